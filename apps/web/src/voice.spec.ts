import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = import.meta.dirname;

/** What no page says, and what it would do to whoever reads it. */
const BANNED: Readonly<Record<string, RegExp>> = {
  'a link that says nothing of where it leads': /\b(click|tap|press) (here|this link)\b|>\s*(here|more|link)\s*<\/a>/i,
  'praise, or a count to be kept up':
    /\bstreaks?\b|\bwell done\b|\bcongratulations\b|\bgreat job\b|\bkeep it up\b|\bgood work\b/i,
  'what is left undone':
    /\b(still|left) to (do|be done)\b|\boutstanding\b|(?<!“)\boverdue\b|\bunfinished\b|\bincomplete\b|\bto-?do\b|\bbacklog\b/i,
  'blame of whoever writes':
    /\byou (forgot|failed|should have|neglected)\b|\b(invalid|illegal|bad) (input|value|entry|date|form)\b|\boops\b/i,
  'blame of whoever is written of':
    /\b(ignored|lied|betray\w*|guilty|culprits?|shameful|disgrace\w*|scandal\w*)\b|\bbroken? (its|their|his|her|a|the) (word|promise)s?\b|\bbroken promises?\b|\bfailed to\b|\brefused to\b/i,
  'a dash for drama': /\S [–—] \S|—| -- /,
  'an exclamation': /[a-z’”)]![’”]?['\"`<]/i,
  'an adverb that weighs for the reader':
    /\b(unfortunately|simply|easily|clearly|obviously|really|basically|actually|sadly|merely|shockingly|surprisingly|hopefully|tragically)\b/i,
  'a text in place of a label': /\splaceholder=/i,
};

/** A file without what only those who write code read. */
function said(file: string): string {
  const written = readFileSync(join(ROOT, file), 'utf8');
  return written
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/\{#[\s\S]*?#\}/g, '');
}

const FILES = globSync('**/*.{words.ts,njk}', { cwd: ROOT }).sort();

describe('the words of the pages', () => {
  it('are found, all of them', () => {
    expect(FILES.filter((file) => file.endsWith('.words.ts')).length).toBeGreaterThan(60);
    expect(FILES.filter((file) => file.endsWith('.njk')).length).toBeGreaterThan(30);
  });

  it.each(Object.entries(BANNED))('hold nothing of this: %s', (_, pattern) => {
    const found = FILES.flatMap((file) => {
      const [match] = pattern.exec(said(file)) ?? [];
      return match === undefined ? [] : [`${file}: ${match}`];
    });
    expect(found).toEqual([]);
  });

  it('would be found out: each rule knows what it is against', () => {
    const wrong = [
      '<a href="/x">here</a>',
      'Well done',
      'You have 3 left to do',
      'Invalid date',
      'NHS England ignored the letter',
      'The letter came — late',
      "'Saved!'",
      'Unfortunately it was late',
      '<input placeholder="Name">',
    ];
    expect(Object.values(BANNED).map((pattern, n) => pattern.test(wrong[n]!))).toEqual(wrong.map(() => true));
  });
});
