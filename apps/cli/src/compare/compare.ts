import { compare } from '#libs/comparison';
import { invalid } from '#libs/kernel';
import { nothingDiffers, renderHtml, renderJson, renderText } from '#libs/rendering';
import { readText } from '../input/read-text.js';
import { wantsColour, type ColourChoice } from '../output/colour.js';
import { DIFFERENT, print, SAME } from '../output/standard.js';

export type Format = 'text' | 'json' | 'html';

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
  if (agreed === undefined || published === undefined) {
    throw invalid('COMMAND_INCOMPLETE', 'name two texts: npx countersign compare AGREED PUBLISHED.');
  }
  if (agreed === '-' && published === '-') {
    throw invalid('COMMAND_CONTRADICTS', 'only one of the two texts can come from standard input.');
  }
  compareTexts(agreed, published, options);
}

function compareTexts(agreed: string, published: string, options: CompareOptions): void {
  const comparison = compare(readText(agreed), readText(published));
  process.exitCode = nothingDiffers(comparison) ? SAME : DIFFERENT;
  const names = { agreed: nameOf(agreed), published: nameOf(published) };
  switch (options.format ?? 'text') {
    case 'json':
      return print(`${renderJson(comparison)}\n`);
    case 'html':
      return print(renderHtml(comparison, names));
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

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** Eighty, or less on a narrower terminal: a longer line is harder to read. */
function columns(): number {
  return Math.min(process.stdout.columns || 80, 80);
}
