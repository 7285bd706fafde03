import type { Edit } from '#libs/comparison';
import { inWholeLines } from './whole-lines.js';
import { xmlText } from './word-text.js';

/** Whoever opens the file sees this as the author of each change. It is a program, and no person changed the text by it. */
export const WORD_AUTHOR = 'Countersign comparison';

/**
 * An exact edit script as the paragraphs of a Word file with tracked changes (ECMA-376, part 1, 17.13.5). A line feed ends a paragraph;
 * one that only one text has is a tracked paragraph mark, so that accepting or rejecting joins the paragraphs again. A change has no
 * date: we do not know when the words were changed.
 */
export function wordParagraphs(edits: readonly Edit[]): string {
  const body = new Body();
  for (const { op, text } of inWholeLines(edits)) {
    text.split('\n').forEach((line, nth) => {
      if (nth > 0) body.endParagraph(op);
      body.run(op, line);
    });
  }
  body.endParagraph('keep');
  return body.xml();
}

/** The paragraphs so far, and the runs of the one that is open. */
class Body {
  private readonly paragraphs: string[] = [];
  private runs: string[] = [];
  private changes = 0;

  run(op: Edit['op'], text: string): void {
    if (text === '') return;
    const content = text.split(/([\t\r])/).map((piece) => elementOf(piece, op));
    const run = `<w:r>${content.join('')}</w:r>`;
    this.runs.push(op === 'keep' ? run : `<${TAGS[op]} ${this.change()}>${run}</${TAGS[op]}>`);
  }

  /** The mark of a change stands on the paragraph whose end came or went. */
  endParagraph(op: Edit['op']): void {
    const mark = op === 'keep' ? '' : `<w:pPr><w:rPr><${TAGS[op]} ${this.change()}/></w:rPr></w:pPr>`;
    this.paragraphs.push(`<w:p>${mark}${this.runs.join('')}</w:p>`);
    this.runs = [];
  }

  xml(): string {
    return this.paragraphs.join('\n');
  }

  private change(): string {
    this.changes += 1;
    return `w:id="${this.changes}" w:author="${WORD_AUTHOR}"`;
  }
}

const TAGS = { delete: 'w:del', insert: 'w:ins' } as const;

function elementOf(piece: string, op: Edit['op']): string {
  if (piece === '') return '';
  if (piece === '\t') return '<w:tab/>';
  if (piece === '\r') return '<w:cr/>';
  const tag = op === 'delete' ? 'w:delText' : 'w:t';
  return `<${tag} xml:space="preserve">${xmlText(piece)}</${tag}>`;
}
