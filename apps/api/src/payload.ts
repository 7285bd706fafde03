import type { Type } from '@nestjs/common';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ENTRY_STATES } from '#libs/ledger/core';
import { enumOf } from './enum-of.js';
import type { PayloadValue } from './context.js';

export const EntryState = enumOf(ENTRY_STATES);
registerEnumType(EntryState, {
  name: 'EntryState',
  description: 'How far an entry has come on its way into the ledger.',
  valuesMap: {
    PENDING: { description: 'Written with its fact; waits for its place in the ledger.' },
    SEQUENCED: { description: 'Has its place in the ledger.' },
    ANCHORED: { description: 'Covered by a checkpoint that has left this server.' },
  },
});

@ObjectType({ description: 'The entry that tells the ledger of one recorded fact.' })
export class Entry {
  @Field(() => ID)
  id: string;

  @Field(() => EntryState, { description: 'How far it has come on its way into the ledger.' })
  state: string;
}

/** The payload type of a verb: the thing it recorded, under its own name, and the entry. */
export function payloadTypeOf(verb: string, field: string, type: () => Type): Type<PayloadValue> {
  @ObjectType(`${verb}Payload`, { description: `What ${verb.charAt(0).toLowerCase()}${verb.slice(1)} answers with.` })
  class Payload {
    @Field(() => Entry, { description: 'Where the ledger stands with it.' })
    entry: Entry;
  }
  const description = field === 'first' ? 'The first of them, as it reads now.' : 'The thing it is about, as it reads now.';
  Field(type, { name: field, description })(Payload.prototype, 'thing');
  return Payload as Type<PayloadValue>;
}
