import { Injectable } from '@nestjs/common';
import { notFound, parseId, type Id } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { requirePerson, type Viewer } from './core/index.js';
import { AccessToken } from './store/access-token.entity.js';
import { Session } from './store/session.entity.js';

/** What members may do about the places where they are signed in, and about the tokens they made. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: Database) {}

  /** The next request under it is nobody's. Refuses SIGN_IN_NEEDED and SESSION_NOT_FOUND. */
  async endSession(viewer: Viewer, input: { readonly sessionId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    const id = parseId(input.sessionId, 'input.sessionId');
    const { affected } = await this.database.write(member, (manager) => manager.delete(Session, { id }));
    if (affected === 1) return id;
    throw notFound('SESSION_NOT_FOUND', 'input.sessionId: there is no session of yours with this id.', 'input.sessionId');
  }

  /** The next request with it is refused. Refuses SIGN_IN_NEEDED, TOKEN_MAY_NOT and TOKEN_NOT_FOUND. */
  async revokeToken(viewer: Viewer, input: { readonly tokenId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    const id = parseId(input.tokenId, 'input.tokenId');
    const { affected } = await this.database.write(member, (manager) => manager.delete(AccessToken, { id }));
    if (affected === 1) return id;
    throw notFound('TOKEN_NOT_FOUND', 'input.tokenId: there is no token of yours with this id.', 'input.tokenId');
  }
}
