import { isEnumType, type GraphQLLeafType } from 'graphql';
import type { Complete } from './complete.js';
import { Unusual } from './unusual.js';

/** How a leaf's value is written. Most values stand in the record as the answer gives them. */
export function leafOf(type: GraphQLLeafType): Complete {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, name]));
    return (value) => {
      const name = names.get(value);
      if (name === undefined) throw new Unusual('no value of its enum');
      return name;
    };
  }
  const plain = AS_THEY_ARE[type.name];
  if (plain === undefined) return (value) => serialized(type, value);
  return (value) => (typeof value === plain ? value : serialized(type, value));
}

/** The scalars of which a value of this JavaScript type is its own answer. */
const AS_THEY_ARE: Readonly<Record<string, 'string' | 'boolean'>> = {
  ID: 'string',
  String: 'string',
  Date: 'string',
  Boolean: 'boolean',
};

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const given: unknown = type.serialize(value);
  if (given === null || given === undefined) throw new Unusual('a value that cannot be written');
  return given;
}
