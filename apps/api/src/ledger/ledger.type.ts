import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IdField } from '../input/fields.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({
  description:
    'What the log signed: at this size, this is my tree. A file of its own at /log/checkpoint. It shows that the record is unchanged, not that it is true or complete.',
})
export class Checkpoint {
  @Field(() => String, { description: 'Which log it is of; the name of its key.' })
  origin: string;

  @Field(() => String, {
    description: 'How many entries stand under it, as a decimal number. Some are there to hide how many were made.',
  })
  size: string;

  @Field(() => String, { description: 'The hash of all of them together, in base64.' })
  root: string;

  @Field(() => String, { description: 'Origin, size and root as eight words, to be read out or copied from paper.' })
  words: string;

  @Field(() => String, { description: 'The signed note, word for word.' })
  note: string;

  @Field(() => Instant, { description: 'When it left this server, by the clock of this server.' })
  publishedAt: string;
}

@ObjectType({
  description:
    'The log of all that was put on the record. It shows that the record is unchanged, not that it is true or complete.',
})
export class Ledger {
  @Field(() => Checkpoint, { nullable: true, description: 'The last checkpoint; null before the first.' })
  checkpoint: Checkpoint | null;

  @Field(() => String, { nullable: true, description: 'The key that verifies it. Keep a copy that does not come from here.' })
  verifierKey: string | null;

  @Field(() => Boolean, { description: 'Whether something that everybody may read stands under no checkpoint yet.' })
  isBehind: boolean;

  @Field(() => Instant, { nullable: true, description: 'When the next checkpoint is to go out.' })
  dueAt: string | null;

  @Field(() => Boolean, { description: 'Whether that was more than a minute ago.' })
  isLate: boolean;
}

@ObjectType({
  description:
    'Where the ledger holds what was recorded. It shows that the record is unchanged, not that it is true or complete.',
})
export class LedgerEntry {
  @Field(() => String, { description: 'Its place in the log, from 0 on, as a decimal number.' })
  index: string;

  @Field(() => Instant, {
    nullable: true,
    description:
      'When the first checkpoint over it left this server: since then nobody can have changed it without that showing. Null until then.',
  })
  unchangedSince: string | null;
}

@InputType({ description: 'What askForCheckpoint takes: a space of which you are a steward, which is what lets you ask.' })
export class AskForCheckpointInput {
  @IdField('A space of which you are a steward.')
  spaceId: string;
}

@ObjectType({ description: 'What askForCheckpoint answers with.' })
export class AskForCheckpointPayload {
  @Field(() => Instant, { description: 'When it was asked for. The next checkpoint covers all that was entered before.' })
  askedAt: string;

  @Field(() => Ledger, { description: 'The ledger as it stands; the checkpoint that was asked for comes after it.' })
  ledger: Ledger;
}
