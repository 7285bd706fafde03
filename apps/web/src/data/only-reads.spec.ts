import { describe, expect, it } from '@jest/globals';
import { onlyReads } from './only-reads.js';

describe('what the query explorer runs', () => {
  it.each([
    ['a query without a name', '{ engagements { edges { node { id } } } }'],
    ['a field called mutation', 'query { mutation: engagements { mutation } }'],
    ['an argument that speaks of one', 'query { a(text: "mutation { x }") }'],
    ['a block string that holds one', 'query { a(text: """\n} mutation { "quoted" }\n""") }'],
    ['a comment that holds one', '# mutation { x }\nquery { a }'],
    ['a fragment beside a query', 'query A { a { ...B } }\nfragment B on C { d }'],
  ])('runs %s', (_, document) => {
    expect(onlyReads(document)).toBe(true);
  });

  it.each([
    ['a mutation', 'mutation { release(input: {}) { id } }'],
    ['one after a query', 'query A { a }\nmutation B { b }'],
    ['one after a string that looks unclosed', 'query A { a(b: "\\"{") } mutation B { b }'],
    ['one after a block string with an escaped end', 'query A { a(b: """ \\""" { """) } mutation B { b }'],
    ['one after a comment', '# {\nmutation { b }'],
    ['one before a query', 'mutation{b}query{a}'],
    ['one behind a byte order mark', '\uFEFFmutation { b }'],
    ['one after commas, which are white space', ',,mutation,{ b }'],
    ['a subscription', 'subscription { a }'],
  ])('does not run %s', (_, document) => {
    expect(onlyReads(document)).toBe(false);
  });
});
