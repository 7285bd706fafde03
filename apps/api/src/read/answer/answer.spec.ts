import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getOperationAST, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { answerOf } from './answer.js';

const schema = withResolvers(
  buildSchema(`
    enum Colour { RED BLUE }
    type Thing { id: ID! name(loud: Boolean = false): String! colour: Colour count: Int! related(first: Int): [Thing!]! other: Thing broken: String! failing: String! }
    type Query { thing(id: ID!): Thing! things: [Thing]! none: Thing refused: Thing! returned: Thing! slow: Thing! }
  `),
);

interface Row {
  readonly id: string;
  readonly colour?: string | null;
  readonly broken?: string | null;
}

function withResolvers(made: GraphQLSchema): GraphQLSchema {
  const fields = (type: string) => (made.getType(type) as GraphQLObjectType).getFields();
  const row = (id: string): Row => ({ id, colour: 'BLUE', count: 3, other: null, broken: null }) as Row;
  fields('Query')['thing']!.resolve = async (_source, { id }: { id: string }) => row(id);
  fields('Query')['things']!.resolve = () => [row('1'), null, row('2')];
  fields('Query')['none']!.resolve = () => null;
  fields('Query')['refused']!.resolve = async () => Promise.reject(new Error('no'));
  fields('Query')['returned']!.resolve = async () => new Error('no');
  fields('Query')['slow']!.resolve = async () => new Promise((resolve) => setTimeout(() => resolve(row('1')), 10));
  fields('Thing')['failing']!.resolve = async (source: unknown) => Promise.reject(new Error(String(source)));
  fields('Thing')['name']!.resolve = ({ id }: Row, { loud }: { loud: boolean }) => (loud ? `THING ${id}` : `thing ${id}`);
  fields('Thing')['related']!.resolve = async ({ id }: Row, { first }: { first?: number }) =>
    Array.from({ length: first ?? 2 }, (_, n) => row(`${id}.${n}`));
  return made;
}

async function both(text: string, variables: Readonly<Record<string, unknown>> = {}, document = parse(text)) {
  const operation = getOperationAST(document, null)!;
  const plain = await execute({ schema, document, variableValues: variables });
  return { planned: await answerOf({ schema, document, operation, variables, context: {} }), plain };
}

const same = (text: string, variables?: Readonly<Record<string, unknown>>) =>
  both(text, variables).then(({ planned, plain }) =>
    expect([planned, JSON.stringify(planned)]).toEqual([plain.data, JSON.stringify(plain.data)]),
  );

describe('a planned answer', () => {
  it.each([
    ['names of its own', '{ a: thing(id: "1") { b: id c: name(loud: true) name } b: thing(id: "2") { id } }'],
    [
      'the order asked, also round what is waited for',
      '{ thing(id: "1") { related(first: 1) { related { id name } id } id __typename } }',
    ],
    ['nulls and lists with holes', '{ none { id } things { id colour other { id } } }'],
    [
      'fragments, one inside another, and a field asked twice',
      '{ thing(id: "1") { ...a related { id } } } fragment a on Thing { id ...b related { name } } fragment b on Thing { colour ... { count } }',
    ],
    [
      'what is skipped and what is included',
      '{ thing(id: "1") { id @skip(if: true) name @include(if: true) ... @include(if: false) { count } } }',
    ],
  ])('has %s, as graphql-js gives it', async (_what, text) => same(text));

  it('heeds variables, also when the document comes again with others', async () => {
    const text =
      'query ($id: ID!, $first: Int, $not: Boolean!) { thing(id: $id) { id @skip(if: $not) related(first: $first) { name(loud: $not) } } }';
    const document = parse(text);
    for (const variables of [
      { id: '1', first: 1, not: false },
      { id: '2', first: 3, not: true },
      { id: '3', not: false },
      { id: '4', first: null, not: true },
    ]) {
      const { planned, plain } = await both(text, variables, document);
      expect(planned).toEqual(plain.data);
    }
  });

  it.each([
    ['a refusal', '{ refused { id } thing(id: "1") { id } }'],
    ['a refusal that a resolver returns, as Nest does', '{ returned { id failing } }'],
    ['a null where none may be', '{ thing(id: "1") { broken } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a wrong variable', 'query ($id: ID!) { thing(id: $id) { id } }'],
    ['a name that JavaScript has a use for', '{ thing(id: "1") { __proto__: id } }'],
  ])('leaves %s to graphql-js', async (_what, text) => {
    expect((await both(text)).planned).toBe(null);
  });

  it('asks nothing of a refusal that was returned', async () => {
    const asked: unknown[] = [];
    const thing = (schema.getType('Thing') as GraphQLObjectType).getFields()['count']!;
    thing.resolve = (source) => asked.push(source);
    await both('{ returned { count failing } }');
    thing.resolve = undefined;
    expect(asked).toEqual([]);
  });

  it('leaves no failure behind that nobody waits for, also of a field that is read after another was refused', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on('unhandledRejection', hear);
    try {
      expect((await both('{ refused { id } slow { related { failing } failing } }')).planned).toBe(null);
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      process.off('unhandledRejection', hear);
    }
    expect(unheard).toEqual([]);
  });
});
