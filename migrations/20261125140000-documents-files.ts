import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT } from './fact.js';

const FACT_COLUMNS = `'id', 'level', 'effective_level', 'recorded_at', 'superseded_at'`;

/**
 * Files from outside: their bytes, the tray they wait in before anything of them is on the record, the file a version came
 * from, its tracked changes and comments, and on which terms it is held.
 */
export class DocumentsFiles20261125140000 implements MigrationInterface {
  readonly name = 'DocumentsFiles20261125140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TYPES);
    await runner.query(BYTES_AND_TRAY);
    await runner.query(LOCATORS);
    await runner.query(VERSION_FILES);
    await runner.query(HANDLING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TYPES = `
  create type file_kind as enum ('docx', 'odt', 'pdf', 'html', 'markdown', 'text', 'email', 'image');
  create type tray_state as enum ('waiting', 'read', 'refused');
  create type file_text as enum ('whole', 'before_changes', 'after_changes');
  create type change_kind as enum ('insertion', 'deletion', 'moved_from', 'moved_to');
  create type change_of as enum ('words', 'paragraph_break', 'row');
  create type handling_shows as enum ('nothing', 'totals', 'totals_and_short_quotes', 'whole');`;

/*
 * Who put a file in reads it while it lies in their tray. What is on the record is sealed: its bytes are the steward's alone, since
 * they hold names, comments and places that the record does not show. Nobody changes bytes, and a row that a version came from stays.
 */
const BYTES_AND_TRAY = `
  create table stored_file (
    id uuid primary key,
    space_id uuid not null references space (id),
    hash text not null,
    bytes bytea not null,
    put_by uuid not null references actor (id),
    put_at timestamptz not null,
    constraint stored_file_is_its_hash check (hash = encode(sha256(bytes), 'hex')),
    unique (space_id, id)
  );
  create index stored_file_hash on stored_file (space_id, hash);
  create index stored_file_put_by on stored_file (put_by);

  create table tray_file (
    id uuid primary key,
    space_id uuid not null references space (id),
    stored_file_id uuid not null,
    attached_to_id uuid references tray_file (id) on delete set null,
    name text,
    size integer not null,
    hash text not null,
    put_by uuid not null references actor (id),
    put_at timestamptz not null,
    state tray_state not null,
    kind file_kind,
    reader text,
    text_hash text,
    before_hash text,
    reading jsonb,
    refusal_code text,
    refusal text,
    milliseconds integer,
    foreign key (space_id, stored_file_id) references stored_file (space_id, id) on delete cascade
  );
  create index tray_file_put_by on tray_file (put_by, put_at desc, id);
  create index tray_file_space on tray_file (space_id);
  create index tray_file_stored on tray_file (stored_file_id);
  create index tray_file_attached_to on tray_file (attached_to_id);

  select close_table('tray_file');
  create policy putter on tray_file for all to countersign_app
    using (
      put_by = (select current_actor())
      and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
    )
    with check (
      put_by = (select current_actor())
      and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
    );
  grant select, insert, delete, update (state, kind, reader, text_hash, before_hash, reading, refusal_code, refusal, milliseconds)
    on tray_file to countersign_app;

  select close_table('stored_file');
  create policy put on stored_file for insert to countersign_app with check (
    put_by = (select current_actor())
    and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
  );
  create policy in_the_tray on stored_file for select to countersign_app
    using (put_by = (select current_actor()) and id in (select t.stored_file_id from tray_file t));
  create policy thrown_away on stored_file for delete to countersign_app
    using (put_by = (select current_actor()) and id in (select t.stored_file_id from tray_file t));
  grant select, insert, delete on stored_file to countersign_app;`;

const LOCATORS = `
  alter table block add column locator text;
  comment on column block.locator is 'where it stands in the file it came from, for citing: "page 3", "paragraph 12"';
  grant select (locator) on block to countersign_public;
  create or replace view pub.block with (security_invoker = true) as
    select id, level, effective_level, recorded_at, superseded_at, version_id, number, kind, mark, text, starts, ends, locator from app.block;`;

const VERSION_FILES = `
  create table version_file (${FACT},
    version_id uuid not null,
    stored_file_id uuid not null,
    file_hash text not null,
    kind file_kind not null,
    reader text not null,
    taken file_text not null,
    rereads_id uuid,
    changes_hash text not null,
    foreign key (space_id, version_id) references version (space_id, id),
    foreign key (space_id, rereads_id) references version (space_id, id),
    foreign key (space_id, stored_file_id) references stored_file (space_id, id),
    unique (version_id)
  );
  comment on column version_file.rereads_id is 'the version made of the same bytes before: this one is no new text but a new reading';
  create index version_file_stored on version_file (stored_file_id);
  create policy sealed on stored_file for select to countersign_app
    using (
      space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role = 'steward')
      and exists (select from version_file f where f.stored_file_id = stored_file.id)
    );
  create index version_file_hash on version_file (space_id, file_hash);
  create index version_file_rereads on version_file (rereads_id);
  select raise_wall('version_file', array[${FACT_COLUMNS}, 'version_id', 'kind', 'reader', 'taken', 'rereads_id'], array['version_id', 'version']);

  create table tracked_change (${FACT},
    version_id uuid not null,
    number integer not null,
    kind change_kind not null,
    change_of change_of not null,
    author_named text,
    dated_in_file text,
    words text not null,
    locator text not null,
    words_before text not null,
    words_after text not null,
    foreign key (space_id, version_id) references version (space_id, id),
    unique (version_id, number)
  );
  comment on column tracked_change.author_named is 'whom the file names; it is not known who changed it';
  select raise_wall('tracked_change', array[${FACT_COLUMNS}, 'version_id', 'number', 'kind', 'change_of', 'author_named', 'dated_in_file',
    'words', 'locator', 'words_before', 'words_after'], array['version_id', 'version']);

  create table file_comment (${FACT},
    version_id uuid not null,
    number integer not null,
    author_named text,
    dated_in_file text,
    says text not null,
    hangs_on text not null,
    locator text,
    foreign key (space_id, version_id) references version (space_id, id),
    unique (version_id, number)
  );
  select raise_wall('file_comment', array[${FACT_COLUMNS}, 'version_id', 'number', 'author_named', 'dated_in_file', 'says', 'hangs_on', 'locator'],
    array['version_id', 'version']);`;

/** Members only, and never released: from whom a thing came can name somebody who trusted them. */
const HANDLING = `
  create table handling (${FACT},
    version_id uuid,
    source_id uuid references source (id),
    received_from text,
    marked text,
    terms text,
    rights_holder text,
    shows handling_shows not null,
    decided_by text,
    reason text,
    foreign key (space_id, version_id) references version (space_id, id),
    constraint handling_of_one check ((version_id is null) <> (source_id is null)),
    constraint handling_whole_is_decided check (shows <> 'whole' or (rights_holder is not null and decided_by is not null and reason is not null))
  );
  create unique index handling_of_version on handling (version_id) where superseded_at is null;
  create unique index handling_of_source on handling (space_id, source_id) where superseded_at is null;
  create index handling_source on handling (source_id);
  create index handling_version on handling (version_id);
  select close_table('handling');
  create policy members on handling for select to countersign_app
    using (space_id in (select m.space_id from membership m where m.actor_id = (select current_actor())));
  create policy record on handling for insert to countersign_app with check (
    recorded_by = (select current_actor()) and superseded_at is null and space_id in (
      select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
  );
  create policy supersede on handling for update to countersign_app
    using (space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor')));
  grant select, insert, update (superseded_at) on handling to countersign_app;
  create trigger keep_closed before update of superseded_at on handling for each row
    when (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) execute function keep_closed();`;
