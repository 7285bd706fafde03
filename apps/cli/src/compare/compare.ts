import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compare, type Comparison } from '#libs/comparison';
import { invalid } from '#libs/kernel';
import { nothingDiffers, renderHtml, renderJson, renderText, wordFile, wordParts } from '#libs/rendering';
import { readDocument, type DocumentText } from '../input/read-document.js';
import { wantsColour, type ColourChoice } from '../output/colour.js';
import { complain, DIFFERENT, print, SAME } from '../output/standard.js';

export type Format = 'text' | 'json' | 'html' | 'docx';

export interface CompareOptions {
  /** Undefined when nobody chose one. */
  readonly format?: Format | undefined;
  readonly color: ColourChoice;
  readonly pairs?: string;
}

/** `countersign compare`: two texts, or many pairs from a list. Refusals: COMMAND_INCOMPLETE, COMMAND_CONTRADICTS and those of readText. */
export async function compareCommandLine(
  agreed: string | undefined,
  published: string | undefined,
  options: CompareOptions,
): Promise<void> {
  if (options.pairs !== undefined) {
    if (agreed !== undefined) throw invalid('COMMAND_CONTRADICTS', 'give either two texts or --pairs with a list, not both.');
    if (options.format !== undefined && options.format !== 'json') {
      throw invalid('COMMAND_CONTRADICTS', `--pairs answers in JSON, one line a pair: leave out --format ${options.format}.`);
    }
    const { comparePairs } = await import('./compare-pairs.js');
    return comparePairs(options.pairs);
  }
  if (agreed === undefined) throw incomplete();
  // Nearly all that a comparison allocates is of one moment: the largest pair we know needs 147 MB and not 216, and a tenth more time.
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
  if (options.format === 'docx' && process.stdout.isTTY) {
    throw invalid('COMMAND_INCOMPLETE', 'a Word file cannot be shown on a terminal: add > comparison.docx at the end.');
  }
  if (published === undefined) return compareWithin(agreed, options);
  if (agreed === '-' && published === '-') {
    throw invalid('COMMAND_CONTRADICTS', 'only one of the two texts can come from standard input.');
  }
  const [before, after] = [await told(agreed), await told(published)];
  return compareTexts([agreed, before.text], [published, after.text], options);
}

/** One file with tracked changes holds two texts: before them and after. Refusal: COMMAND_INCOMPLETE. */
async function compareWithin(path: string, options: CompareOptions): Promise<void> {
  const { text, before } = await readDocument(path);
  if (before === null) throw incomplete();
  return compareTexts(
    [`${nameOf(path)}, tracked changes rejected`, before],
    [`${nameOf(path)}, tracked changes accepted`, text],
    options,
  );
}

function incomplete() {
  return invalid(
    'COMMAND_INCOMPLETE',
    'name two texts: npx countersign compare AGREED PUBLISHED. One is enough if it is a Word or OpenDocument file with tracked changes.',
  );
}

async function told(path: string): Promise<DocumentText> {
  const document = await readDocument(path);
  for (const notice of document.notices) complain(`${nameOf(path)}: ${notice}`);
  return document;
}

type Named = readonly [name: string, text: string];

async function compareTexts(agreed: Named, published: Named, options: CompareOptions): Promise<void> {
  if (options.format === 'docx') return printWord(agreed, published);
  const comparison = compare(agreed[1], published[1]);
  answer(comparison);
  const names = { agreed: nameOf(agreed[0]), published: nameOf(published[0]) };
  switch (options.format ?? 'text') {
    case 'json':
      return print(`${renderJson(comparison)}\n`);
    case 'html':
      return print(renderHtml(comparison, { agreed: fileNameOf(agreed[0]), published: fileNameOf(published[0]) }));
    case 'text':
      return print(
        renderText(comparison, {
          ...names,
          colour: wantsColour(options.color, process.stdout.isTTY, process.env),
          width: columns(),
        }),
      );
  }
}

/**
 * Word ends a line in one way, so the ends that other systems write are made that one first. The hash is that of the text that Word gives
 * back, so that a reader can tell whether theirs is the same.
 */
function printWord(agreed: Named, published: Named): void {
  const [before, after] = [agreed[1], published[1]].map((text) => text.replace(/\r\n?/g, '\n')) as [string, string];
  const comparison = compare(before, after);
  answer(comparison);
  const named = ([path]: Named, text: string) => ({
    name: fileNameOf(path),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  });
  print(wordFile(wordParts(comparison, { agreed: named(agreed, before), published: named(published, after) })));
}

function answer(comparison: Comparison): void {
  process.exitCode = nothingDiffers(comparison) ? SAME : DIFFERENT;
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** What is passed on says nothing of the folders of whoever made it, which may hold their name. */
const fileNameOf = (path: string): string => basename(nameOf(path));

/** Eighty, or less on a narrower terminal: a longer line is harder to read. */
function columns(): number {
  return Math.min(process.stdout.columns || 80, 80);
}
