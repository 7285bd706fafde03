import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/**
 * A comparison of which one text stays sealed: totals and a salted hash now, the text and the salt when it is revealed. A seal
 * hangs from the text that is shown and not from the comparison or the sealed one, which may never be public.
 */
export class DocumentsSeals20261126060100 implements MigrationInterface {
  readonly name = 'DocumentsSeals20261126060100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type comparison_side as enum ('agreed', 'published');

      create table seal (${FACT},
        comparison_id uuid not null,
        shown_version_id uuid not null,
        sealed_version_id uuid not null,
        sealed_side comparison_side not null,
        says text not null,
        totals jsonb not null,
        sealed_hash text not null,
        salt uuid,
        foreign key (space_id, comparison_id) references comparison (space_id, id),
        foreign key (space_id, shown_version_id) references version (space_id, id),
        foreign key (space_id, sealed_version_id) references version (space_id, id)
      );
      create index seal_comparison on seal (comparison_id);
      comment on column seal.sealed_hash is 'SHA-256 of "countersign-seal/v1", the salt and the sealed text, each on a new line';
      comment on column seal.salt is 'null when the text was erased; in no public view: with it whoever holds a copy can check it, and whoever has half of one can try out the rest';
      create index seal_shown on seal (shown_version_id);
      create index seal_sealed on seal (sealed_version_id);
      create index seal_listed on seal (recorded_at desc, id);
      select raise_wall('seal', array[${FACT_COLUMNS}, 'shown_version_id', 'sealed_side', 'says', 'totals', 'sealed_hash'],
        array['shown_version_id', 'version']);

      create table seal_reveal (${FACT},
        seal_id uuid not null,
        version_id uuid not null,
        sealed_hash text not null,
        salt uuid,
        foreign key (space_id, seal_id) references seal (space_id, id),
        foreign key (space_id, version_id) references version (space_id, id),
        unique (seal_id)
      );
      create index seal_reveal_version on seal_reveal (version_id);
      select raise_wall('seal_reveal', array[${FACT_COLUMNS}, 'seal_id', 'version_id', 'sealed_hash', 'salt'],
        array['seal_id', 'seal', 'version_id', 'version']);

      grant select (sealed_version_id), update (salt) on seal to countersign_withholder;
      grant select (version_id), update (salt) on seal_reveal to countersign_withholder;
      alter function app.erase_text(uuid, text) rename to erase_text_unsealed;
      create function app.erase_text(version uuid, marker text) returns void language plpgsql set search_path = app, pg_temp as $$
      begin
        perform erase_text_unsealed(version, marker);
        update seal s set salt = null where s.sealed_version_id = version;
        update seal_reveal r set salt = null where r.version_id = version;
        perform close_openings(array(
          select e.id from ledger_outbox e join seal s on s.id = e.subject_id
            where e.event = 'seal.recorded' and s.sealed_version_id = version
          union all select e.id from ledger_outbox e join seal_reveal r on r.id = e.subject_id
            where e.event = 'seal_reveal.recorded' and r.version_id = version
        ), 'salt', 'erased');
      end $$;
      revoke execute on function app.erase_text(uuid, text) from public;
      grant execute on function app.erase_text(uuid, text) to countersign_withholder;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
