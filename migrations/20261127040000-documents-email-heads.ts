import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT } from './fact.js';

/**
 * The head of an e-mail that a version came from, line by line: who it says sent it, to whom and when. It names people and machines, so
 * each line is for the members of the space until it is released by itself. With the text all go.
 */
export class DocumentsEmailHeads20261127040000 implements MigrationInterface {
  readonly name = 'DocumentsEmailHeads20261127040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table email_header (${FACT},
        version_id uuid not null,
        number integer not null,
        name text not null,
        says text not null,
        foreign key (space_id, version_id) references version (space_id, id),
        unique (version_id, number)
      );
      comment on column email_header.says is 'as the e-mail has it; nobody has checked whom and when it names';
      select raise_wall('email_header', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'version_id', 'number', 'name',
        'says'], array['version_id', 'version']);

      grant select (version_id), delete on email_header to countersign_withholder;
      alter function app.erase_text(uuid, text) rename to erase_text_but_head;
      create function app.erase_text(version uuid, marker text) returns void language plpgsql set search_path = app, pg_temp as $$
      begin
        perform erase_text_but_head(version, marker);
        delete from email_header h where h.version_id = version;
        perform close_openings(array(
          select e.id from ledger_outbox e
          where e.subject_kind = 'version' and e.subject_id = version and e.event in ('version.recorded', 'version.corrected')
        ), 'headHash', 'erased');
      end $$;
      revoke execute on function app.erase_text(uuid, text) from public;
      grant execute on function app.erase_text(uuid, text) to countersign_withholder;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
