import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isEnumType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { makeSchema, printedSchema } from './print-schema.js';

describe('the committed schema', () => {
  it('is what the code says (if not: npm run schema, and read the difference)', async () => {
    const committed = readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8');
    expect(await printedSchema()).toBe(committed);
  });

  it('says in a sentence what each type, enum value, input field, query and mutation is', async () => {
    expect(unsaid(await makeSchema())).toEqual([]);
  });
});

/** Payloads and inputs are described by their mutation; an id, a title and the like by their name. */
function unsaid(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name));
  return types.flatMap((type) => {
    const missing = type.description || /(Payload|Input)$|^(Query|Mutation)$/.test(type.name) ? [] : [type.name];
    if (isEnumType(type) && type.name !== 'SubjectKind') {
      missing.push(...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])));
    }
    const needsWords = isInputObjectType(type) || (isObjectType(type) && /^(Query|Mutation)$/.test(type.name));
    if (needsWords)
      missing.push(
        ...Object.values(type.getFields()).flatMap((field) => (field.description ? [] : [`${type.name}.${field.name}`])),
      );
    return missing;
  });
}

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
