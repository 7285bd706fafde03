import type { FastifyInstance } from 'fastify';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import type { ViewersService } from '#libs/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** who is asking; the hook sets it before anything else runs */
    viewer: Viewer;
  }
}

/** Puts the viewer on every request. A token that leads nowhere is refused at once, and not taken for no token. */
export function nameTheViewer(fastify: FastifyInstance, viewers: ViewersService): void {
  fastify.decorateRequest('viewer');
  fastify.addHook('onRequest', async (request, reply) => {
    request.viewer = ANONYMOUS;
    const viewer = await viewers.viewerOfHeader(request.headers.authorization);
    if (viewer) {
      request.viewer = viewer;
      return;
    }
    const message = 'This token is not known here. Send "authorization: Bearer " and the token, or no such header.';
    await reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
  });
}
