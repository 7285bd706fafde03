import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { ExecuteService } from '#api';
import { newToken, ViewersService } from '#libs/access';
import { ANONYMOUS, type Member, type Role, type Viewer } from '#libs/access/core';
import { ASKING, CapturesService, CheckRunsService, FilesService } from '#libs/documents';
import { Clock } from '#libs/persistence';
import { openApp } from '../../../apps/server/src/open-server.js';
import { aTrackedDraft } from '../files/drafts.js';
import { webServer } from '../files/web-server.js';
import { testDatabase, type TestDatabase } from '../database.js';

const WEB_PAGE =
  '<!doctype html><title>A statement</title><main><h1>A statement</h1><p>The council will publish the policy.</p></main>';

/** The server without a port, on a database of its own, with whoever a spec needs. */
export interface TestRecord {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  readonly schema: GraphQLSchema;
  /** Through the one door, as the server's own pages do. */
  execute(document: string, variables?: object, viewer?: Viewer): Promise<FormattedExecutionResult>;
  /** Who may open spaces; as they stand now. */
  steward(): Promise<Member>;
  /** Somebody new, with a role in each of the spaces. */
  member(roles: Readonly<Record<string, Role>>, opensSpaces?: boolean): Promise<Member>;
  /** The member as they stand now: with the spaces they have opened since. */
  again(member: Member): Promise<Member>;
  /** A token of theirs, for requests over HTTP. */
  tokenOf(member: Member): Promise<string>;
  /** Somebody let in from outside for a while, and the id of that. */
  outsider(
    space: string,
    kind?: 'journalist' | 'office',
    institution?: string,
  ): Promise<{ readonly id: string; readonly who: Member }>;
  /** The id of a notice to the members of a space: of the embargo of a thing that is not there. */
  aNotice(space: string): Promise<string>;
  /** The id of a proposal: by them to close a space of theirs, or to hand them a space in which they are a reader. */
  aKeeping(member: Member, space?: string): Promise<string>;
  /** A space of which they are the steward, and somebody else who is in it. */
  aRoom(member: Member): Promise<{ readonly spaceId: string; readonly toId: string }>;
  /** Nothing is proposed of a space any more. */
  noKeeping(space: string): Promise<void>;
  /** What somebody without an account says is wrong with a commitment, by its id. */
  aCorrectionRequest(commitment: string): Promise<string>;
  /** A session of theirs, by its id. */
  aSession(member: Member): Promise<string>;
  /** A token for a program of theirs, by its id. */
  aToken(member: Member): Promise<string>;
  /** The id of a Word file in this member's tray, read: tracked changes and a comment in it. */
  aFile(member: Member, spaceId: string, file?: { readonly name: string; readonly bytes: Buffer }): Promise<string>;
  /** The id of the event that the address of a check vanished: it is asked twice and answers 404. */
  vanished(check: string, member: Member): Promise<string>;
  /** the address of a page that can be captured, served by this machine, which counts as a public place here */
  readonly webAddress: string;
  close(): Promise<void>;
}

