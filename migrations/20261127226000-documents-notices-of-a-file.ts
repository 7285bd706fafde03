import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TEXT_HASHES_BEFORE_NOTICES, windUpBatch } from './winding-up-in-batches.js';

/**
 * What the reader of a file told of it beside its text stays with the version (record 0091): how much was hidden or left out, never in which
 * words. Of versions from before nothing is known, and an empty list says nothing. With the text the notices go, and what opens their hash.
 */
export class DocumentsNoticesOfAFile20261127226000 implements MigrationInterface {
  readonly name = 'DocumentsNoticesOfAFile20261127226000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.version_file add column notices text[] not null default '{}';
      comment on column app.version_file.notices is 'what its reader told of the file beside its text; empty also where the version is from before they were kept';
      grant select (notices) on app.version_file to countersign_public;
      create or replace view pub.version_file with (security_invoker = true) as
        select id, level, effective_level, recorded_at, superseded_at, version_id, kind, reader, taken, rereads_id, notices from app.version_file;

      grant update (notices) on app.version_file to countersign_withholder;
      alter function app.erase_text(uuid, text) rename to erase_text_but_notices;
      create function app.erase_text(version uuid, marker text) returns void language plpgsql set search_path = app, pg_temp as $$
      begin
        perform erase_text_but_notices(version, marker);
        update version_file f set notices = '{}' where f.version_id = version;
        perform close_openings(array(
          select e.id from ledger_outbox e
          where e.subject_kind = 'version' and e.subject_id = version and e.event in ('version.recorded', 'version.corrected')
        ), 'noticesHash', 'erased');
      end $$;
      revoke execute on function app.erase_text(uuid, text) from public;
      grant execute on function app.erase_text(uuid, text) to countersign_withholder;`);
    await runner.query(windUpBatch([...TEXT_HASHES_BEFORE_NOTICES, 'noticeshash']));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
