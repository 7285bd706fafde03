import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { GRAPH } from '#api';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 90_000);
afterAll(() => record.close());

describe('every field of a thing', () => {
  it('that no resolver answers is read from the record', () => {
    const unread = Object.entries(GRAPH).flatMap(([name, { fields }]) => {
      const type = record.schema.getType(name);
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) =>
        field.resolve || field.name === 'id' || field.name in fields ? [] : [`${name}.${field.name}`],
      );
    });
    expect(unread).toEqual([]);
  });

  it('has a level where the schema says that it has one', () => {
    const types = Object.keys(GRAPH).filter((name) => {
      const type = record.schema.getType(name);
      return isObjectType(type) && 'level' in type.getFields();
    });
    expect(types.filter((name) => !('level' in GRAPH[name]!.fields))).toEqual([]);
    expect(types).toContain('CallAnswer');
  });
});