export async function openRecord({
  clock = new Clock(),
  poolSize,
}: { readonly clock?: Clock; readonly poolSize?: number } = {}): Promise<TestRecord> {
  const db = await testDatabase(poolSize);
  const app = await openApp(
    db.database,
    { publicUrl: 'http://127.0.0.1', logLevel: 'silent', host: '127.0.0.1', port: 0 },
    clock,
  );
  let status = 200;
  const web = await webServer((_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(WEB_PAGE));
  app
    .get(CapturesService, { strict: false })
    .allow({ ...ASKING, ports: new Set([web.port]), isOpen: (ip) => ip === '127.0.0.1' });
  const [door, viewers] = [app.get(ExecuteService), app.get(ViewersService)];
  const tokens = new Map<string, string>();
  const memberOf = async (token: string) => (await viewers.viewerOfToken(token)) as Member;
  const first = newToken();
  await viewers.makeFirstAccount(async () => first);

  const newMember = async (roles: Readonly<Record<string, Role>>, opensSpaces: boolean): Promise<Member> => {
    const [id, token] = [clock.newId(), newToken()];
    await db.admin.query('insert into actor (id, opens_spaces, created_at) values ($1, $2, now())', [id, opensSpaces]);
    await db.admin.query(
      `insert into access_token (id, actor_id, token_hash, created_at) values ($1, $2, encode(sha256($3::text::bytea), 'hex'), now())`,
      [clock.newId(), id, token],
    );
    for (const [space, role] of Object.entries(roles)) {
      await db.admin.query('insert into membership (space_id, actor_id, role, since) values ($1, $2, $3, now())', [
        space,
        id,
        role,
      ]);
    }
    tokens.set(id, token);
    return memberOf(token);
  };

  /** A space of two: them, and somebody new. */
  const aRoom = async (actorId: string, role: Role, theirs: Role) => {
    const [other, spaceId] = [(await newMember({}, true)).actorId, clock.newId()];
    await db.admin.query(`insert into space (id, name, opened_by, opened_at) values ($1, 'Another room', $2, now())`, [
      spaceId,
      other,
    ]);
    const member = `insert into membership (space_id, actor_id, role, since) values ($1, $2, $3, now())`;
    await db.admin.query(member, [spaceId, other, theirs]);
    await db.admin.query(member, [spaceId, actorId, role]);
    return { spaceId, toId: other };
  };

  return {
    db,
    app,
    webAddress: web.at('/statement'),
    schema: app.get(GraphQLSchemaHost, { strict: false }).schema,
    execute: (document, variables = {}, viewer = ANONYMOUS) => door.execute(document, { ...variables }, viewer),
    steward: async () => {
      const steward = await memberOf(first);
      tokens.set(steward.actorId, first);
      return steward;
    },
    member: (roles, opensSpaces = false) => newMember(roles, opensSpaces),
    again: (member) => memberOf(tokens.get(member.actorId) ?? ''),
    tokenOf: async (member) => tokens.get(member.actorId) ?? '',
    outsider: async (space, kind = 'journalist', institution) => {
      const [id, who] = [clock.newId(), await newMember({}, false)];
      await db.admin.query(
        `insert into outsider (id, space_id, actor_id, kind, organization_id, since, ends_at) values ($1, $2, $3, $4, $5, now(), now() + interval '7 days')`,
        [id, space, who.actorId, kind, institution ?? null],
      );
      return { id, who };
    },
    aFile: async (member, spaceId, file = { name: 'draft 14.docx', bytes: aTrackedDraft() }) => {
      const { id, read } = await app.get(FilesService, { strict: false }).put(await memberOf(tokens.get(member.actorId) ?? ''), {
        spaceId,
        ...file,
      });
      await read;
      // As long as no reading takes: a second one may take the same milliseconds, and would change nothing.
      await db.admin.query('update tray_file set milliseconds = -1 where id = $1', [id]);
      return id;
    },
    aNotice: async (space) => {
      const [id, thing] = [clock.newId(), clock.newId()];
      await db.admin.query(
        `insert into notice (id, space_id, kind, thing_kind, thing_id, made_at) values ($1, $2, 'embargo_ends', 'commitment', $3, now())`,
        [id, space, thing],
      );
      return id;
    },
    aKeeping: async ({ actorId }, space) => {
      const id = clock.newId();
      const propose = 'insert into keeping (id, space_id, deed, proposed_by, to_id) values ($1, $2, $3, $4, $5)';
      if (space !== undefined) {
        await db.admin.query(propose, [id, space, 'close', actorId, null]);
        return id;
      }
      const { spaceId: theirs, toId: other } = await aRoom(actorId, 'reader', 'steward');
      await db.admin.query(propose, [id, theirs, 'hand_over', other, actorId]);
      return id;
    },
    aRoom: ({ actorId }) => aRoom(actorId, 'steward', 'reader'),
    noKeeping: async (space) => {
      await db.admin.query(
        'update keeping set withdrawn_at = now() where space_id = $1 and done_at is null and withdrawn_at is null',
        [space],
      );
    },
    aCorrectionRequest: async (commitment) => {
      const id = clock.newId();
      await db.admin.query(
        `insert into correction_request (id, space_id, page, says, received_at, form_key)
         select $1::uuid, space_id, '/asked/' || $1::text, 'It is wrong.', now(), $1::uuid from app.commitment where first_id = $2 limit 1`,
        [id, commitment],
      );
      return id;
    },
    vanished: async (check, member) => {
      status = 404;
      for (let asked = 0; asked < 2; asked += 1) {
        await db.admin.query(`update address_check set next_at = now() - interval '1 day' where id = $1`, [check]);
        await app.get(CheckRunsService, { strict: false }).runDue();
      }
      status = 200;
      const { rows } = await db.admin.query<{ id: string }>(
        `select e.id from address_event e join address_check c on c.version_id = e.version_id where c.id = $1 and e.recorded_by = $2`,
        [check, member.actorId],
      );
      return rows[0]!.id;
    },
    aSession: async ({ actorId }) => {
      const id = clock.newId();
      await db.admin.query(
        `insert into session (id, actor_id, token_hash, began_at, seen_at, ends_at) values ($1::uuid, $2, $1::uuid::text, now(), now(), now() + interval '1 hour')`,
        [id, actorId],
      );
      return id;
    },
    aToken: async ({ actorId }) => {
      const id = clock.newId();
      await db.admin.query(
        `insert into access_token (id, actor_id, token_hash, name, scope, created_at, expires_at)
         values ($1::uuid, $2, $1::uuid::text, 'A program', 'read', now(), now() + interval '1 day')`,
        [id, actorId],
      );
      return id;
    },
    close: async () => {
      await app.close();
      await web.close();
      await db.close();
    },
  };
}
