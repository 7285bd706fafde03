import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CHECK_EVERY, type CheckEvery as CheckEveryValue } from '#libs/documents/core';
import { Space } from '../access/space.type.js';
import { enumOf } from '../enum-of.js';
import { EnumField, IdField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { CheckFound } from './address-event.type.js';
import { Version } from './work.type.js';

export const CheckEvery = enumOf(CHECK_EVERY);
registerEnumType(CheckEvery, {
  name: 'CheckEvery',
  description: 'How often a checked address is asked.',
  valuesMap: { DAY: { description: 'Once a day.' }, WEEK: { description: 'Once a week.' } },
});

@ObjectType({
  description:
    'A web address that this server asks again on a schedule. Not on the record; the members of its space see it, and nothing of it stays when it is stopped. What is found at the address is on the record, as Version.addressEvents.',
})
export class AddressCheck {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space it is set for.' })
  space: Ref<Space>;

  @Field(() => Version, { description: 'The last version that the address gave us.' })
  version: Ref<Version>;

  @Field(() => String, { description: 'The address, whole.' })
  address: string;

  @Field(() => CheckEvery, { description: 'How often the address is asked.' })
  every: string;

  @Field(() => Instant, { description: 'When it was set, or set anew.' })
  setAt: string;

  @Field(() => Instant, { description: 'From when on it is asked next.' })
  nextAt: string;

  @Field(() => Instant, { nullable: true, description: 'When it was asked last; null before the first time.' })
  askedAt: string | null;

  @Field(() => CheckFound, { nullable: true, description: 'What it gave us then.' })
  found: string | null;

  @Field(() => Int, { nullable: true, description: 'The status it answered with, where it answered.' })
  status: number | null;

  @Field(() => Instant, { description: 'When it last gave us the text of that version.' })
  sameAt: string;

  @Field(() => Instant, { nullable: true, description: 'Since when it has not given us its page; null when it did so last.' })
  failingSince: string | null;

  @Field(() => Int, { description: 'How often in a row it has not given us its page.' })
  failedTimes: number;

  @Field(() => Boolean, {
    description:
      'Whether it is not asked at present: whoever set it may no longer write in the space, or the space is closed. Set it anew.',
  })
  standsStill: boolean;
}

export const AddressCheckConnection = connectionTypeOf('AddressCheck', () => AddressCheck);

@InputType({
  description: 'What checkAddress takes: a version that was captured from a web address, and how often that address is asked.',
})
export class CheckAddressInput {
  @IdField('The version that was captured from the address.')
  versionId: string;

  @EnumField(() => CheckEvery, 'How often the address is asked.')
  every: CheckEveryValue;
}

@ObjectType({ description: 'What checkAddress answers with: the check as it is set now.' })
export class CheckAddressPayload {
  @Field(() => AddressCheck, { description: 'The check as it is set now.' })
  addressCheck: Ref<AddressCheck>;
}

@InputType({ description: 'What stopAddressCheck takes: the check of an address that is to be asked no more.' })
export class StopAddressCheckInput {
  @IdField('The check.')
  checkId: string;
}

@ObjectType({ description: 'What stopAddressCheck answers with, once the address is asked no more.' })
export class StopAddressCheckPayload {
  @Field(() => ID, { description: 'The id the check had.' })
  stoppedId: string;
}
