import type { FastifyInstance, FastifyReply } from 'fastify';
import { PageProblem } from '../layout/problem.js';
import { showProblem, type House, type Shown } from '../layout/show-page.js';
import { viewerOf } from '../layout/who.js';

/**
 * `/pictures/<id>/image`: what of a picture is shown, to whoever sees the picture. Its name tells nothing, it is looked at and not run,
 * and to anybody else it is as good as not there.
 */
export function servePictures(
  scope: FastifyInstance,
  house: House,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  scope.get<{ Params: { id: string } }>('/pictures/:id/image', async (request, reply) => {
    const viewer = viewerOf(request);
    const { data, errors } = await house.door.picture(request.params.id, viewer);
    if (errors?.length) return send(reply, showProblem(house, new PageProblem(404, 'not-found'), viewer));
    const { mediaType, bytes } = data as { readonly mediaType: string; readonly bytes: Uint8Array };
    const ending = mediaType === 'image/png' ? 'png' : 'jpg';
    return reply.type(mediaType).header('content-disposition', `inline; filename="picture.${ending}"`).send(bytes);
  });
}
