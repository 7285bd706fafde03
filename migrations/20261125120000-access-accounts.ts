import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts without an e-mail address: what a person is called here, what they know, and where they are signed in.
 *
 * All of it is for the role that knows credentials. Of a person the members' role reads the pseudonym and nothing else, and of
 * sessions and codes only what tells a person about their own.
 */
export class AccessAccounts20261125120000 implements MigrationInterface {
  readonly name = 'AccessAccounts20261125120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_private (
        actor_id uuid primary key references actor (id),
        pseudonym text not null,
        name_key text not null unique,
        passphrase_hash text not null,
        named_at timestamptz not null
      );
      comment on table person_private is 'the one place that ties an actor to what a person calls themselves; no fact refers to it';

      create table session (
        id uuid primary key,
        actor_id uuid not null references actor (id),
        token_hash text not null unique,
        began_at timestamptz not null,
        seen_at timestamptz not null,
        ends_at timestamptz not null
      );
      create index session_actor on session (actor_id);

      create table invitation (
        id uuid primary key,
        phrase_hash text not null unique,
        actor_id uuid references actor (id),
        space_id uuid references space (id),
        role member_role,
        opens_spaces boolean not null default false,
        invited_by uuid references actor (id),
        made_at timestamptz not null,
        ends_at timestamptz not null,
        used_at timestamptz,
        check ((space_id is null) = (role is null))
      );
      comment on column invitation.actor_id is 'an account that nobody has taken yet, to which this invitation leads';
      create index invitation_actor on invitation (actor_id);
      create index invitation_space on invitation (space_id);
      create index invitation_invited_by on invitation (invited_by);

      create table recovery_code (
        id uuid primary key,
        code_hash text not null unique,
        actor_id uuid not null references actor (id),
        made_at timestamptz not null,
        used_at timestamptz
      );
      create index recovery_code_actor on recovery_code (actor_id);

      create table known_browser (
        token_hash text primary key,
        actor_id uuid not null references actor (id),
        made_at timestamptz not null
      );
      create index known_browser_actor on known_browser (actor_id);

      create table sign_in_try (
        id uuid primary key,
        bucket text not null,
        tried_at timestamptz not null
      );
      comment on table sign_in_try is 'what was tried in the last quarter of an hour, under keyed hashes of names and networks';
      create index sign_in_try_bucket on sign_in_try (bucket, tried_at);

      select close_table(t) from unnest(array['person_private', 'session', 'invitation', 'recovery_code', 'known_browser', 'sign_in_try']) t;
    `);
    for (const table of ['person_private', 'session', 'invitation', 'recovery_code', 'known_browser', 'sign_in_try']) {
      await runner.query(`
        create policy keep on ${table} for all to countersign_auth using (true) with check (true);
        grant select, insert, update, delete on ${table} to countersign_auth;
      `);
    }
    await runner.query(`
      create policy self on person_private for select to countersign_app using (actor_id = (select current_actor()));
      grant select (actor_id, pseudonym) on person_private to countersign_app;

      create policy self on session for select to countersign_app using (actor_id = (select current_actor()));
      create policy self_ends on session for delete to countersign_app using (actor_id = (select current_actor()));
      grant select (id, actor_id, began_at, seen_at, ends_at), delete on session to countersign_app;

      create policy self on recovery_code for select to countersign_app using (actor_id = (select current_actor()));
      grant select (id, actor_id, used_at) on recovery_code to countersign_app;

      create policy invited on membership for insert to countersign_auth with check (true);
      grant insert on membership to countersign_auth;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
