import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { exampleQueries } from './data/data.words.js';
import { boardsQuestion } from './documents/reported-board.query.js';
import { sameTextQuery } from './documents/version.query.js';
import { logQuery } from './engagements/log.query.js';
import { commitmentsTableQuery, engagementNamedQuery } from './exports/commitments-table.js';
import { pages } from './pages.js';

const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));
const asked = {
  id: 'x',
  named: {},
  on: undefined,
  day: '2026-11-22',
  today: '2026-11-22',
  search: { text: 'promise', code: 'a code' },
  publicUrl: '',
  path: '/',
  address: '/',
};

const documents: readonly (readonly [string, string])[] = [
  ...pages.flatMap((page): (readonly [string, string])[] => (page.ask ? [[page.path, page.ask(asked)?.document ?? '']] : [])),
  [
    'the boards of a document',
    boardsQuestion([
      { first: 'a', second: 'b' },
      { first: 'c', second: 'd' },
    ])?.document ?? '',
  ],
  ['versions with the same text', sameTextQuery],
  ['the log of an engagement', logQuery],
  ['the table of commitments', commitmentsTableQuery],
  ['the name of an engagement', engagementNamedQuery],
  ...exampleQueries.map((example): readonly [string, string] => [example.title, example.query]),
];

describe('every query the pages ask or offer', () => {
  it.each(documents)('%s is one that the schema answers', (_, document) => {
    expect(validate(schema, parse(document)).map((error) => error.message)).toEqual([]);
  });
});
