import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';
import { keptForSearch, searchedByMembers, type Searched } from './searched.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/**
 * What happened between a group and a body, and the hours the group gave. No column of either names a member, and none says
 * whose hours they were or how many shared them: what is not kept cannot leak.
 */
export class EngagementsLogAndLabour20261126170000 implements MigrationInterface {
  readonly name = 'EngagementsLogAndLabour20261126170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOG);
    await runner.query(LABOUR);
    await runner.query('grant create on schema app to countersign_levels');
    for (const each of SEARCHED) await runner.query(keptForSearch(each));
    await runner.query('revoke create on schema app from countersign_levels');
    await runner.query(FOR_MEMBERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const LOG = `
  create type log_kind as enum ('meeting', 'phone_call', 'email', 'draft_exchanged', 'refusal_to_meet', 'pause');
  create type log_channel as enum ('in_person', 'online', 'by_telephone', 'mixed');

  create table log_entry (${FACT},
    engagement_id uuid not null,
    kind log_kind not null,
    channel log_channel,
    ${partialDate('happened_on', 'needed')},
    asserted_by_id uuid not null references organization (id),
    says text not null,
    group_people integer check (group_people >= 0),
    other_people integer check (other_people >= 0),
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id)
  );
  comment on column log_entry.group_people is 'how many of the group were there; who they were is kept nowhere';
  create index log_entry_engagement on log_entry (engagement_id, happened_on_earliest, id);
  create index log_entry_asserted_by on log_entry (asserted_by_id);
  create index log_entry_source on log_entry (source_id);
  create index log_entry_recorded on log_entry (recorded_at);
  select raise_wall('log_entry', array[${FACT_COLUMNS}, 'engagement_id', 'kind', 'channel', 'asserted_by_id', 'says', 'group_people',
    'other_people', 'happened_on_edtf', 'happened_on_said', 'happened_on_inferred', 'happened_on_earliest', 'happened_on_latest',
    'source_id', 'from_what'
  ], array['engagement_id', 'engagement', 'asserted_by_id', 'organization']);

  create table log_party (${FACT},
    log_entry_id uuid not null,
    organization_id uuid not null references organization (id),
    post_id uuid references post (id),
    number integer not null,
    unique (log_entry_id, number),
    foreign key (space_id, log_entry_id) references log_entry (space_id, id)
  );
  create index log_party_organization on log_party (organization_id);
  create index log_party_post on log_party (post_id);
  select raise_wall('log_party', array[${FACT_COLUMNS}, 'log_entry_id', 'organization_id', 'post_id', 'number'],
    array['log_entry_id', 'log_entry', 'organization_id', 'organization', 'post_id', 'post']);

  create table log_promise (${FACT},
    log_entry_id uuid not null,
    commitment_id uuid not null,
    number integer not null,
    unique (log_entry_id, number),
    foreign key (space_id, log_entry_id) references log_entry (space_id, id),
    foreign key (space_id, commitment_id) references commitment (space_id, id)
  );
  create index log_promise_commitment on log_promise (commitment_id);
  select raise_wall('log_promise', array[${FACT_COLUMNS}, 'log_entry_id', 'commitment_id', 'number'],
    array['log_entry_id', 'log_entry', 'commitment_id', 'commitment']);`;

const LABOUR = `
  create type labour_kind as enum ('meetings', 'preparing', 'reading', 'writing', 'support', 'travel', 'other');
  create type labour_pay as enum ('unpaid', 'expenses_only', 'paid');

  create table labour (${FACT},
    engagement_id uuid not null,
    kind labour_kind not null,
    pay labour_pay not null,
    ${partialDate('during', 'needed')},
    minutes integer not null check (minutes > 0),
    estimated boolean not null,
    says text not null,
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id)
  );
  comment on table labour is 'time that a group gave, as one number: whose it was, and how many shared it, is kept nowhere';
  create index labour_engagement on labour (engagement_id, during_earliest, id);
  create index labour_source on labour (source_id);
  create index labour_recorded on labour (recorded_at);
  select raise_wall('labour', array[${FACT_COLUMNS}, 'engagement_id', 'kind', 'pay', 'minutes', 'estimated', 'says',
    'during_edtf', 'during_said', 'during_inferred', 'during_earliest', 'during_latest', 'source_id', 'from_what'
  ], array['engagement_id', 'engagement']);`;

const SEARCHED: readonly Searched[] = [
  { table: 'log_entry', kind: 'log_entry', says: 'r.says', page: 'r.engagement_id', by: 'r.asserted_by_id' },
  { table: 'labour', kind: 'labour', says: 'r.says', page: 'r.engagement_id' },
];

/** The view goes on as it stands, with two tables more. */
const FOR_MEMBERS = `
  do $do$ begin
    execute 'create or replace view app.search_text with (security_invoker = true) as '
      || rtrim(pg_get_viewdef('app.search_text'::regclass), ';') || $more$
    ${SEARCHED.map(searchedByMembers).join('')}$more$;
  end $do$;`;
