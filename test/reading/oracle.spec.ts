import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { oracleOf, type Asked } from './support/oracle.js';

let record: TestRecord;
let place: Place;
let members: Viewer;
beforeAll(async () => {
  record = await openRecord();
  const full = await aFullPlace(record);
  await full.released();
  await aFullPlace(record, full.writer); // and another of each, which everybody but the writer is kept from
  place = full;
  members = await record.again(full.writer);
}, 120_000);
afterAll(() => record.close());

/** Where a random selection may begin: each thing that can be asked for by its id. */
const ROOTS = ['organization', 'source', 'engagement', 'work', 'version', 'commitment', 'call', 'comparison'] as const;

function idOf(root: (typeof ROOTS)[number]): string {
  return root === 'organization' ? place.institution : root === 'version' ? place.agreed : place[root];
}

/** A random selection of a type: any fields, under names of their own, with any of the arguments a list or a day takes. */
function selectionOf(type: GraphQLObjectType, depth: number): fc.Arbitrary<readonly Asked[]> {
  const all = Object.values(type.getFields());
  const plain = all.filter((field) => depth > 0 || !isObjectType(getNamedType(field.type)));
  const fields = plain.length > 0 ? plain : all; // a page of a list has no field that ends by itself
  // Two of one field with other arguments are where a reader goes wrong first, so those with arguments come more often.
  const often = fields.filter((field) => field.args.length > 0);
  const any = fc.constantFrom(...fields);
  const one = (often.length === 0 ? any : fc.oneof(any, fc.constantFrom(...often))).chain((field) => askedOf(field, depth));
  return fc.uniqueArray(one, { minLength: 1, maxLength: depth > 1 ? 4 : 3, selector: (asked) => asked.key });
}

function askedOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Asked> {
  const named = getNamedType(field.type);
  const below = isObjectType(named) ? selectionOf(named, depth - 1) : fc.constant([]);
  return fc
    .record({
      key: fc.constantFrom(field.name, `a_${field.name}`, `b_${field.name}`),
      args: argsOf(field),
      children: below,
      spread: fc.boolean(),
    })
    .map(({ key, args, children, spread }) => ({ key, name: field.name, args, children, type: named.name, spread }));
}

function argsOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const names = field.args.map((arg) => arg.name);
  const given: Record<string, fc.Arbitrary<unknown>> = {};
  if (names.includes('first')) given['first'] = fc.integer({ min: 1, max: 3 });
  if (names.includes('on')) given['on'] = fc.constantFrom('2017-01-01', '2023-03-16', '2024-02-29');
  return fc.record(given, { requiredKeys: [] });
}

function written(asked: readonly Asked[]): string {
  return asked
    .map(({ key, name, args, children, type, spread }) => {
      const given = Object.entries(args).map(([arg, value]) => `${arg}: ${JSON.stringify(value)}`);
      const inner =
        children.length === 0 ? '' : spread ? `{ ... on ${type} { ${written(children)} } }` : `{ ${written(children)} }`;
      return `${key}: ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${inner}`;
    })
    .join(' ');
}

/** Validation refuses two fields of one key that differ; those of the lists edges and nodes under it are drawn apart and never meet. */
function isTooBig(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] | undefined): boolean {
  return errors?.every((error) => error.extensions?.['code'] === 'TOO_MUCH_ASKED') ?? false;
}

describe.each(ROOTS)('a random selection of %s', (root) => {
  it.each(['anybody', 'a member'])(
    'is answered as by whoever reads each thing and each relation by itself, for %s',
    async (who) => {
      const viewer = who === 'anybody' ? ANONYMOUS : members;
      const type = record.schema.getQueryType()!.getFields()[root]!.type as GraphQLOutputType;
      const named = getNamedType(type) as GraphQLObjectType;
      expect(isListType(getNullableType(type))).toBe(false);
      const oracle = oracleOf(record, viewer);
      const holds = async (asked: readonly Asked[]) => {
        const document = `{ ${root}(id: "${idOf(root)}") { ${written(asked)} } }`;
        const { data, errors } = await record.execute(document, {}, viewer);
        fc.pre(!isTooBig(errors));
        expect([document, errors]).toEqual([document, undefined]);
        expect(JSON.parse(JSON.stringify(data![root]))).toEqual(await oracle(named, idOf(root), asked));
        expect(Object.keys(data![root] as object)).toEqual(asked.map(({ key }) => key));
      };
      await fc.assert(fc.asyncProperty(selectionOf(named, 4), holds), { numRuns: 30 });
    },
    120_000,
  );
});
