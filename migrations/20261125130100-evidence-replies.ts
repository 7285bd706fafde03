import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/** What a reply is about: one of these. Each is a parent, so that neither a reply nor the asking is seen by more people than it. */
const ABOUT = `
  commitment_id uuid,
  comparison_id uuid,
  claim_id uuid,
  foreign key (space_id, commitment_id) references commitment (space_id, id),
  foreign key (space_id, comparison_id) references comparison (space_id, id),
  foreign key (space_id, claim_id) references claim (space_id, id)`;
const ABOUT_COLUMNS = `'commitment_id', 'comparison_id', 'claim_id'`;
const ABOUT_PARENTS = `'commitment_id', 'commitment', 'comparison_id', 'comparison', 'claim_id', 'claim'`;

/** That a body was asked for its reply, by when; and what it replied, in its own words or as reported. */
export class EvidenceReplies20261125130100 implements MigrationInterface {
  readonly name = 'EvidenceReplies20261125130100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reply_request (${FACT},
        ${ABOUT},
        asked_of_id uuid not null references organization (id),
        says text not null,
        asked_on date not null,
        answer_by date not null,
        ${TOLD},
        constraint reply_request_about_one check (num_nonnulls(commitment_id, comparison_id, claim_id) = 1),
        constraint reply_request_in_order check (answer_by >= asked_on)
      );
      create table reply (${FACT},
        ${ABOUT},
        request_id uuid,
        by_id uuid not null references organization (id),
        says text not null,
        wording wording not null,
        ${partialDate('replied_on', 'needed')},
        ${TOLD},
        foreign key (space_id, request_id) references reply_request (space_id, id),
        constraint reply_about_one check (num_nonnulls(commitment_id, comparison_id, claim_id) = 1),
        constraint reply_has_source check (source_id is not null)
      );`);
    for (const table of ['reply_request', 'reply']) {
      for (const column of ['commitment_id', 'comparison_id', 'claim_id', 'source_id'])
        await runner.query(`create index ${table}_${column.replace('_id', '')} on ${table} (${column})`);
    }
    await runner.query(`
      create index reply_request_asked_of on reply_request (asked_of_id);
      create index reply_by on reply (by_id);
      create index reply_of_request on reply (request_id);
      select raise_wall('reply_request', array[${FACT_COLUMNS}, ${ABOUT_COLUMNS}, 'asked_of_id', 'says', 'asked_on', 'answer_by', 'source_id', 'from_what'],
        array[${ABOUT_PARENTS}, 'asked_of_id', 'organization']);
      select raise_wall('reply', array[${FACT_COLUMNS}, ${ABOUT_COLUMNS}, 'request_id', 'by_id', 'says', 'wording',
        'replied_on_edtf', 'replied_on_said', 'replied_on_inferred', 'replied_on_earliest', 'replied_on_latest', 'source_id', 'from_what'],
        array[${ABOUT_PARENTS}, 'by_id', 'organization']);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
