import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partialDate, REGISTER_FACT } from './fact.js';

/** Bodies, the names they have borne, and the offices in them. A public office, never the person who holds it. */
export class OrganizationsNamesAndPosts20261122120500 implements MigrationInterface {
  readonly name = 'OrganizationsNamesAndPosts20261122120500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type organization_class as enum ('institution', 'group', 'coalition', 'regulator', 'company', 'newspaper', 'other');

      create table organization (${REGISTER_FACT},
        classification organization_class not null
      );
      create index organization_space on organization (space_id);
      select raise_wall('organization', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'classification']);
      grant update (space_id) on organization to countersign_app;

      create table organization_name (${REGISTER_FACT},
        organization_id uuid not null references organization (id),
        name text not null,
        ${partialDate('borne_from')},
        ${partialDate('borne_until')},
        source_id uuid references source (id)
      );
      create index organization_name_organization on organization_name (organization_id);
      create index organization_name_listed on organization_name (name, organization_id);
      create index organization_name_space on organization_name (space_id);
      create index organization_name_source on organization_name (source_id);
      select raise_wall('organization_name', array[
        'id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'organization_id', 'name', 'source_id',
        'borne_from_edtf', 'borne_from_said', 'borne_from_inferred', 'borne_from_earliest', 'borne_from_latest',
        'borne_until_edtf', 'borne_until_said', 'borne_until_inferred', 'borne_until_earliest', 'borne_until_latest'
      ], array['organization_id', 'organization']);
      grant update (space_id) on organization_name to countersign_app;

      create table post (${REGISTER_FACT},
        organization_id uuid not null references organization (id),
        title text not null
      );
      create index post_organization on post (organization_id);
      create index post_space on post (space_id);
      select raise_wall('post', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'organization_id', 'title'],
        array['organization_id', 'organization']);
      grant update (space_id) on post to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
