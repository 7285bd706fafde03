import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#libs/persistence';
import { ANONYMOUS, type Member, type Role, type Viewer } from './core/index.js';
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
    const viewer = await this.bearerOf(header);
    return viewer && this.withMemberships(viewer);
  }

  /**
   * The same without the spaces they belong to, which reading does not need, since the database knows them. Whatever asks for
   * them all the same fails; withMemberships comes before that.
   */
  async bearerOf(header: string | undefined): Promise<Viewer | null> {
    if (header === undefined) return ANONYMOUS;
    const token = /^Bearer ([^\s]+)$/i.exec(header)?.[1];
    const account = token === undefined ? null : await accountOfToken(this.database, token, this.clock.now());
    return account && withoutMemberships(account);
  }

  async withMemberships(viewer: Member): Promise<Member>;
  async withMemberships(viewer: Viewer): Promise<Viewer>;
  async withMemberships(viewer: Viewer): Promise<Viewer> {
    return viewer.kind === 'member' ? this.memberOf(viewer) : viewer;
  }

  /** The first account, whose token `keepToken` makes and keeps; see makeFirstAccount in store/credentials.ts. */
  async makeFirstAccount(keepToken: () => Promise<string>): Promise<boolean> {
    return makeFirstAccount(this.database, () => this.clock.newId(), this.clock.now(), keepToken);
  }

  private async memberOf(account: Account): Promise<Member> {
    const reader = this.database.reader(account, true);
    try {
      const rows = await reader.query<Standing>(STANDINGS, [account.actorId]);
      const memberships = rows.flatMap(({ spaceId, role, closed }) => (role === null ? [] : [{ spaceId, role, closed }]));
      const offices = rows.flatMap(({ spaceId, organizationId }) =>
        organizationId === null ? [] : [{ spaceId, organizationId }],
      );
      return { kind: 'member', ...account, memberships, offices };
    } finally {
      await reader.close();
    }
  }
}

interface Standing {
  readonly spaceId: string;
  readonly role: Role | null;
  readonly closed: boolean;
  readonly organizationId: string | null;
}

/** The spaces they belong to, and those where they are the office of a body. */
const STANDINGS = `
  select m.space_id as "spaceId", m.role, s.closed_at is not null as closed, null::uuid as "organizationId"
    from membership m join space s on s.id = m.space_id where m.actor_id = $1
  union all
  select o.space_id, null, false, o.organization_id from outsider o
    where o.actor_id = $1 and o.kind = 'office' and o.organization_id is not null and o.ends_at > now()
  order by 1, 4`;

/** A missing list would be taken for no membership, and an empty one too: this one says that it was asked for too early. */
function withoutMemberships(account: Account): Viewer {
  const get = (): never => {
    throw new TypeError('memberships are looked up before they are asked for');
  };
  const told = { memberships: { get, enumerable: false }, offices: { get, enumerable: false } };
  return Object.defineProperties({ kind: 'member', ...account }, told) as Member;
}
