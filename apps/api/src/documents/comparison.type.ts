import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BOUND_PARTIES, FATES, VERDICTS } from '#libs/documents/core';
import type { Ref } from '../ref.js';
import { enumOf } from '../enum-of.js';
import { Reply, ReplyRequest } from '../evidence/reply.type.js';
import { CONTENT_WARNING } from '../content-warning.js';
import { Level } from '../level.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Version } from './work.type.js';

export const Fate = enumOf(FATES);
registerEnumType(Fate, {
  name: 'Fate',
  description: 'What became of a clause.',
  valuesMap: {
    KEPT: { description: 'The same words, but for typography, numbering or layout.' },
    REWORDED: { description: 'Other words; the engine recognised no change in what they bind.' },
    WEAKENED: { description: 'Binds less, whoever it binds: see boundParty.' },
    STRENGTHENED: { description: 'Binds more.' },
    REVERSED: { description: 'Says the opposite.' },
    CHANGED: { description: 'The engine is not sure: please read both.' },
    SPLIT: { description: 'Became several clauses.' },
    MERGED: { description: 'Several clauses became one.' },
    DROPPED: { description: 'Not found in the published text.' },
    ADDED: { description: 'Found only in the published text.' },
  },
});

export const BoundParty = enumOf(BOUND_PARTIES);
registerEnumType(BoundParty, {
  name: 'BoundParty',
  description: 'Whom a clause binds.',
  valuesMap: {
    INSTITUTION: { description: 'The institution.' },
    READER: { description: 'Its reader: asking less of the reader is no failing of the institution.' },
    THIRD_PARTY: { description: 'Somebody else who is named.' },
    NOBODY_NAMED: { description: 'Nobody whom the engine recognises; a clause may still name somebody.' },
  },
});

export const Verdict = enumOf(VERDICTS);
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What a person made of a finding.',
  valuesMap: { CONFIRMED: { description: 'It is so.' }, OVERRULED: { description: 'It is not; the note says why.' } },
});

export const WordOp = { KEEP: 'keep', DELETE: 'delete', INSERT: 'insert' } as const;
registerEnumType(WordOp, {
  name: 'WordOp',
  description: 'What became of a run of words.',
  valuesMap: {
    KEEP: { description: 'Stands in both.' },
    DELETE: { description: 'Stands only in the agreed clause.' },
    INSERT: { description: 'Stands only in the published clause.' },
  },
});

@ObjectType({ description: 'A clause: a range of a version’s text.' })
export class Clause {
  @Field(() => ID, { description: 'Its own within its version; it says nothing of other versions.' })
  id: string;

  @Field(() => String, { description: 'Its words as they stand in the text, without the number before them.' })
  text: string;

