import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';

const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));

/**
 * The two verifiers that need nothing of ours, at addresses that stay: `/verify.html`, one page that also works from the disk,
 * and `/countersign-verify.mjs` for Node. They carry their own policy: no page of the record runs a script, and this one runs
 * exactly the script in it and asks for nothing.
 */
export function serveVerifiers(fastify: FastifyInstance): void {
  serve(fastify, 'verify.html', 'verify.html', 'text/html; charset=utf-8');
  serve(fastify, 'countersign-verify.mjs', 'countersign-verify.mjs.txt', 'text/javascript; charset=utf-8');
}

/** Nothing is served where nothing has been built. */
function serve(fastify: FastifyInstance, name: string, file: string, type: string): void {
  if (!existsSync(publicFolder + file)) return;
  const text = readFileSync(publicFolder + file, 'utf8');
  const headers = {
    'content-security-policy': `${policyOf(text)}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  const send = (reply: FastifyReply) => reply.headers(headers).type(type).send(text);
  fastify.get(`/${name}`, async (_request, reply) => send(reply));
  fastify.get(`/download/${name}`, async (_request, reply) =>
    send(reply.header('content-disposition', `attachment; filename="${name}"`)),
  );
}

/** The page says itself what may run in it, by hash; the header says the same, for the browser that looks there first. */
function policyOf(text: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "default-src 'none'";
}
