import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../layout/door.js';
import { PageProblem } from '../layout/problem.js';
import { showProblem, showRefusal, type House, type Shown } from '../layout/show-page.js';
import { EVERYBODY, viewerOf } from '../layout/who.js';
import { dossierWords } from './dossier.words.js';

/**
 * `/dossiers/<id>`: the proof of one thing, as a file to take away. `?for=everybody` gives a member what anybody may read and nothing
 * more. Where there is none the answer is a page that says why.
 */
export function serveDossiers(
  scope: FastifyInstance,
  house: House,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  scope.get<{ Params: { id: string }; Querystring: { for?: unknown } }>('/dossiers/:id', async (request, reply) => {
    const viewer = viewerOf(request);
    const asked = request.query.for === 'everybody' ? EVERYBODY : viewer;
    const answer = await house.door.dossier?.(request.params.id, asked);
    if (!answer || answer.errors) return send(reply, refusal(house, answer, viewer));
    return sendFile(request, reply, String(answer.data));
  });
}

function refusal(house: House, answer: Answer | undefined, viewer: unknown): Shown {
  const [error] = answer?.errors ?? [];
  if (error?.extensions?.code !== 'CONFLICT') return showProblem(house, new PageProblem(404, 'not-found'), viewer);
  return showRefusal(house, 409, { ...dossierWords.none, says: [error.message] }, viewer);
}

function sendFile(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply, file: string): FastifyReply {
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
  reply.headers({ etag, 'cache-control': 'public, no-cache' });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="proof-${request.params.id.toLowerCase()}.json"`)
    .send(file);
}
