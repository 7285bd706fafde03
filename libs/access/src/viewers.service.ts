import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#libs/persistence';
import { ANONYMOUS, type Role, type Viewer } from './core/index.js';
import { accountOfToken, makeFirstAccount, type Account } from './store/credentials.js';
import { sessionOf } from './store/sessions.js';

/** Turns what a request shows into a viewer. */
@Injectable()
export class ViewersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The member a token belongs to; null when it belongs to nobody, which is not the same as showing none. */
  async viewerOfToken(token: string): Promise<Viewer | null> {
    const account = await accountOfToken(this.database, token, this.clock.now());
    return account && this.memberOf(account);
  }

  /** The member who is signed in under a session's token; null when the session is over or never was. */
  async viewerOfSession(token: string): Promise<Viewer | null> {
    const session = await sessionOf(this.database.auth, token, this.clock.now());
    return session && this.memberOf(session);
  }

  /** The viewer of a request's `authorization` header: anybody when there is none, null when it leads nowhere. */
  async viewerOfHeader(header: string | undefined): Promise<Viewer | null> {
    if (header === undefined) return ANONYMOUS;
    const token = /^Bearer ([^\s]+)$/i.exec(header)?.[1];
    return token === undefined ? null : this.viewerOfToken(token);
  }

  /** The first account, whose token `keepToken` makes and keeps; see makeFirstAccount in store/credentials.ts. */
  async makeFirstAccount(keepToken: () => Promise<string>): Promise<boolean> {
    return makeFirstAccount(this.database, () => this.clock.newId(), this.clock.now(), keepToken);
  }

  private async memberOf(account: Account): Promise<Viewer> {
    const reader = this.database.reader(account, true);
    try {
      const memberships = await reader.query<{ spaceId: string; role: Role }>(
        'select space_id as "spaceId", role from membership where actor_id = $1 order by space_id',
        [account.actorId],
      );
      return { kind: 'member', ...account, memberships };
    } finally {
      await reader.close();
    }
  }
}
