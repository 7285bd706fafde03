import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { SUBJECT_KINDS } from '#libs/kernel';
import { CLOSED_TABLES, FACT_TABLES } from '../../../test/walls/visibility-matrix.js';
import { makeSchema, printedSchema } from './print-schema.js';

describe('the committed schema', () => {
  it('is what the code says (if not: npm run schema, and read the difference)', async () => {
    const committed = readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8');
    expect(await printedSchema()).toBe(committed);
  });

  it('says in a sentence what each type, enum value, argument and field is that its name does not tell', async () => {
    expect(unsaid(await makeSchema())).toEqual([]);
  });

  it('has no dash in any sentence', async () => {
    expect(sentencesOf(await makeSchema()).filter(([, said]) => /[\u2013\u2014]| - /.test(said))).toEqual([]);
  });

  it('names each kind of thing that is kept in a table, and no other', async () => {
    const tables: ReadonlySet<string> = new Set([...FACT_TABLES, ...Object.keys(CLOSED_TABLES)]);
    const kinds = (await makeSchema()).getType('SubjectKind');
    expect(isEnumType(kinds) && kinds.getValues().map(({ value }) => value as string)).toEqual(
      expect.arrayContaining(SUBJECT_KINDS.filter((kind) => tables.has(kind))),
    );
    expect(isEnumType(kinds) && kinds.getValues().filter(({ value }) => !tables.has(value as string))).toEqual([]);
  });
});

/** Of a field or an argument these names are enough. A type and an enum value always need a sentence. */
const OBVIOUS = new Set(['id', 'name', 'title', 'input']);

function unsaid(schema: GraphQLSchema): string[] {
  return sentencesOf(schema).flatMap(([place, said]) => {
    const name = /[.(](\w+)\)?$/.exec(place)?.[1];
    const enough = name !== undefined && /^[a-z]/.test(name) && OBVIOUS.has(name);
    return said.trim() !== '' || enough ? [] : [place];
  });
}

/** Each type, enum value, field and argument, with what is said of it: `Type`, `Type.field` and `Type.field(argument)`. */
function sentencesOf(schema: GraphQLSchema): (readonly [place: string, said: string])[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name));
  const told = (place: string, { description }: { readonly description?: string | null }) => [place, description ?? ''] as const;
  return types.flatMap((type) => {
    const values = isEnumType(type) ? type.getValues().map((value) => told(`${type.name}.${value.name}`, value)) : [];
    const fields: readonly (GraphQLInputField | GraphQLField<unknown, unknown>)[] =
      isInputObjectType(type) || isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    return [
      told(type.name, type),
      ...values,
      ...fields.flatMap((field) => [
        told(`${type.name}.${field.name}`, field),
        ...argsOf(field).map((arg) => told(`${type.name}.${field.name}(${arg.name})`, arg)),
      ]),
    ];
  });
}

function argsOf(field: GraphQLInputField | GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
  return 'args' in field ? field.args : [];
}

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
