import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each checkpoint that went out is kept, so that one on paper is found again; with the revision of the public record that it
 * covers for certain, from which a page knows the checkpoint of what it shows.
 */
export class LedgerCheckpoints20261125200000 implements MigrationInterface {
  readonly name = 'LedgerCheckpoints20261125200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECKPOINTS);
    await runner.query(ASKING);
    await runner.query(REVISION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const CHECKPOINTS = `
  create table app.ledger_checkpoint (
    size bigint primary key check (size > 0),
    note text not null,
    revision bigint not null,
    published_at timestamptz not null
  );
  comment on column app.ledger_checkpoint.revision is 'of the public record, read before the leaves were: all that everybody could see at it is covered; 0 where nobody knows';
  create index ledger_checkpoint_revision on app.ledger_checkpoint (revision, size);
  insert into app.ledger_checkpoint (size, note, revision, published_at)
    select published_size, checkpoint, 0, published_at from app.ledger_head where checkpoint is not null;
  select app.close_table('ledger_checkpoint');
  create policy sequence on app.ledger_checkpoint for all to countersign_sequencer using (true) with check (true);
  create policy published on app.ledger_checkpoint for select to countersign_app, countersign_public, countersign_levels using (true);
  grant select, insert, update (note, revision, published_at) on app.ledger_checkpoint to countersign_sequencer;
  grant select on app.ledger_checkpoint to countersign_app, countersign_public;
  grant select (size, revision) on app.ledger_checkpoint to countersign_levels;
  select app.let_audit('ledger_checkpoint');
  create view pub.ledger_checkpoint with (security_invoker = true) as select size, note, revision, published_at from app.ledger_checkpoint;
  grant select on pub.ledger_checkpoint to countersign_public;`;

/*
 * What was asked is answered by name and not by the clock: an asking that is committed while a checkpoint is being made is
 * older than that checkpoint and not under it.
 */
const ASKING = `
  alter table app.ledger_head add column answered_at timestamptz, add column due_at timestamptz, add column vkey text;
  comment on column app.ledger_head.answered_at is 'the asked_at that the last checkpoint answers';
  update app.ledger_head set answered_at = asked_at;
  grant update (answered_at, due_at, vkey) on app.ledger_head to countersign_sequencer;
  grant select (due_at, vkey) on app.ledger_head to countersign_app, countersign_public;
  grant select (asked_at) on app.ledger_head to countersign_app;
  create or replace view pub.ledger_head with (security_invoker = true) as
    select one, checkpoint, published_size, published_at, due_at, vkey from app.ledger_head;
  drop policy ask on app.ledger_head;
  create policy ask on app.ledger_head for update to countersign_app using (
    exists (select from app.membership m where m.actor_id = (select app.current_actor()) and m.role = 'steward')
  ) with check (true);`;

/*
 * \`public_moment\` names all that pages tell of the record and its ledger: the revision, and the checkpoint that goes with it, which is
 * the first that covers the revision, or the last there is for as long as none does. Checkpoints that come after change nothing.
 */
const REVISION = `
  create function app.revision_to_cover() returns bigint language sql stable security definer set search_path = app, pg_temp as
    $$ select n from public_revision $$;
  revoke execute on function app.revision_to_cover() from public;
  grant execute on function app.revision_to_cover() to countersign_sequencer;

  create function pub.public_moment() returns text language sql stable security definer set search_path = app, pg_temp as $$
    select r.n || '.' || coalesce(
      (select c.size from ledger_checkpoint c where c.revision >= r.n order by c.revision, c.size limit 1),
      (select max(c.size) from ledger_checkpoint c), 0)
    from public_revision r
  $$;
  revoke execute on function pub.public_moment() from public;
  grant execute on function pub.public_moment() to countersign_public;

  create function pub.is_ledger_behind() returns boolean language sql stable security definer set search_path = app, pg_temp as $$
    select not exists (select from ledger_checkpoint c, public_revision r where c.revision >= r.n)
  $$;
  revoke execute on function pub.is_ledger_behind() from public;
  grant execute on function pub.is_ledger_behind() to countersign_public;
  create function app.is_ledger_behind() returns boolean language sql stable security definer set search_path = app, pg_temp as $$
    select not exists (select from ledger_checkpoint c, public_revision r where c.revision >= r.n)
  $$;
  revoke execute on function app.is_ledger_behind() from public;
  grant execute on function app.is_ledger_behind() to countersign_app;

  grant create on schema app, pub to countersign_levels;
  alter function pub.is_ledger_behind() owner to countersign_levels;
  alter function app.is_ledger_behind() owner to countersign_levels;
  alter function app.revision_to_cover() owner to countersign_levels;
  alter function pub.public_moment() owner to countersign_levels;
  revoke create on schema app, pub from countersign_levels;`;
