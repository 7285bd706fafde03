import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isApi } from './caching-hook.js';

/** The most bytes of a body. */
export const LARGEST_BODY = 4_000_000;

/** What is refused before a document is read, by status: the code and rule that a program tells it by, and what would be right. */
const REFUSED: Readonly<Record<number, readonly [code: string, rule: string, message: string]>> = {
  400: ['BAD_REQUEST', 'BODY_NOT_JSON', 'The body is not JSON. Send {"query": "…", "variables": {…}}.'],
  405: ['BAD_REQUEST', 'METHOD_NOT_ALLOWED', 'The API is asked by GET or POST.'],
  413: [
    'TOO_MUCH_ASKED',
    'BODY_TOO_LARGE',
    `The body is larger than ${LARGEST_BODY.toLocaleString('en')} bytes. Ask for less at a time.`,
  ],
  415: ['BAD_REQUEST', 'BODY_NOT_JSON', 'The body is of a type that is not read here. Send JSON, as application/json.'],
};

/**
 * What the server itself refuses at /graphql is told in the form of the API: a list of errors, each with its code
 * (GraphQL over HTTP, section 6, asks for a well-formed answer where one is made as JSON).
 */
export function wordRefusals(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (!isApi(request) || reply.statusCode < 400 || isWorded(payload)) return payload;
    if (reply.statusCode === 404 && !isAsked(request)) reply.code(405).header('allow', 'GET, POST');
    const refused = REFUSED[reply.statusCode];
    if (!refused) return payload;
    const [code, rule, message] = refused;
    return asJson(reply, JSON.stringify({ errors: [{ message, extensions: { code, rule } }] }));
  });
}

/** Whether it came by a method of the API, or to no address of it: then there is nothing there. */
function isAsked({ method, url }: FastifyRequest): boolean {
  return METHODS.has(method) || !/^\/graphql\/?(?:\?|$)/.test(url);
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Whether it is told as the API tells it already. */
function isWorded(payload: unknown): boolean {
  return typeof payload !== 'string' || /^\s*\{\s*"(?:errors|data)"/.test(payload);
}

function asJson(reply: FastifyReply, text: string): string {
  reply.headers({ 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  return text;
}
