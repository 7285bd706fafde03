import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SIDES } from '#libs/documents/core';
import { enumOf } from '../enum-of.js';
import { Level } from '../level.type.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Fate } from './comparison.type.js';
import { Version } from './work.type.js';

export const ComparisonSide = enumOf(SIDES);
registerEnumType(ComparisonSide, {
  name: 'ComparisonSide',
  description: 'One of the two texts of a comparison.',
  valuesMap: { AGREED: { description: 'What was agreed.' }, PUBLISHED: { description: 'What was published.' } },
});

@ObjectType({ description: 'How many clauses of the sealed text had a fate.' })
export class SealTotal {
  @Field(() => Fate, { description: 'The fate, as it stands after people’s verdicts.' })
  fate: string;

  @Field(() => Int, {
    description:
      'How many clauses of the sealed text stand with this fate. Headings and lines that lead into a list count as clauses here.',
  })
  clauses: number;
}

@ObjectType({ description: 'The salt of a seal, with which the text can be checked.' })
export class SealReveal {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => Seal, { description: 'What it opens.' })
  seal: Ref<Seal>;

  @Field(() => Version, { description: 'The text that was sealed.' })
  version: Ref<Version>;

  @Field(() => String, { description: 'The hash of the seal, again.' })
  sealedHash: string;

  @Field(() => String, { nullable: true, description: 'Null when the text was erased since.' })
  salt: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

@ObjectType({
  description:
    'A comparison of which one text stays sealed: totals and a salted hash now, the text later. No word, place or length of the sealed text is in it.',
})
export class Seal {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => ComparisonSide, { description: 'Which of the two texts is sealed.' })
  sealedSide: string;

  @Field(() => Version, { description: 'The text that is shown.' })
  shown: Ref<Version>;

  @Field(() => String, { description: 'What is sealed, in the words of who sealed it.' })
  says: string;

  @Field(() => [SealTotal], { description: 'By fate, each judged by a person but for those kept word for word.' })
  totals: SealTotal[];

  @Field(() => String, {
    description: 'SHA-256 of "countersign-seal/v1", the salt and the sealed text, each on a line of its own, in hexadecimal.',
  })
  sealedHash: string;

  @Field(() => [SealReveal], { description: 'The salt, once the text has been revealed; one at most.' })
  reveals: SealReveal[];

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

export const SealConnection = connectionTypeOf('Seal', () => Seal);
