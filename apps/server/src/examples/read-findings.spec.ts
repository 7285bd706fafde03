import { describe, expect, it } from '@jest/globals';
import { judge, type FindingToRead } from './read-findings.js';
import type { Reading } from './example-files.js';

const finding = (fate: string, agreed: readonly string[], published: readonly string[]): FindingToRead => ({
  id: 'f',
  number: 1,
  fate,
  agreed: agreed.map((text) => ({ text })),
  published: published.map((text) => ({ text })),
});
const reading = (fate: string, agreed: readonly string[], published: readonly string[]): Reading => ({
  as: 'r',
  agreed,
  published,
  fate,
  note: 'why',
});

describe('what a person says of a finding', () => {
  it('confirms a fate that the reading shares', () => {
    const one = finding('WEAKENED', ['They must write.'], ['They should write.']);
    expect(judge(one, [reading('WEAKENED', ['must write'], ['should write'])])).toMatchObject({
      verdict: 'confirmFinding',
      note: 'why',
    });
  });

  it('overrules another, with the note', () => {
    const one = finding('CHANGED', ['They must write.'], ['They should write.']);
    expect(judge(one, [reading('WEAKENED', ['must write'], ['should write'])])).toMatchObject({
      verdict: 'overruleFinding',
      fate: 'WEAKENED',
      note: 'why',
    });
  });

  it('reads curly quotes and line breaks as a person does', () => {
    const one = finding('KEPT', ['a resident’s\n  file'], ["a resident's file"]);
    expect(judge(one, [reading('KEPT', ["a resident's file"], ["a resident's file"])])?.note).toBe('why');
  });

  it('covers the halves of a split that are reported one by one', () => {
    const split = [reading('SPLIT', ['keep a register and send it'], ['keep a register', 'send it'])];
    expect(judge(finding('CHANGED', ['They keep a register and send it.'], ['They keep a register.']), split)?.fate).toBe(
      'SPLIT',
    );
    expect(judge(finding('ADDED', [], ['They send it.']), split)?.fate).toBe('SPLIT');
  });

  it('leaves unread what pairs a dropped clause with a stranger', () => {
    const one = finding('CHANGED', ['We apologise.'], ['We publish a leaflet.']);
    expect(judge(one, [reading('DROPPED', ['We apologise'], [])])).toBeNull();
  });

  it('confirms nothing that nobody has read, what is kept included', () => {
    expect(judge(finding('KEPT', ['Same.'], ['Same.']), [])).toBeNull();
    const { note: _, ...unremarked } = reading('KEPT', ['Same'], ['Same']);
    expect(judge(finding('KEPT', ['Same.'], ['Same.']), [unremarked])).toMatchObject({ verdict: 'confirmFinding', note: null });
    expect(judge(finding('REWORDED', ['Same.'], ['The same.']), [])).toBeNull();
  });
});
