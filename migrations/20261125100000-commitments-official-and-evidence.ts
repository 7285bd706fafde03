import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/** What a body says of its commitment, and what people judge the sources to show. The statuses are computed for a day. */
export class CommitmentsOfficialAndEvidence20261125100000 implements MigrationInterface {
  readonly name = 'CommitmentsOfficialAndEvidence20261125100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFICIAL);
    await runner.query(EVIDENCE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const OFFICIAL = `
  create type official_stance as enum ('promised', 'in_progress', 'says_delivered', 'says_withdrawn', 'says_not_promised',
    'says_another_document', 'declined_to_say');

  create table official_statement (${FACT},
    commitment_id uuid not null,
    stance official_stance not null,
    says text not null,
    verb text,
    made_by_id uuid not null references organization (id),
    ${partialDate('stated_on', 'needed')},
    ${TOLD},
    foreign key (space_id, commitment_id) references commitment (space_id, id)
  );
  create index official_statement_commitment on official_statement (commitment_id, stated_on_earliest, id);
  create index official_statement_stance on official_statement (stance, commitment_id);
  create index official_statement_made_by on official_statement (made_by_id);
  create index official_statement_source on official_statement (source_id);
  select raise_wall('official_statement', array[${FACT_COLUMNS}, 'commitment_id', 'stance', 'says', 'verb', 'made_by_id',
    'stated_on_edtf', 'stated_on_said', 'stated_on_inferred', 'stated_on_earliest', 'stated_on_latest', 'source_id', 'from_what'
  ], array['commitment_id', 'commitment', 'made_by_id', 'organization']);`;

const EVIDENCE = `
  create type judgement_finding as enum ('no_evidence_available', 'not_started', 'limited', 'substantial', 'complete', 'sources_conflict');
  create type judgement_stage as enum ('first', 'reply', 'final');

  create table judgement (${FACT},
    commitment_id uuid not null,
    finding judgement_finding not null,
    stage judgement_stage not null,
    says text not null,
    judged_by_id uuid not null references organization (id),
    judged_on date not null,
    rubric text not null,
    searched_until date not null,
    searched_where text not null,
    reply_asked_by date,
    ${TOLD},
    foreign key (space_id, commitment_id) references commitment (space_id, id)
  );
  comment on column judgement.stage is 'in the order in which a later one outweighs an earlier one';
  comment on column judgement.reply_asked_by is 'the day by which the body was asked to reply before this was published';
  create index judgement_commitment on judgement (commitment_id, stage, judged_on, id);
  create index judgement_finding_of on judgement (finding, commitment_id);
  create index judgement_judged_by on judgement (judged_by_id);
  create index judgement_source on judgement (source_id);
  select raise_wall('judgement', array[${FACT_COLUMNS}, 'commitment_id', 'finding', 'stage', 'says', 'judged_by_id', 'judged_on',
    'rubric', 'searched_until', 'searched_where', 'reply_asked_by', 'source_id', 'from_what'
  ], array['commitment_id', 'commitment', 'judged_by_id', 'organization']);`;
