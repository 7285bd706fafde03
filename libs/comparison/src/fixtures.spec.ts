import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Comparison, type Cue, type Edit, type Pair } from './index.js';

/**
 * One phenomenon a folder: agreed.md and published.md are written by us, expected.json is what a reader would say became of each clause.
 * `REWRITE_FIXTURES=1 npm run jest -- fixtures` writes the expected files anew, for a person to review.
 */
const FOLDER = join(import.meta.dirname, '../fixtures');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(FOLDER, entry.name, 'agreed.md')))
  .map(({ name }) => name);

describe('each fixture', () => {
  it.each(cases)('%s has the fates a reader would give', (name) => {
    const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
    const [agreed, published] = [read('agreed.md'), read('published.md')];
    const comparison = compare(agreed, published);
    const found = comparison.pairs.map((pair) => shown(pair, agreed, published));
    if (process.env.REWRITE_FIXTURES === '1')
      writeFileSync(join(FOLDER, name, 'expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(read('expected.json')));
    expect(rebuilt(comparison)).toEqual([agreed, published]);
  });

  it('shows one phenomenon each, in sixty folders or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });
});

/** A pair as the expected files hold it: fate and party, the texts, the cue words as they stand in both texts, the redline. */
function shown({ fate, moved, boundParty, agreed, published, cues, words }: Pair, from: string, to: string) {
  const texts = (clauses: Pair['agreed']) => clauses.map(({ number, text }) => (number === null ? text : `(${number}) ${text}`));
  return {
    fate: moved ? `${fate}, MOVED` : fate,
    boundParty,
    agreed: texts(agreed),
    published: texts(published),
    cues: cues.map((cue) => `${cue.family}: ${wordsAt(cue.agreed, from)} → ${wordsAt(cue.published, to)}`),
    redline: words.map(redlined).join(''),
  };
}

const wordsAt = (range: Cue['agreed'], text: string) => (range === null ? '–' : text.slice(...range));

const redlined = ({ op, text }: Edit) => (op === 'keep' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`);

function rebuilt({ edits }: Comparison) {
  const side = (other: Edit['op']) =>
    edits
      .filter(({ op }) => op !== other)
      .map(({ text }) => text)
      .join('');
  return [side('insert'), side('delete')];
}
