import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { fieldAt } from './field-at.js';

const schema = buildSchema(`
  input Date { edtf: String!, inferred: Boolean }
  input Call { number: Int!, on: Date, to: [Date!] }
  type Query { call(id: ID!, input: Call): Int, other(input: Call): Int }
`);

const fieldsOf = (document: string) => validate(schema, parse(document)).map((error) => fieldAt(error, 1_000));

describe('the field an error of the document stands at', () => {
  it.each([
    ['{ call(id: true) }', 'id'],
    ['{ call(id: 1, input: { number: "7" }) }', 'input.number'],
    ['{ call(id: 1, input: { number: 7, on: { edtf: 2023 } }) }', 'input.on.edtf'],
    ['{ call(id: 1, input: { number: 7, to: [{ edtf: "2023" }, { edtf: "2024", inferred: "no" }] }) }', 'input.to.1.inferred'],
    ['{ call(id: 1) other(input: { number: 1.5 }) }', 'input.number'],
  ])('is named by its path: %s', (document, field) => {
    expect(fieldsOf(document)).toEqual([field]);
  });

  it('is the object itself when a field of it is missing', () => {
    expect(fieldsOf('{ call(id: 1, input: { number: 7, on: {} }) }')).toEqual(['input.on']);
  });

  it('is none when the error is about no argument', () => {
    expect(fieldsOf('{ nothing }')).toEqual([null]);
    expect(fieldAt({ source: undefined, positions: undefined }, 1_000)).toBeNull();
  });
});
