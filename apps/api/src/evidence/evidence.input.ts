import { InputType } from '@nestjs/graphql';
import { ActInputType, PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { DayField, IdField, InsideField, TextField } from '../input/fields.js';

@InputType({ description: 'What recordSource takes: where something can be read, and whose voice it is.' })
export class RecordSourceInput extends ActInputType {
  @IdField('The space that records it. The source joins the public register when it is released.')
  spaceId: string;

  @TextField('How to name it: author, title, publisher, date.', { most: 500, lines: 'one' })
  citation: string;

  @TextField('Its address, such as https://example.org/page.', { most: 2_000, lines: 'one' }, { optional: true })
  address?: string | null;

  @TextField('Whose account it is, whoever printed it.', { most: 200, lines: 'one' })
  origin: string;

  @TextField('A short quotation, in its own words.', { most: 1_000 }, { optional: true })
  quote?: string | null;

  @TextField('The chain of telling, such as "as told to the coalition".', { most: 300, lines: 'one' }, { optional: true })
  hearsay?: string | null;

  @DayField('The day you saw it there.', { optional: true })
  seenOn?: string | null;

  @InsideField(() => PartialDateInputType, 'When it was published.', { optional: true })
  publishedOn?: PartialDateInputType | null;
}

@InputType({ description: 'What recordClaim takes: who says that something is so, and when.' })
export class RecordClaimInput extends ToldInputType {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @IdField('The work it is about.', { optional: true })
  workId?: string | null;

  @IdField('Who says so.')
  assertedById: string;

  @TextField('The source’s own verb: said, suggested, believes, denies.', { most: 60, lines: 'one' })
  verb: string;

  @TextField('What is said, in your words or theirs.', { most: 4_000 })
  statement: string;

  @InsideField(() => PartialDateInputType, 'When it was said.', { optional: true })
  on?: PartialDateInputType | null;
}
