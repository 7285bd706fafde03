import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import type { Caller, ViewersService } from '#libs/access';
import type { Cookies } from './cookies.js';
import { routed } from './routed.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** who is asking; the hook sets it before anything else runs */
    viewer: Viewer;
    /** from where, and with which cookies: for signing in and out */
    caller: Caller;
  }
}

/**
 * Puts the viewer on every request. A token that leads nowhere is refused at once, and not taken for no token; a session that
 * is over is nobody's, and its cookie goes. Cookies open pages only: the API takes a token, so no page elsewhere can send it a
 * request in a member's name.
 */
export function nameTheViewer(fastify: FastifyInstance, viewers: ViewersService, cookies: Cookies): void {
  fastify.decorateRequest('viewer');
  fastify.decorateRequest('caller');
  fastify.addHook('onRequest', async (request, reply) => {
    const { authorization, cookie } = request.headers;
    const [session, browser] = [cookies.session.read(cookie), cookies.browser.read(cookie)];
    request.viewer = ANONYMOUS;
    request.caller = { address: request.ip, session, browser };
    if (authorization === undefined && session !== undefined && isForPages(request)) {
      const member = await viewers.viewerOfSession(session);
      if (member) request.viewer = member;
      else reply.header('set-cookie', cookies.session.clear());
      return;
    }
    const viewer = await viewers.viewerOfHeader(authorization);
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

/** Pages with anything of a member on them; what is the same for everybody needs no look into the database. */
function isForPages(request: FastifyRequest): boolean {
  return !/^\/(?:graphql|health|assets|log)(?:[/?]|$)/.test(routed(request));
}
