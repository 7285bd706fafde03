import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is left of the file of a text that was erased: that there was one, of which kind, read by what; and of a capture the address,
 * when and the status. The hashes and the size of its bytes go, since with one of them somebody who guesses at the bytes can tell.
 */
export class DocumentsErasedFiles20261126140100 implements MigrationInterface {
  readonly name = 'DocumentsErasedFiles20261126140100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_file alter column file_hash drop not null, alter column changes_hash drop not null;
      alter table version_capture alter column bytes_hash drop not null, alter column size drop not null;
      comment on column version_file.file_hash is 'null when the text was erased, as changes_hash is';
      comment on column version_capture.bytes_hash is 'SHA-256 of the bytes as the address gave them, unpacked; null when the text was erased, as size is';
      grant update (file_hash, changes_hash) on version_file to countersign_withholder;
      grant select (version_id, exchange), update (bytes_hash, size, exchange) on version_capture to countersign_withholder;

      alter function app.erase_text(uuid, text) rename to erase_text_but_file;
      create function app.erase_text(version uuid, marker text) returns void language plpgsql set search_path = app, pg_temp as $$
      declare
        entries uuid[] := array(
          select e.id from ledger_outbox e
          where e.subject_kind = 'version' and e.subject_id = version and e.event in ('version.recorded', 'version.corrected')
        );
      begin
        perform erase_text_but_file(version, marker);
        update version_file f set file_hash = null, changes_hash = null where f.version_id = version;
        -- Headers tell of the bytes too: how long they were, and a tag made of them.
        update version_capture c set bytes_hash = null, size = null, exchange = jsonb_set(c.exchange, '{headers}', '{}') where c.version_id = version;
        perform close_openings(entries, 'fileHash', 'erased');
        perform close_openings(entries, 'captureHash', 'erased');
      end $$;
      revoke execute on function app.erase_text(uuid, text) from public;
      grant execute on function app.erase_text(uuid, text) to countersign_withholder;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
