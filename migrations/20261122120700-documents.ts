import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/** Works and their versions, the text of each as blocks, who signed off what, and what a source says a document holds. */
export class Documents20261122120700 implements MigrationInterface {
  readonly name = 'Documents20261122120700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TYPES);
    await runner.query(WORKS_AND_VERSIONS);
    await runner.query(SIGN_OFFS);
    await runner.query(CONTENT_POINTS);
    await runner.query(COMPARISONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TYPES = `
  create type wording as enum ('verbatim', 'reported');
  create type version_kind as enum ('draft', 'latest_draft_held', 'sent', 'agreed', 'published', 'withdrawn', 'leaked');
  create type block_kind as enum ('heading', 'paragraph', 'list_item', 'table_row', 'quote', 'footnote');
  create type sign_off_position as enum ('approved', 'refused', 'conditional', 'withdrawn', 'not_sought');
  create type content_says as enum ('contains', 'lacks');
  create type fate as enum ('kept', 'reworded', 'weakened', 'strengthened', 'reversed', 'changed', 'split', 'merged', 'dropped', 'added');
  create type bound_party as enum ('institution', 'reader', 'third_party', 'nobody_named');
  create type verdict as enum ('confirmed', 'overruled');`;

const WORKS_AND_VERSIONS = `
  create table work (${FACT},
    engagement_id uuid not null,
    title text not null,
    kind text not null,
    also_called text[] not null,
    foreign key (space_id, engagement_id) references engagement (space_id, id)
  );
  create index work_engagement on work (engagement_id, recorded_at, id);
  select raise_wall('work', array[${FACT_COLUMNS}, 'engagement_id', 'title', 'kind', 'also_called'],
    array['engagement_id', 'engagement']);

  create table version (${FACT},
    work_id uuid not null,
    label text not null,
    kind version_kind not null,
    kind_asserted_by_id uuid not null references organization (id),
    ${partialDate('dated')},
    derived_from_id uuid,
    wording wording not null,
    text_hash text,
    published_instead_of_id uuid,
    ${TOLD},
    foreign key (space_id, work_id) references work (space_id, id),
    foreign key (space_id, derived_from_id) references version (space_id, id),
    foreign key (space_id, published_instead_of_id) references work (space_id, id),
    constraint version_hash_of_verbatim check ((wording = 'verbatim') = (text_hash is not null))
  );
  create index version_work on version (work_id, dated_earliest, id);
  create index version_asserted_by on version (kind_asserted_by_id);
  create index version_derived_from on version (derived_from_id);
  create index version_published_instead_of on version (published_instead_of_id);
  create index version_source on version (source_id);
  select raise_wall('version', array[${FACT_COLUMNS}, 'work_id', 'label', 'kind', 'kind_asserted_by_id',
    'dated_edtf', 'dated_said', 'dated_inferred', 'dated_earliest', 'dated_latest',
    'derived_from_id', 'wording', 'text_hash', 'published_instead_of_id', 'source_id', 'from_what'
  ], array['work_id', 'work', 'kind_asserted_by_id', 'organization']);

  create table block (${FACT},
    version_id uuid not null,
    number integer not null,
    kind block_kind not null,
    mark text not null,
    text text not null,
    starts integer not null,
    ends integer not null,
    foreign key (space_id, version_id) references version (space_id, id),
    unique (version_id, number)
  );
  comment on column block.starts is 'in UTF-16 code units of the version''s text';
  select raise_wall('block', array[${FACT_COLUMNS}, 'version_id', 'number', 'kind', 'mark', 'text', 'starts', 'ends'],
    array['version_id', 'version']);`;

const SIGN_OFFS = `
  create table sign_off (${FACT},
    version_id uuid not null,
    party_id uuid not null references organization (id),
    role text not null,
    position sign_off_position not null,
    says text,
    asserted_by_id uuid not null references organization (id),
    told_to text,
    ${partialDate('taken_on')},
    ${TOLD},
    foreign key (space_id, version_id) references version (space_id, id)
  );
  create index sign_off_version on sign_off (version_id, recorded_at, id);
  create index sign_off_party on sign_off (party_id);
  create index sign_off_asserted_by on sign_off (asserted_by_id);
  create index sign_off_source on sign_off (source_id);
  select raise_wall('sign_off', array[${FACT_COLUMNS}, 'version_id', 'party_id', 'role', 'position', 'says', 'asserted_by_id', 'told_to',
    'taken_on_edtf', 'taken_on_said', 'taken_on_inferred', 'taken_on_earliest', 'taken_on_latest', 'source_id', 'from_what'
  ], array['version_id', 'version', 'party_id', 'organization', 'asserted_by_id', 'organization']);

  create table sign_off_dispute (${FACT},
    sign_off_id uuid not null,
    disputed_by_id uuid not null references organization (id),
    verb text not null,
    says text not null,
    ${partialDate('said_on')},
    ${TOLD},
    foreign key (space_id, sign_off_id) references sign_off (space_id, id)
  );
  create index sign_off_dispute_sign_off on sign_off_dispute (sign_off_id, recorded_at, id);
  create index sign_off_dispute_by on sign_off_dispute (disputed_by_id);
  create index sign_off_dispute_source on sign_off_dispute (source_id);
  select raise_wall('sign_off_dispute', array[${FACT_COLUMNS}, 'sign_off_id', 'disputed_by_id', 'verb', 'says',
    'said_on_edtf', 'said_on_said', 'said_on_inferred', 'said_on_earliest', 'said_on_latest', 'source_id', 'from_what'
  ], array['sign_off_id', 'sign_off', 'disputed_by_id', 'organization']);`;

/** Claims come here and not with the sources: one may be about a work. */
const CONTENT_POINTS = `
  create table content_point (${FACT},
    version_id uuid not null,
    topic text not null,
    says content_says not null,
    phrase text,
    ${TOLD},
    foreign key (space_id, version_id) references version (space_id, id),
    constraint content_point_has_source check (source_id is not null)
  );
  create index content_point_version on content_point (version_id, topic, recorded_at, id);
  create index content_point_source on content_point (source_id);
  select raise_wall('content_point', array[${FACT_COLUMNS}, 'version_id', 'topic', 'says', 'phrase', 'source_id', 'from_what'],
    array['version_id', 'version']);

  create table claim (${FACT},
    engagement_id uuid not null,
    work_id uuid,
    asserted_by_id uuid not null references organization (id),
    verb text not null,
    statement text not null,
    ${partialDate('said_on')},
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id),
    foreign key (space_id, work_id) references work (space_id, id)
  );
  create index claim_engagement on claim (engagement_id, recorded_at, id);
  create index claim_work on claim (work_id);
  create index claim_asserted_by on claim (asserted_by_id);
  create index claim_source on claim (source_id);
  select raise_wall('claim', array[${FACT_COLUMNS}, 'engagement_id', 'work_id', 'asserted_by_id', 'verb', 'statement',
    'said_on_edtf', 'said_on_said', 'said_on_inferred', 'said_on_earliest', 'said_on_latest', 'source_id', 'from_what'
  ], array['engagement_id', 'engagement', 'work_id', 'work', 'asserted_by_id', 'organization']);`;

/*
 * A comparison is stored whole, with the engine that made it. A finding starts at the level "space" and is raised when a
 * person has judged it: none is public before. Cues and words are jsonb because they are read whole and never searched.
 */
const COMPARISONS = `
  create table comparison (${FACT},
    agreed_version_id uuid not null,
    published_version_id uuid not null,
    engine text not null,
    lists text not null,
    clauses_agreed integer not null,
    clauses_published integer not null,
    words_agreed integer not null,
    words_published integer not null,
    reuse_of_agreed double precision not null,
    reuse_in_published double precision not null,
    approximate boolean not null,
    foreign key (space_id, agreed_version_id) references version (space_id, id),
    foreign key (space_id, published_version_id) references version (space_id, id)
  );
  create index comparison_agreed on comparison (agreed_version_id);
  create index comparison_published on comparison (published_version_id);
  create index comparison_listed on comparison (recorded_at desc, id);
  select raise_wall('comparison', array[${FACT_COLUMNS}, 'agreed_version_id', 'published_version_id', 'engine', 'lists',
    'clauses_agreed', 'clauses_published', 'words_agreed', 'words_published', 'reuse_of_agreed', 'reuse_in_published', 'approximate'
  ], array['agreed_version_id', 'version', 'published_version_id', 'version']);

  create table finding (${FACT},
    comparison_id uuid not null,
    number integer not null,
    fate fate not null,
    moved boolean not null,
    bound_party bound_party not null,
    agreed jsonb not null,
    published jsonb not null,
    cues jsonb not null,
    words jsonb not null,
    foreign key (space_id, comparison_id) references comparison (space_id, id),
    unique (comparison_id, number)
  );
  select raise_wall('finding', array[${FACT_COLUMNS}, 'comparison_id', 'number', 'fate', 'moved', 'bound_party', 'agreed', 'published', 'cues', 'words'],
    array['comparison_id', 'comparison']);

  create table confirmation (${FACT},
    finding_id uuid not null,
    verdict verdict not null,
    fate fate not null,
    note text,
    foreign key (space_id, finding_id) references finding (space_id, id)
  );
  create index confirmation_finding on confirmation (finding_id, recorded_at, id);
  create unique index confirmation_one_that_stands on confirmation (finding_id) where superseded_at is null;
  select raise_wall('confirmation', array[${FACT_COLUMNS}, 'finding_id', 'verdict', 'fate', 'note'],
    array['finding_id', 'finding']);`;
