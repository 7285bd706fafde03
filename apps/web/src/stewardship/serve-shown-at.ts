import type { FastifyInstance, FastifyReply } from 'fastify';
import { dataOf, PageProblem } from '../layout/problem.js';
import { showProblem, showTakenBack, type House, type Shown } from '../layout/show-page.js';
import { viewerOf } from '../layout/who.js';
import { takenBackView } from './taken-back.js';
import { thingsWithPages } from './things-with-pages.js';

/**
 * `/calls/<id>`: leads to where a thing stands that is shown on the page of another. Taken back, it says so there as any page
 * does; hidden and missing answer alike.
 */
export function serveShownAt(
  scope: FastifyInstance,
  now: () => Promise<House>,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  for (const { at, shownAt, kind, ask } of thingsWithPages) {
    if (shownAt === undefined) continue;
    scope.get<{ Params: { id: string } }>(`/${at}/:id`, async (request, reply) => {
      const [house, viewer] = [await now(), viewerOf(request)];
      const { id } = request.params;
      try {
        const answer = await house.door.execute(`query ShownAt($id: ID!) { thing: ${ask} }`, { id }, viewer);
        const { thing } = dataOf<{ readonly thing: Readonly<Record<string, unknown>> }>(answer);
        return send(reply, { status: 303, html: '', location: shownAt(thing) });
      } catch (error) {
        if (!(error instanceof PageProblem)) throw error;
        const asked = { params: request.params, viewer };
        const takenBack = error.kind === 'not-found' ? await takenBackView({ kind }, house.door, asked) : null;
        return send(reply, takenBack ? showTakenBack(house, takenBack, viewer) : showProblem(house, error, viewer));
      }
    });
  }
}
