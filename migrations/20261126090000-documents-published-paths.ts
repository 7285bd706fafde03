import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a group has come with something that was published: what was seen where, and which things on the record belong to it.
 * Not on the record itself: the members of the space see it, and nothing of it stays when it is thrown away.
 */
export class DocumentsPublishedPaths20261126090000 implements MigrationInterface {
  readonly name = 'DocumentsPublishedPaths20261126090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_path (
        id uuid primary key,
        space_id uuid not null references space (id),
        begun_by uuid not null references actor (id),
        begun_at timestamptz not null,
        changed_at timestamptz not null,
        called text not null,
        address text,
        source_id uuid references source (id),
        against_version_id uuid,
        instead boolean,
        work_id uuid,
        published_version_id uuid,
        comparison_id uuid,
        findings_read boolean not null default false,
        foreign key (space_id, against_version_id) references version (space_id, id),
        foreign key (space_id, work_id) references work (space_id, id),
        foreign key (space_id, published_version_id) references version (space_id, id),
        foreign key (space_id, comparison_id) references comparison (space_id, id)
      );
      create index published_path_space on published_path (space_id, changed_at desc, id);
      create index published_path_begun_by on published_path (begun_by);
      create index published_path_source on published_path (source_id);
      create index published_path_against on published_path (space_id, against_version_id);
      create index published_path_work on published_path (space_id, work_id);
      create index published_path_published on published_path (space_id, published_version_id);
      create index published_path_comparison on published_path (space_id, comparison_id);

      select close_table('published_path');
      create policy members_read on published_path for select to countersign_app using (
        space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
      );
      create policy editors_begin on published_path for insert to countersign_app with check (
        begun_by = (select current_actor())
        and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
      );
      create policy editors_continue on published_path for update to countersign_app
        using (
          space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
        );
      create policy its_own_and_stewards_end on published_path for delete to countersign_app using (
        space_id in (
          select m.space_id from membership m where m.actor_id = (select current_actor())
          and (m.role = 'steward' or (m.role = 'editor' and begun_by = m.actor_id))
        )
      );
      grant select, insert, delete,
        update (changed_at, source_id, against_version_id, instead, work_id, published_version_id, comparison_id, findings_read)
        on published_path to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