  @Field(() => Int, { description: 'Where it begins in the text, in UTF-16 code units.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end: number;

  @Field(() => String, { nullable: true, description: 'Its number in the document.' })
  number: string | null;
}

@ObjectType({ description: 'The words a finding rests on, so that it can be checked.' })
export class Cue {
  @Field(() => String, { description: 'The kind of cue, such as modality or deadline.' })
  family: string;

  @Field(() => [Int], { nullable: true, description: 'Where it stands in the agreed text: start and end in UTF-16 code units.' })
  agreed: number[] | null;

  @Field(() => [Int], { nullable: true, description: 'Where it stands in the published text.' })
  published: number[] | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  says: string;
}

@ObjectType({ description: 'A run of words and what became of it.' })
export class WordChange {
  @Field(() => WordOp, { description: 'What became of them.' })
  op: string;

  @Field(() => String, { description: 'The words.' })
  text: string;
}

@ObjectType({ description: 'A person’s verdict on a finding.' })
export class Confirmation {
  @Field(() => ID)
  id: string;

  @Field(() => Verdict, { description: 'Whether the finding is right.' })
  verdict: string;

  @Field(() => Fate, { description: 'The fate that stands after it.' })
  fate: string;

  @Field(() => String, { nullable: true, description: 'What the person wrote with it: why, when it overrules.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

@ObjectType({
  description: 'What the engine found became of a clause. It is public only once a person has confirmed or overruled it.',
})
export class Finding {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => Int, { description: 'Its place in the comparison, from 1.' })
  number: number;

  @Field(() => Fate, { description: 'What the engine found. A verdict may say otherwise.' })
  fate: string;

  @Field(() => Boolean, {
    description: 'True when it stands in another place of the published text, whatever else became of it.',
  })
  moved: boolean;

  @Field(() => BoundParty, { description: 'Whom the clause binds.' })
  boundParty: string;

  @Field(() => [Clause], { description: 'The clauses of the agreed text that it is about; empty when the clause was added.' })
  agreed: Clause[];

  @Field(() => [Clause], {
    description: 'The clauses of the published text that it is about; empty when the clause was dropped.',
  })
  published: Clause[];

  @Field(() => [Cue], { description: 'The words its fate rests on; empty when it rests on none.' })
  cues: Cue[];

  @Field(() => [WordChange], {
    description:
      'The change word by word: what is kept and deleted makes the agreed side, what is kept and inserted the published side.',
  })
  words: WordChange[];

  @Field(() => [Confirmation], { description: 'What people made of it, oldest first; the last one stands.' })
  confirmations: Confirmation[];
}

/** Told at each count, since the page of a comparison counts otherwise. */
const ALL_COUNTED =
  'Findings are counted and not clauses: one is counted once, however many clauses it is about. Those about headings and lines that lead into a list are counted too. The page of the comparison counts clauses instead, and counts headings and lines that end with a colon apart.';

const standAs = (fate: string) =>
  `How many findings you can see stand as ${fate}, which is the last verdict on them or, without one, what the engine found. ${ALL_COUNTED}`;

@ObjectType({
  description: `How many findings you can see have which fate, as they stand after people’s verdicts. ${ALL_COUNTED}`,
})
export class ComparisonSummary {
  @Field(() => Int, { description: standAs('KEPT') })
  kept: number;

  @Field(() => Int, { description: standAs('REWORDED') })
  reworded: number;

  @Field(() => Int, { description: standAs('WEAKENED') })
  weakened: number;

  @Field(() => Int, { description: standAs('STRENGTHENED') })
  strengthened: number;

  @Field(() => Int, { description: standAs('REVERSED') })
  reversed: number;

  @Field(() => Int, { description: standAs('CHANGED') })
  changed: number;

  @Field(() => Int, { description: standAs('SPLIT') })
  split: number;

  @Field(() => Int, { description: standAs('MERGED') })
  merged: number;

  @Field(() => Int, { description: standAs('DROPPED') })
  dropped: number;

  @Field(() => Int, { description: standAs('ADDED') })
  added: number;

  @Field(() => Int, {
    description: `How many findings you can see also moved, of whatever fate; verdicts change nothing of it. ${ALL_COUNTED}`,
  })
  moved: number;

  @Field(() => Float, {
    description:
      'Share of the agreed text’s words found in the published one in runs of five words or more, 0 to 1. Words are counted, those of headings too, and no findings.',
  })
  reuseOfAgreed: number;

  @Field(() => Float, {
    description:
      'The same the other way round: share of the published text’s words found in the agreed one, those of headings too.',
  })
  reuseInPublished: number;
}

@ObjectType({ description: 'Two texts clause by clause: what became of every agreed one, where every published one came from.' })
export class Comparison {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The version of the engine that made it.' })
  engine: string;

  @Field(() => String, { description: 'The version of its word lists.' })
  lists: string;

  @Field(() => Version, {
    description: 'The version it takes as agreed. Whether the record bears that out, Version.agreed says.',
  })
  agreed: Ref<Version>;

  @Field(() => Version, { description: 'The version it takes as published.' })
  published: Ref<Version>;

  @Field(() => Int, {
    description:
      'How many clauses the engine found in the agreed text. Headings, lines that lead into a list, rows of tables and footnotes count as clauses here. The page of the comparison leaves headings and lines that end with a colon out, so its number can be lower.',
  })
  clausesAgreed: number;

  @Field(() => Int, {
    description: 'How many clauses the engine found in the published text, with headings and all that clausesAgreed counts.',
  })
  clausesPublished: number;

  @Field(() => Boolean, { description: 'True when the texts were so large that the engine capped its work.' })
  approximate: boolean;

  @Field(() => [Finding], { description: 'The findings you can see, in the order of the agreed text.' })
  findings: Finding[];

  @Field(() => [ReplyRequest], { description: 'Whom a reply was asked of, in the order recorded.' })
  replyRequests: ReplyRequest[];

  @Field(() => [Reply], { description: 'What was replied, in the order recorded. It stands beside this.' })
  replies: Reply[];

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

export const ComparisonConnection = connectionTypeOf('Comparison', () => Comparison);
