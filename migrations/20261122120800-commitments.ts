import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/** What was asked, what was promised, by when, and what came. No table has a status: statuses are computed for a day. */
export class Commitments20261122120800 implements MigrationInterface {
  readonly name = 'Commitments20261122120800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALLS);
    await runner.query(COMMITMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const CALLS = `
  create type answer_standing as enum ('answered', 'answered_in_part', 'answered_otherwise', 'refused', 'no_identified_reply');

  create table call (${FACT},
    engagement_id uuid not null,
    number integer not null,
    statement text not null,
    wording wording not null,
    made_by_id uuid not null references organization (id),
    ${partialDate('stated_on', 'needed')},
    answer_within_days integer,
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id)
  );
  create index call_engagement on call (engagement_id, stated_on_earliest, number, id);
  create index call_made_by on call (made_by_id);
  create index call_source on call (source_id);
  select raise_wall('call', array[${FACT_COLUMNS}, 'engagement_id', 'number', 'statement', 'wording', 'made_by_id',
    'stated_on_edtf', 'stated_on_said', 'stated_on_inferred', 'stated_on_earliest', 'stated_on_latest',
    'answer_within_days', 'source_id', 'from_what'
  ], array['engagement_id', 'engagement', 'made_by_id', 'organization']);

  create table call_addressee (${FACT},
    call_id uuid not null,
    organization_id uuid not null references organization (id),
    post_id uuid references post (id),
    copied_in boolean not null,
    number integer not null,
    unique (call_id, number),
    foreign key (space_id, call_id) references call (space_id, id)
  );
  create index call_addressee_organization on call_addressee (organization_id);
  create index call_addressee_post on call_addressee (post_id);
  select raise_wall('call_addressee', array[${FACT_COLUMNS}, 'call_id', 'organization_id', 'post_id', 'copied_in', 'number'],
    array['call_id', 'call', 'organization_id', 'organization', 'post_id', 'post']);

  create table call_answer (${FACT},
    addressee_id uuid not null,
    standing answer_standing not null,
    says text not null,
    ${partialDate('answered_on', 'needed')},
    searched_until date,
    ${TOLD},
    foreign key (space_id, addressee_id) references call_addressee (space_id, id)
  );
  create index call_answer_addressee on call_answer (addressee_id, answered_on_earliest, id);
  create index call_answer_source on call_answer (source_id);
  select raise_wall('call_answer', array[${FACT_COLUMNS}, 'addressee_id', 'standing', 'says', 'searched_until',
    'answered_on_edtf', 'answered_on_said', 'answered_on_inferred', 'answered_on_earliest', 'answered_on_latest', 'source_id', 'from_what'
  ], array['addressee_id', 'call_addressee']);`;

/*
 * commitment.first_id: a correction closes one row and adds another that bears the same first_id, which is the id people
 * see and children refer to. Exactly one row of a chain stands.
 */
const COMMITMENTS = `
  create type commitment_kind as enum ('commitment', 'expectation');
  create type due_basis as enum ('own', 'legal', 'set_by_another', 'expected');

  create table commitment (${FACT},
    first_id uuid not null,
    engagement_id uuid not null,
    kind commitment_kind not null,
    statement text not null,
    wording wording not null,
    verb text,
    made_by_id uuid not null references organization (id),
    made_to_id uuid references organization (id),
    post_id uuid references post (id),
    ${partialDate('stated_on', 'needed')},
    locator text,
    work_id uuid,
    correction_reason text,
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id),
    foreign key (space_id, first_id) references commitment (space_id, id),
    foreign key (space_id, work_id) references work (space_id, id)
  );
  create unique index commitment_stands on commitment (first_id) where superseded_at is null;
  create index commitment_first on commitment (first_id);
  create index commitment_engagement on commitment (engagement_id, stated_on_earliest, first_id) where superseded_at is null;
  create index commitment_made_by on commitment (made_by_id, stated_on_earliest, first_id) where superseded_at is null;
  create index commitment_listed on commitment (stated_on_earliest, first_id) where superseded_at is null;
  create index commitment_released on commitment (stated_on_earliest, first_id) where superseded_at is null and effective_level = 'public';
  create index commitment_made_to on commitment (made_to_id);
  create index commitment_post on commitment (post_id);
  create index commitment_work on commitment (work_id);
  create index commitment_source on commitment (source_id);
  select raise_wall('commitment', array[${FACT_COLUMNS}, 'first_id', 'engagement_id', 'kind', 'statement', 'wording', 'verb',
    'made_by_id', 'made_to_id', 'post_id', 'stated_on_edtf', 'stated_on_said', 'stated_on_inferred', 'stated_on_earliest',
    'stated_on_latest', 'locator', 'work_id', 'correction_reason', 'source_id', 'from_what'
  ], array['engagement_id', 'engagement', 'made_by_id', 'organization', 'made_to_id', 'organization', 'post_id', 'post', 'work_id', 'work']);

  create table due_date (${FACT},
    commitment_id uuid not null,
    ${partialDate('due', 'needed')},
    set_by_id uuid references organization (id),
    basis due_basis not null,
    ${partialDate('stated_on')},
    revises_id uuid,
    calendar text,
    ${TOLD},
    foreign key (space_id, commitment_id) references commitment (space_id, id),
    foreign key (space_id, revises_id) references due_date (space_id, id)
  );
  comment on column due_date.revises_id is 'also a parent: a revision shown without the date it revises would pass for a first date';
  comment on column due_date.calendar is 'nation/version of the bank holidays when its days are working days; null when they are calendar days';
  create unique index due_date_revised_once on due_date (revises_id);
  create index due_date_commitment on due_date (commitment_id, recorded_at, id);
  create index due_date_latest on due_date (due_latest, commitment_id);
  create index due_date_set_by on due_date (set_by_id);
  create index due_date_source on due_date (source_id);
  select raise_wall('due_date', array[${FACT_COLUMNS}, 'commitment_id', 'due_edtf', 'due_said', 'due_inferred', 'due_earliest', 'due_latest',
    'set_by_id', 'basis', 'stated_on_edtf', 'stated_on_said', 'stated_on_inferred', 'stated_on_earliest', 'stated_on_latest',
    'revises_id', 'calendar', 'source_id', 'from_what'
  ], array['commitment_id', 'commitment', 'set_by_id', 'organization', 'revises_id', 'due_date']);

  create table delivery (${FACT},
    commitment_id uuid not null,
    ${partialDate('delivered_on', 'needed')},
    says text not null,
    asserted_by_id uuid not null references organization (id),
    ${TOLD},
    foreign key (space_id, commitment_id) references commitment (space_id, id)
  );
  create index delivery_commitment on delivery (commitment_id, delivered_on_earliest, id);
  create index delivery_asserted_by on delivery (asserted_by_id);
  create index delivery_source on delivery (source_id);
  select raise_wall('delivery', array[${FACT_COLUMNS}, 'commitment_id', 'delivered_on_edtf', 'delivered_on_said', 'delivered_on_inferred',
    'delivered_on_earliest', 'delivered_on_latest', 'says', 'asserted_by_id', 'source_id', 'from_what'
  ], array['commitment_id', 'commitment', 'asserted_by_id', 'organization']);`;
