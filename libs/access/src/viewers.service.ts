import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#libs/persistence';
import { ANONYMOUS, type Role, type Viewer } from './core/index.js';
import { accountOfToken, makeFirstAccount } from './store/credentials.js';

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
    if (!account) return null;
    const reader = this.database.reader(account, true);
    try {
      const memberships = await reader.query<{ spaceId: string; role: Role }>(
        'select space_id as "spaceId", role from membership order by space_id',
      );
      return { kind: 'member', ...account, memberships };
    } finally {
      await reader.close();
    }
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
}
