import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { describeWhen } from '../../../../test/support/when.js';
import { compareForce } from '../force.js';
import type { Provision } from '../provision.js';

const DATA = new URL('../../../../../shared/data/comparison/', import.meta.url);
const here = existsSync(DATA);
const WANTED: Readonly<Record<string, string>> = { weakened: 'WEAKER', strengthened: 'STRONGER', reworded: 'NONE' };

interface Row {
  readonly old_clause: string;
  readonly new_clause: string;
  readonly label: string;
}

// The pairs are real histories under licences of their own and are not part of the project.
describeWhen(
  here,
  'the clause pairs of ../shared/data/comparison are not on this machine',
  'against clauses read by people',
  () => {
    it('judges the pairs of single commits', () => {
      const score = scoreOf('clausepairs.jsonl');
      expect(score.rows).toBeGreaterThan(300);
      expect(score.right).toBeGreaterThanOrEqual(0.97);
      expect(score.falseAccusations).toBeLessThanOrEqual(0.01);
      expect(score.missed).toBeLessThanOrEqual(0.03);
    });

    it('judges the pairs of whole documents', () => {
      const score = scoreOf('gold.jsonl');
      expect(score.rows).toBeGreaterThan(200);
      expect(score.right).toBeGreaterThanOrEqual(0.95);
      expect(score.falseAccusations).toBeLessThanOrEqual(0.01);
      expect(score.missed).toBeLessThanOrEqual(0.04);
    });
  },
);

function scoreOf(file: string) {
  const rows = readFileSync(new URL(file, DATA), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => WANTED[row.label] !== undefined);
  const judged = rows.map((row) => ({
    want: WANTED[row.label],
    found: compareForce(parts(row.old_clause), parts(row.new_clause)).direction,
  }));
  const share = (test: (one: (typeof judged)[number]) => boolean, of = judged) => of.filter(test).length / of.length;
  const weakened = judged.filter((one) => one.want === 'WEAKER');
  return {
    rows: rows.length,
    right: share((one) => one.found === one.want),
    falseAccusations: share((one) => one.found === 'WEAKER' && one.want !== 'WEAKER'),
    missed: share((one) => one.found !== 'WEAKER', weakened),
  };
}

function parts(text: string): readonly Provision[] {
  return text.split('\n').map((part) => ({ text: part, stem: null, heading: null }));
}
