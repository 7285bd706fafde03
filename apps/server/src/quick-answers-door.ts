import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { QuickAnswers, QuickQuestion } from '#api';
import type { ViewersService } from '#libs/access';
import type { Viewer } from '#libs/access/core';
import { FOR_ONE_READER, NAMED_TYPE } from './headers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** a quick answer was tried and there is more to say than data */
    unusual: boolean;
  }
}

/**
 * Answers the plainest kind of request, a query known already and sent as JSON by somebody who takes JSON, before Fastify and
 * Apollo see it. What it answers is what they would have answered, byte for byte and header for header; any other request, and
 * any that brings an error, goes on to them as it came. Call it before anything listens.
 */
export function answerQuickly(fastify: FastifyInstance, answers: QuickAnswers, viewers: ViewersService): void {
  const tried = new WeakSet<IncomingMessage>();
  fastify.decorateRequest('unusual', false);
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.unusual = tried.has(request.raw);
    done();
  });
  const quick = async (request: IncomingMessage, body: Buffer): Promise<Quick | null> => {
    const asked = questionIn(body);
    if (asked === null || !answers.knows(asked.query)) return null;
    const viewer = await viewers.bearerOf(request.headers.authorization);
    if (viewer === null) return null;
    const data = await answers.answer(asked, viewer);
    if (data === null) tried.add(request);
    return data && { viewer, text: JSON.stringify({ data }) };
  };
  standBefore(fastify.server as Server, (request, response, others) => {
    const length = plainLength(request);
    if (length === null) return others();
    request.once('data', (body: Buffer) => {
      request.pause();
      const handOver = () => {
        request.unshift(body);
        others();
      };
      // What comes in several pieces is not plain.
      if (body.length !== length) return handOver();
      quick(request, body)
        .catch(() => null)
        .then((answer) => {
          if (request.destroyed) return; // whoever asked is gone
          if (answer) send(request, response, answer);
          else handOver();
        })
        .catch(() => response.destroy());
    });
  });
}

interface Quick {
  readonly viewer: Viewer;
  readonly text: string;
}

type Before = (request: IncomingMessage, response: ServerResponse, others: () => void) => void;

/** Puts `before` in front of whoever answers the server's requests; a server that is being closed is left to say so itself. */
function standBefore(server: Server, before: Before): void {
  const answering = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const others = () => answering.forEach((answer) => answer.call(server, request, response));
    if (server.listening) before(request, response, others);
    else others();
  });
}

function send(request: IncomingMessage, response: ServerResponse, { viewer, text }: Quick): void {
  response.writeHead(200, {
    ...NAMED_TYPE,
    ...(viewer.kind === 'member' ? FOR_ONE_READER : {}),
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
  request.resume();
}

/** The length of the body of a request that may be answered here; null for any other. */
function plainLength({ method, url, headers }: IncomingMessage): number | null {
  if (method !== 'POST' || url !== '/graphql') return null;
  if (!JSON_TYPES.has(headers['content-type'] ?? '') || !TAKES_JSON.has(headers.accept ?? '*/*')) return null;
  const length = Number(headers['content-length']);
  return length > 0 && length <= LONGEST ? length : null;
}

function questionIn(body: Buffer): QuickQuestion | null {
  const text = body.toString();
  // Fastify refuses keys that JavaScript has a use for, however they are written.
  if (/__proto__|constructor|\\u/.test(text)) return null;
  const asked = parsed(text);
  if (!isRecord(asked) || typeof asked['query'] !== 'string' || !Object.keys(asked).every((key) => KEYS.has(key))) return null;
  const variables = asked['variables'] ?? {};
  const operationName = asked['operationName'] ?? null;
  if (!isRecord(variables) || (operationName !== null && typeof operationName !== 'string')) return null;
  return { query: asked['query'], variables, operationName };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Bytes; a longer body comes in several pieces. */
const LONGEST = 65_536;
const JSON_TYPES = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);
const TAKES_JSON = new Set(['*/*', 'application/json']);
const KEYS = new Set(['query', 'variables', 'operationName']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
