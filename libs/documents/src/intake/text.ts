import { blocksOf } from '../core/block.js';
import { TEXT_MOST } from './format/limits.js';
import { Parts } from './format/parts.js';
import { readingOf, type Part, type Reading } from './format/reading.js';
import { Tidier } from './format/tidy.js';
import { Unreadable } from './format/unreadable.js';

/** A plain text. Refuses DOCUMENT_TOO_LONG. */
export function readPlain(source: string): Reading {
  const tidier = new Tidier();
  const parts = partsOfText(source, tidier);
  return readingOf('text', { parts, notices: tidier.notices() });
}

export function partsOfText(source: string, tidier: Tidier): readonly Part[] {
  const text = withoutEmptyLines(tidier.tidy(source));
  const parts = new Parts(tidier);
  blocksOf(text).forEach(({ kind, mark, text: words }, i) => parts.add({ kind, mark, text: words, at: `paragraph ${i + 1}` }));
  return parts.all;
}

/** Many empty lines say no more than one. Goes line by line, since a pattern would need a stack as deep as the text is long. */
function withoutEmptyLines(text: string): string {
  const lines: string[] = [];
  let length = 0;
  let blank = false;
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).trimEnd();
    if (line !== '' || !blank) lines.push(line);
    blank = line === '';
    length += blank ? 0 : line.length + 1;
    if (length > TEXT_MOST) {
      throw new Unreadable(
        'DOCUMENT_TOO_LONG',
        'it holds more text than one document may have (2,000,000 characters). Please divide it.',
      );
    }
    from = end + 1;
  }
  return lines.join('\n');
}
