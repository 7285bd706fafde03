import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareForce, type ForceContext } from '../force.js';
import type { Provision } from '../provision.js';

const provision = (text: string): readonly Provision[] => [{ text, stem: null, heading: null }];
/** Each line is the whole of both texts: nothing stands elsewhere. */
const WHOLE: ForceContext = { toldElsewhere: () => false };
const rows = readFileSync(new URL('../../fixtures/phrase-book.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string]);
const OPPOSITE: Readonly<Record<string, string>> = { WEAKER: 'STRONGER', STRONGER: 'WEAKER' };

describe('the phrase book', () => {
  it('holds at least 300 cases, none twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map((row) => row.slice(0, 2).join('\t'))).size).toBe(rows.length);
  });

  it.each(rows)('"%s" → "%s" is %s for %s (%s)', (agreed, published, direction, party, family) => {
    const finding = compareForce(provision(agreed), provision(published), WHOLE);
    expect({ direction: finding.direction, party: finding.boundParty }).toEqual({ direction, party });
    if (direction !== 'NONE') expect(finding.cues.map((cue) => cue.family)).toContain(family);
  });

  it.each(rows)('"%s" → "%s" is %s, and the other way round the opposite', (agreed, published, direction) => {
    expect(compareForce(provision(published), provision(agreed), WHOLE).direction).toBe(OPPOSITE[direction] ?? direction);
  });
});
