import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KEPT_FATES, KEEPING_DEEDS, KEPT, type KeepingDeed as KeepingDeedValue } from '#libs/stewardship/core';
import { Person } from '../access/member.type.js';
import { Space } from '../access/space.type.js';
import { enumOf } from '../enum-of.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { Organization } from '../organizations/organization.type.js';
import { Entry } from '../payload.js';
import type { Ref } from '../ref.js';
import { Day } from '../scalars/day.scalar.js';
import { Instant } from '../scalars/instant.scalar.js';

const KEY = { most: 200, lines: 'one' } as const;

export const KeepingDeed = enumOf(KEEPING_DEEDS);
registerEnumType(KeepingDeed, {
  name: 'KeepingDeed',
  description: 'What becomes of a space as a whole.',
  valuesMap: {
    HAND_OVER: { description: 'Another member keeps it, for another group if one is named. Its stewards become readers.' },
    CLOSE: { description: 'It takes no more writing. What is public stays, and members can still read.' },
    REOPEN: { description: 'It takes writing again.' },
    WIND_UP: {
      description:
        'It ends, thirty days after it was proposed at the earliest. It is closed at once; what is not public is then deleted or erased, and what is public stays.',
    },
  },
});

export const Kept = enumOf(KEPT);
registerEnumType(Kept, {
  name: 'Kept',
  description: 'What lies in a space, from the narrowest.',
  valuesMap: {
    OWN: { description: 'Notes and files that are not on the record: of these, yours alone are counted.' },
    PRIVATE: { description: 'What is on the record for one person alone: of these, yours alone are counted.' },
    SPACE: { description: 'What the members see.' },
    EMBARGOED: { description: 'What the members see, and those who are named for it.' },
    PUBLIC: { description: 'What everybody sees.' },
  },
});

export const KeptFate = enumOf(KEPT_FATES);
registerEnumType(KeptFate, {
  name: 'KeptFate',
  description: 'What becomes of it.',
  valuesMap: {
    STAYS_OWN: { description: 'It stays with whoever wrote it. Nobody else gets to see it.' },
    PASSES: { description: 'The new steward decides about it from then on. The members go on reading it.' },
    CLOSES: { description: 'The members go on reading it. Nothing is added to it, and nothing of it is released.' },
    OPENS: { description: 'It can be added to and released again.' },
    STAYS_PUBLIC: {
      description: 'Everybody goes on reading it, and sees from when on what was done. It can still be taken back.',
    },
    DELETED: { description: 'It is deleted, and nothing of it stays. Until then whoever wrote it can take it along.' },
    ERASED: { description: 'Its words are erased for good. That something was there, and the hash of it, stay in the ledger.' },
  },
});

@ObjectType({ description: 'What was proposed about the keeping of a space, and whether it was done. For its members alone.' })
export class Keeping {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space it is about.' })
  space: Ref<Space>;

  @Field(() => KeepingDeed, { description: 'What is to become of the space.' })
  deed: string;

  @Field(() => Instant, { description: 'When it was proposed.' })
  proposedAt: string;

  @Field(() => Instant, { nullable: true, description: 'Of a winding up: from when on it can be confirmed.' })
  readyFrom: string | null;

  @Field(() => Person, { nullable: true, description: 'Who proposed it.' })
  proposedBy: Ref<Person> | null;

  @Field(() => Person, { nullable: true, description: 'Whom it is handed to.' })
  to: Ref<Person> | null;

  @Field(() => Organization, { nullable: true, description: 'The group that keeps it from then on, if one was named.' })
  group: Ref<Organization> | null;

  @Field(() => Instant, { nullable: true, description: 'When somebody confirmed it. All but a winding up is done by that.' })
  doneAt: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people it took: one where nobody else was in the space.' })
  people: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a winding up: how many things that are not public are erased, from its confirmation on. What is private to one person is not counted.',
  })
  things: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a winding up: how many of these are done.' })
  thingsDone: number | null;

  @Field(() => Instant, { nullable: true, description: 'When all of it was done; none while a space is being wound up.' })
  finishedAt: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was withdrawn, or declined.' })
  withdrawnAt: string | null;
}

@ObjectType({ description: 'How much of one sort lies in a space, and what would become of it.' })
export class KeptThings {
  @Field(() => Kept, { description: 'Of which sort they are.' })
  kept: string;

  @Field(() => Int, { description: 'How many things, as far as you see them.' })
  things: number;

  @Field(() => KeptFate, { description: 'What would become of them.' })
  becomes: string;
}

@ObjectType({ description: 'What became of the space that keeps a public thing. Who did it is not told.' })
export class KeepingFact {
  @Field(() => KeepingDeed, { description: 'What was done with the space.' })
  deed: string;

  @Field(() => Day, {
    description: 'The day, in London: on which it was done, or while the space is being wound up, on which that was confirmed.',
  })
  on: string;

  @Field(() => Boolean, { description: 'Whether all of it is done. A space that is being wound up takes no writing meanwhile.' })
  finished: boolean;

  @Field(() => ID, { nullable: true, description: 'The group that keeps it since, where you can see that body.' })
  groupId: string | null;
}

@InputType({ description: 'What proposeKeeping takes: a space, and what is to become of it.' })
export class ProposeKeepingInput {
  @IdField('The space.')
  spaceId: string;

  @EnumField(() => KeepingDeed, 'What is to become of it.')
  deed: KeepingDeedValue;

  @IdField('To hand it over: the member who is to keep it.', { optional: true })
  toId?: string | null;

  @IdField('To hand it over to another group: that group. Everybody who reads what is public is told of it.', { optional: true })
  groupId?: string | null;

  @TextField('A word of your own: a repeat with the same word within 24 hours does nothing twice.', KEY, { optional: true })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What confirmKeeping takes: the proposal to carry out.' })
export class ConfirmKeepingInput {
  @IdField('The proposal.')
  keepingId: string;

  @TextField('A word of your own: a repeat with the same word within 24 hours does nothing twice.', KEY, { optional: true })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What withdrawKeeping takes: the proposal to take back or decline.' })
export class WithdrawKeepingInput {
  @IdField('The proposal.')
  keepingId: string;
}

@ObjectType({ isAbstract: true })
abstract class EnteredKeeping {
  @Field(() => Keeping, { description: 'The proposal as it stands now.' })
  keeping: Ref<Keeping>;

  @Field(() => Entry, { description: 'Where the ledger stands with it.' })
  entry: Entry;
}

@ObjectType({ description: 'What proposeKeeping answers with: the proposal, and the entry.' })
export class ProposeKeepingPayload extends EnteredKeeping {}

@ObjectType({ description: 'What confirmKeeping answers with: the proposal, now confirmed, and the entry.' })
export class ConfirmKeepingPayload extends EnteredKeeping {}

@ObjectType({ description: 'What withdrawKeeping answers with: the proposal, which nobody can confirm any more.' })
export class WithdrawKeepingPayload {
  @Field(() => Keeping, { description: 'The proposal as it stands now.' })
  keeping: Ref<Keeping>;
}
