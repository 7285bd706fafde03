import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { exampleQueries } from './data/data.words.js';
import { boardsQuestion } from './documents/reported-board.query.js';
import { sameTextQuery } from './documents/version.query.js';
import { sameTextsQuery } from './tray/tray.page.js';
import { logQuery } from './engagements/log.query.js';
import { commitmentsTableQuery, engagementNamedQuery } from './exports/commitments-table.js';
import { pages } from './pages.js';
import { historyQuery } from './record/history.query.js';
import { THINGS_WITH_HISTORY } from './record/history-things.js';
import { PROSE } from './warnings/warned.js';

const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));
const asked = {
  id: 'x',
  named: {},
  on: undefined,
  day: '2026-11-22',
  today: '2026-11-22',
  search: { text: 'promise', code: 'a code' },
  examples: [],
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
  ['versions with the texts of files in the tray', sameTextsQuery],
  ['the log of an engagement', logQuery],
  ...THINGS_WITH_HISTORY.map(({ at, ask }): readonly [string, string] => [`the history of ${at}`, historyQuery(ask)]),
  ['the table of commitments', commitmentsTableQuery],
  ['the name of an engagement', engagementNamedQuery],
  ...exampleQueries.map((example): readonly [string, string] => [example.title, example.query]),
];

describe('every query the pages ask or offer', () => {
  it.each(documents)('%s is one that the schema answers', (_, document) => {
    expect(validate(schema, parse(document)).map((error) => error.message)).toEqual([]);
  });
});

/** Where words are asked for of things before which a warning can stand, and not the id by which it is found. */
function wordsWithoutId(document: string): readonly string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      SelectionSet: ({ selections }) => {
        const type = types.getParentType();
        if (!isObjectType(type) || !('contentWarning' in type.getFields())) return;
        const names = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
        if (!names.includes('id')) found.push(...names.filter((name) => PROSE.has(name)).map((name) => `${type.name}.${name}`));
      },
    }),
  );
  return found;
}

describe('the words of a page', () => {
  const offered = new Set(exampleQueries.map(({ title }) => title));
  it.each(documents.filter(([name]) => !offered.has(name)))(
    'of %s are asked for with the id by which their content warning is found',
    (_, document) => {
      expect(wordsWithoutId(document)).toEqual([]);
    },
  );
});
