import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isNamedIn, type PublicTags } from '#api';
import { FOR_ONE_READER, VARIES } from './headers.js';
import { routed } from './routed.js';

/**
 * What everybody is answered may be kept and is asked about again each time; what a member is answered is kept nowhere.
 * `onEachPage` are the settings that stand on every page, such as its keeper: under others its tag is another.
 * Call it after the viewer is named and before any route is there.
 *
 * A page asks several times, in a moment of its own each time. It bears the tag only when the tag was the same before and
 * after; an answer of the API tells the revision of the very snapshot it was read from (see operation.plugin.ts).
 */
export function tagPublicAnswers(fastify: FastifyInstance, tags: PublicTags, onEachPage: () => unknown): void {
  const before = new WeakMap<FastifyRequest, string>();
  let settings: string | undefined;
  const tagFor = async (request: FastifyRequest): Promise<string | null> => {
    const tag = await current(tags);
    return tag === null || isApi(request) ? tag : tag.replace(/"$/, `-${(settings ??= digest(onEachPage()))}"`);
  };
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isForEverybody(request)) return;
    const given = request.headers['if-none-match'];
    if (given === undefined && isApi(request)) return;
    const tag = await tagFor(request);
    if (tag === null) return;
    if (isNamedIn(given, tag)) {
      await reply.code(304).headers({ etag: tag }).send();
      return;
    }
    before.set(request, tag);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.viewer?.kind === 'member') {
      reply.headers(FOR_ONE_READER);
      return;
    }
    // A form holds words of its own that are good for one reader.
    if (!isForEverybody(request) || reply.getHeader('cache-control') === 'no-store') return;
    const tag = before.get(request);
    if (!isApi(request) && isPage(reply) && tag !== undefined && tag === (await tagFor(request))) reply.header('etag', tag);
    const kept = reply.hasHeader('etag');
    reply.headers({ 'cache-control': kept ? 'public, no-cache' : 'no-store', vary: VARIES });
  });
}

function digest(settings: unknown): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8);
}

function isForEverybody(request: FastifyRequest): boolean {
  const { method, viewer } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && viewer?.kind === 'anonymous' && !/^\/(?:assets|health|log)\//.test(routed(request));
}

/** Whether it is asked of the API, whatever stands behind its address. */
export function isApi(request: FastifyRequest): boolean {
  return /^\/graphql(?:[/?]|$)/.test(routed(request));
}

function isPage(reply: FastifyReply): boolean {
  return reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/html');
}

/** Without a database there is no tag; what the request itself needs of it says what is wrong. */
async function current(tags: PublicTags): Promise<string | null> {
  return tags.current().catch(() => null);
}
