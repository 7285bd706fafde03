import type { Paper, PaperPart } from './paper.js';
import { redlineRuns } from './text.js';
import { wrap, type Styled } from './wrap.js';

const WIDTH = 80;
const DOCUMENT = '  │ ';

/** A paper as plain text in lines of at most 80 columns: removed words as [-so-], added ones as {+so+}. Ends with a line end. */
export function paperText({ title, parts }: Paper): string {
  return `${[[title, '='.repeat(Math.min(title.length, WIDTH))], ...parts.map(linesOf)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function linesOf(part: PaperPart): readonly string[] {
  switch (part.is) {
    case 'heading':
      return part.level === 2 ? [...plain(part.text), '-'.repeat(Math.min(part.text.length, WIDTH))] : plain(part.text);
    case 'paragraph':
      return plain(part.text);
    case 'list':
      return part.items.flatMap((item) => wrapped([{ text: item, style: 'keep' }], '- ', '  '));
    case 'document':
      return part.paragraphs.flatMap((paragraph, nth) => [
        ...(nth > 0 ? [DOCUMENT.trimEnd()] : []),
        ...wrapped(redlineRuns(paragraph), DOCUMENT, DOCUMENT),
      ]);
  }
}

function plain(text: string): readonly string[] {
  return wrapped([{ text, style: 'keep' }], '', '');
}

function wrapped(runs: readonly Styled<string>[], first: string, rest: string): readonly string[] {
  return wrap(runs, WIDTH - first.length).map((line, nth) => (nth === 0 ? first : rest) + line.map(({ text }) => text).join(''));
}
