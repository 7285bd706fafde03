import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate } from './fact.js';

/**
 * Pictures as evidence (record 0082). A picture hangs from a source and is told in words; what is shown is made anew from its pixels,
 * and what came is sealed as the file of a version is. Both lie with all other bytes, in stored_file, so that the row of a picture
 * holds none: whoever takes along a space, checks the ledger or reads a list never reads them by the way.
 */
export class DocumentsPictures20261127200000 implements MigrationInterface {
  readonly name = 'DocumentsPictures20261127200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(BYTES);
    await runner.query(ERASING);
    await runner.query(WINDING_UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TABLE = `
  create type picture_type as enum ('image/jpeg', 'image/png');
  create table picture (${FACT},
    source_id uuid not null references source (id),
    shows text not null,
    ${partialDate('taken_on')},
    media_type picture_type not null,
    width integer not null,
    height integer not null,
    image text not null,
    original text not null,
    image_file_id uuid not null,
    original_file_id uuid not null,
    foreign key (space_id, image_file_id) references stored_file (space_id, id),
    foreign key (space_id, original_file_id) references stored_file (space_id, id),
    constraint picture_has_size check (width > 0 and height > 0)
  );
  comment on column picture.shows is 'what it shows, in words: what people read who do not see it';
  comment on column picture.image is 'SHA-256 of what is shown, made anew from the pixels; of one that was erased, that it was';
  comment on column picture.original is 'SHA-256 of what came, for members: it would tell who holds the same file; of one that was erased, that it was';
  create index picture_source on picture (source_id, recorded_at, id);
  create index picture_image_file on picture (image_file_id);
  create index picture_original_file on picture (original_file_id);
  select raise_wall('picture', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'source_id', 'shows',
    'taken_on_edtf', 'taken_on_said', 'taken_on_inferred', 'taken_on_earliest', 'taken_on_latest', 'media_type', 'width', 'height', 'image', 'image_file_id'
  ], array['source_id', 'source']);`;

/*
 * Whoever reads the row of a picture reads the bytes that are shown of it; what came is the stewards'. Of no other file everybody reads a
 * byte: so a picture shows no file that is sealed, nor one that lies in a tray.
 */
const BYTES = `
  create policy shown_picture on stored_file for select to countersign_app
    using (exists (select from picture p where p.image_file_id = stored_file.id));
  create policy sealed_picture on stored_file for select to countersign_app
    using (
      space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role = 'steward')
      and exists (select from picture p where p.original_file_id = stored_file.id)
    );
  create policy released_picture on stored_file for select to countersign_public
    using (exists (select from app.picture p where p.image_file_id = stored_file.id));
  grant select (id, bytes) on stored_file to countersign_public;
  grant select (stored_file_id) on tray_file to countersign_levels;
  create function app.opens_no_file(shown uuid, came uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
    select not exists (select from tray_file t where t.stored_file_id in (shown, came))
      and not exists (select from version_file v where v.stored_file_id = shown)
      and not exists (select from picture p where p.original_file_id = shown)
  $$;
  revoke execute on function app.opens_no_file from public;
  grant create on schema app to countersign_levels;
  alter function app.opens_no_file(uuid, uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.opens_no_file to countersign_app;
  create policy opens_no_file on picture as restrictive for insert to countersign_app
    with check (opens_no_file(image_file_id, original_file_id));
  create view pub.stored_file with (security_invoker = true) as select id, bytes from app.stored_file;
  grant select on pub.stored_file to countersign_public;

  -- What the ledger check holds the hashes against: worked out of the bytes, which do not leave the database for it.
  create view app.picture_file with (security_invoker = true) as
    select p.id as picture_id, p.space_id, p.recorded_by, p.recorded_at,
      encode(sha256(i.bytes), 'hex') as image, encode(sha256(o.bytes), 'hex') as original
    from app.picture p left join app.stored_file i on i.id = p.image_file_id left join app.stored_file o on o.id = p.original_file_id;
  create policy audit on stored_file for select to countersign_auditor
    using (exists (select from picture p where stored_file.id in (p.image_file_id, p.original_file_id)));
  grant select (id, bytes) on stored_file to countersign_auditor;
  grant select on app.picture_file to countersign_auditor;`;

/** The bytes go with the hash that names them, in the same statement, whoever takes that away; and with what is shown goes what came. */
const ERASING = `
  create function app.empty_erased_picture() returns trigger language plpgsql set search_path = app, pg_temp as $$
  begin
    if new.image is distinct from old.image and new.original = old.original then
      new.original := new.image;
    end if;
    update stored_file s set bytes = '', hash = encode(sha256(''), 'hex')
      where (new.image is distinct from old.image and s.id = old.image_file_id)
        or (new.original is distinct from old.original and s.id = old.original_file_id);
    return new;
  end $$;
  revoke execute on function app.empty_erased_picture from public;
  create trigger empty_erased_picture before update of image, original on picture for each row execute function app.empty_erased_picture();`;

/** As before, but that what a picture is made of stays for its batch, which erases it. */
const WINDING_UP = `
  grant select (image_file_id, original_file_id) on picture to countersign_levels;
  create or replace function app.list_what_goes(proposal uuid, kinds text[]) returns void
    language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
    fact text;
    by_id name;
  begin
    select k.space_id into space from keeping k
      where k.id = proposal and k.deed = 'wind_up' and k.done_at is not null and k.things is null for update;
    if space is null then
      return;
    end if;
    if not exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      raise exception 'a space is wound up by a steward' using errcode = 'insufficient_privilege';
    end if;
    foreach fact in array kinds loop
      select case when bool_or(a.attname = 'first_id') then 'first_id' else 'id' end into by_id
        from pg_attribute a where a.attrelid = to_regclass(format('app.%I', fact)) having bool_or(a.attname = 'effective_level');
      if by_id is null then
        raise exception 'no things of this kind are on the record' using errcode = 'check_violation';
      end if;
      execute format('insert into winding_up_thing (space_id, kind, thing_id, counted)
        select $1, $2, t.%I, bool_or(t.effective_level <> ''private'') from %I t where t.space_id = $1
        group by t.%I having bool_and(t.effective_level <> ''public'')', by_id, fact, by_id) using space, fact;
    end loop;
    insert into winding_up_thing (space_id, kind, thing_id, counted)
      select space, 'stored_file', f.id, false from stored_file f
      where f.space_id = space and not exists (select from version_file v where v.stored_file_id = f.id)
        and not exists (select from picture p where f.id in (p.image_file_id, p.original_file_id));
    update keeping k set things_done = 0, things = (select count(*) from winding_up_thing w where w.space_id = space and w.counted)
      where k.id = proposal;
  end $$;`;
