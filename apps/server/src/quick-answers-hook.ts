import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { QuickAnswers, QuickQuestion } from '#api';
import type { ViewersService } from '#libs/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** a quick answer was tried and there is more to say than data */
    unusual: boolean;
  }
}

/**
 * Answers the plainest kind of request, a query known already and sent as JSON by somebody who takes JSON, before Apollo reads
 * it. What it answers is what Apollo would have answered, byte for byte; any other request, and any that brings an error, goes
 * on to Apollo as if nothing had been tried. Register it after nameTheViewer.
 */
export function answerQuickly(fastify: FastifyInstance, answers: QuickAnswers, viewers: ViewersService): void {
  fastify.decorateRequest('unusual', false);
  fastify.addHook('preHandler', async (request, reply) => {
    const asked = plainlyAsked(request);
    if (asked === null) return;
    const data = await answers.answer(asked, request.viewer);
    if (data !== null) await reply.type('application/json; charset=utf-8').send(JSON.stringify({ data }));
    else request.unusual = answers.knows(asked.query);
  });
  fastify.addHook('preHandler', async (request) => {
    if (mayBeQuick(request)) request.viewer = await viewers.withMemberships(request.viewer);
  });
}

/** Such a request may be answered before anybody needs to know to which spaces its viewer belongs. */
export function mayBeQuick({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && url === '/graphql';
}

function plainlyAsked(request: FastifyRequest): QuickQuestion | null {
  if (!mayBeQuick(request)) return null;
  const { headers, body } = request;
  if (!JSON_TYPES.has(headers['content-type'] ?? '') || !TAKES_JSON.has(headers.accept ?? '*/*')) return null;
  if (!isRecord(body) || typeof body['query'] !== 'string' || !Object.keys(body).every((key) => KEYS.has(key))) return null;
  const variables = body['variables'] ?? {};
  const operationName = body['operationName'] ?? null;
  if (!isRecord(variables) || (operationName !== null && typeof operationName !== 'string')) return null;
  return { query: body['query'], variables, operationName };
}

const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);
const TAKES_JSON = new Set(['*/*', 'application/json']);
const KEYS = new Set(['query', 'variables', 'operationName']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
