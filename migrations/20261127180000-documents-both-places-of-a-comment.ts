import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A comment may hang on words that were struck out and on others that were put in beside them. Told as one ("mustshould") they were words
 * that nobody wrote. Rows from before keep what their reader told; which reader that was, the file of the version says.
 */
export class DocumentsBothPlacesOfAComment20261127180000 implements MigrationInterface {
  readonly name = 'DocumentsBothPlacesOfAComment20261127180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.file_comment add column hangs_on_before text;
      comment on column app.file_comment.hangs_on_before is 'the words there before the tracked changes, where they are others than after them';
      grant select (hangs_on_before) on app.file_comment to countersign_public;
      grant select (hangs_on_before), update (hangs_on_before) on app.file_comment to countersign_withholder;
      create or replace view pub.file_comment with (security_invoker = true) as
        select id, level, effective_level, recorded_at, superseded_at, version_id, number, author_named, dated_in_file, says, hangs_on, locator,
          hangs_on_before
        from app.file_comment;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
