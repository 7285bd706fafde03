import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT } from './fact.js';

/**
 * Web addresses that were fetched: what was asked and answered stays with the file in the tray, and goes with the version that is
 * made of it. The bytes are sealed as those of any file. Everybody reads when, with what status and which hash; the rest of the
 * exchange is for members, and the address to follow is that of the version's source.
 */
export class DocumentsCaptures20261126080000 implements MigrationInterface {
  readonly name = 'DocumentsCaptures20261126080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tray_file add column exchange jsonb, add column fetched_at timestamptz,
        add column final_address text,
        add constraint tray_file_exchange_has_time check ((exchange is null) = (fetched_at is null));
      comment on column tray_file.exchange is 'for a file that we fetched: the address, where it led, status and headers';

      create table version_capture (${FACT},
        version_id uuid not null,
        fetched_at timestamptz not null,
        status integer not null,
        size integer not null,
        bytes_hash text not null,
        exchange jsonb not null,
        foreign key (space_id, version_id) references version (space_id, id),
        unique (version_id)
      );
      comment on column version_capture.bytes_hash is 'SHA-256 of the bytes as the address gave them, unpacked';
      select raise_wall('version_capture', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'version_id',
        'fetched_at', 'status', 'size', 'bytes_hash'], array['version_id', 'version']);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
