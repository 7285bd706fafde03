import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '#libs/access/core';
import { DAY_OF_IT, type Database } from '#libs/persistence';
import type { Recorded } from '#libs/recording';
import type { RecordReader } from './read/record-reader.js';
import type { Thing } from './read/thing.js';

/** What every resolver is given: who asks, how to read, and what day it is where the record is kept. */
export interface ApiContext {
  readonly viewer: Viewer;
  readonly read: RecordReader;
  /** where a service is to read from: the database, or the record as it would stand while a release is rehearsed */
  readonly reads: Pick<Database, 'reader'>;
  readonly today: string;
  /** whether there is more to say than data, so that graphql-js is to execute it */
  readonly unusual: boolean;
}

export interface PayloadValue {
  readonly thing: Thing;
  readonly entry: Recorded['entry'];
}

/** The day that what is worked out from a thing speaks for, when none is named: today, or that of the moment it was read as of. */
export function dayFor(thing: object, { today }: Pick<ApiContext, 'today'>): string {
  const { [DAY_OF_IT]: day } = thing as { readonly [DAY_OF_IT]?: string };
  return day ?? today;
}

/** A mutation's answer: the thing as this viewer may now read it, and its entry. `field` is where the payload holds it. */
export async function payloadOf(
  context: ApiContext,
  recorded: Promise<Recorded>,
  of: string,
  field: string,
  info: GraphQLResolveInfo,
): Promise<PayloadValue> {
  const { id, entry } = await recorded;
  return { entry, thing: await context.read.one(of, id, info, 'id', field) };
}
