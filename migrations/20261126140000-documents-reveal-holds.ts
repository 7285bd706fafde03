import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The salt of a seal is seen outside its space only while every block of the sealed text is public: with the salt, whoever has
 * most of the text can try out the rest. It is held where effective levels are, so that no release, embargo or statement by hand
 * goes around it, and the entry of the reveal opens no earlier than its row.
 */
export class DocumentsRevealHolds20261126140000 implements MigrationInterface {
  readonly name = 'DocumentsRevealHolds20261126140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHOLE_TEXT);
    await runner.query(HOLD);
    await runner.query(REVEALS_THERE_ARE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const WHOLE_TEXT = `
  create function app.text_is_public(version uuid) returns boolean language sql stable set search_path = app, pg_temp as $$
    select not exists (select from block b where b.version_id = version and b.effective_level <> 'public')
  $$;
  revoke execute on function app.text_is_public from public;
  grant execute on function app.text_is_public to countersign_app, countersign_levels;`;

/*
 * The first trigger runs after take_effective_level, as its name comes after that one's. The second runs once a statement: a release
 * changes all blocks of a version by one.
 */
const HOLD = `
  create function app.hold_salt_to_text() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    if new.effective_level > 'space' and not text_is_public(new.version_id) then
      new.effective_level := 'space';
    end if;
    return new;
  end $$;
  create function app.hold_salts_of_texts() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    update seal_reveal set level = level where version_id in (
      select b.version_id from blocks_now b join blocks_before o on o.id = b.id where b.effective_level is distinct from o.effective_level
    );
    return null;
  end $$;
  grant create on schema app to countersign_levels;
  alter function app.hold_salt_to_text() owner to countersign_levels;
  alter function app.hold_salts_of_texts() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  create trigger take_text_level before insert or update of level on seal_reveal for each row execute function hold_salt_to_text();
  create trigger pass_text_level_on after update on block referencing old table as blocks_before new table as blocks_now
    for each statement execute function hold_salts_of_texts();`;

/* The owner sees no row of a forced table, so the force is lifted; nobody but a steward shows anything, and this hides. */
const REVEALS_THERE_ARE = `
  alter table seal_reveal no force row level security;
  alter table seal_reveal disable trigger only_stewards_change;
  update seal_reveal set level = level where level > 'space';
  set constraints all immediate;
  alter table seal_reveal enable trigger only_stewards_change;
  alter table seal_reveal force row level security;
  set constraints all deferred;`;
