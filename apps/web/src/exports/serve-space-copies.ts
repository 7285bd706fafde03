import type { FastifyInstance, FastifyReply } from 'fastify';
import { jsonLine } from '#libs/rendering';
import { keepingWords } from '../keeping/keeping.words.js';
import { PageProblem } from '../layout/problem.js';
import { showProblem, showRefusal, type House, type Shown } from '../layout/show-page.js';
import { viewerOf } from '../layout/who.js';

/** `/spaces/<id>/copy.json`: all that a member can read of a space, as a file to take along. As good as not there for anybody else. */
export function serveSpaceCopies(
  scope: FastifyInstance,
  house: House,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  scope.get<{ Params: { id: string } }>('/spaces/:id/copy.json', async (request, reply) => {
    const viewer = viewerOf(request);
    const { data, errors } = await house.door.spaceCopy(request.params.id, viewer);
    const [error] = errors ?? [];
    if (error?.extensions?.code === 'CONFLICT') return send(reply, showRefusal(house, 413, keepingWords.copyTooLarge, viewer));
    if (error) return send(reply, showProblem(house, new PageProblem(404, 'not-found'), viewer));
    const about = { takenOn: house.door.today(), holdsWhatMayRead: 'MEMBERS', shows: keepingWords.copyShows };
    const file = jsonLine({ ...about, ...(data as object) });
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="space-${request.params.id.toLowerCase()}.json"`)
      .send(`${file}\n`);
  });
}
