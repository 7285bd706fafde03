import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { curlOf, legibleJson, queryView } from './query-behind.js';

describe('JSON to be read', () => {
  it('escapes what hides or turns the reading direction, and stays the same JSON', () => {
    const value = { text: 'a\u202Eb\u200Bc\u{E0041}d\ne é “q”' };
    expect(legibleJson(value)).toBe('{"text":"a\\u202eb\\u200bc\\udb40\\udc41d\\ne é “q”"}');
    expect(JSON.parse(legibleJson(value, 2))).toEqual(value);
  });
});

describe('the query behind a page', () => {
  it('leads to the query explorer with the document and its variables', () => {
    const view = queryView({ document: '\nquery A { a }\n', variables: { id: 'x y' } }, { publicUrl: 'https://record.example' });
    const search = new URL(view.dataHref, 'https://record.example').searchParams;
    expect([search.get('query'), search.get('variables')]).toEqual(['query A { a }', '{"id":"x y"}']);
  });

  it('gives a command that a shell reads as one address and one body, quotes and all', () => {
    const question = { document: `query A { a(b: "it's $HOME \`id\` \\"x\\"") }`, variables: { "o'k": 1 } };
    const command = curlOf(question, 'https://record.example').replace(/^curl/, 'printf "%s\\n"');
    const [address, , , option, body] = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\n');
    expect([address, option]).toEqual(['https://record.example/graphql', '--data']);
    expect(JSON.parse(body ?? '')).toEqual({ query: question.document, variables: question.variables });
  });
});
