import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Paper, PaperPart } from '#libs/rendering';
import { exportWords } from './export.words.js';
import { canDraw, faceFile, inFaces, type Face } from './pdf-faces.js';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Change = Extract<PaperPart, { is: 'document' }>['paragraphs'][number][number];

export interface PdfOptions {
  /** what stands at the foot of each page */
  readonly foot: string;
  /** the day it is made, `YYYY-MM-DD`: the same paper on the same day gives the same bytes */
  readonly day: string;
}

/**
 * A paper as a tagged PDF (ISO 14289-1): a tree of headings, paragraphs and lists in reading order, its title, its language and its
 * typefaces inside. What was removed and added stands there in words: `[removed: must] [added: should]`.
 */
export async function paperPdf(paper: Paper, { foot, day }: PdfOptions): Promise<Buffer> {
  const doc = open(paper.title, day);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct('Document');
  doc.addStructure(root);
  tagged(doc, root, 'H1', () => write(doc, paper.title, 'bold', 18));
  for (const part of [...drawable(paper), ...withMarks(paper.parts)]) {
    partOf(doc, root, part);
    // A long comparison takes seconds: whoever else is waiting is served in between.
    await setImmediate();
  }
  root.end();
  footPages(doc, foot);
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Whether it has letters of a script that runs from right to left, which the library would put in the order of the page. */
export function runsRightToLeft(paper: Paper): boolean {
  return RIGHT_TO_LEFT.test(textsOf(paper));
}

const RIGHT_TO_LEFT = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

function textsOf({ title, parts }: Paper): string {
  const texts = parts.flatMap((part) => {
    if (part.is === 'list') return part.items;
    return part.is === 'document' ? part.paragraphs.flat().map(({ text }) => text) : [part.text];
  });
  return [title, ...texts].join('\n');
}

function drawable(paper: Paper): readonly PaperPart[] {
  return canDraw(textsOf(paper)) ? [] : [{ is: 'paragraph', text: exportWords.pdfNamed }];
}

/** How a change is written here is said before the first words that can have one. */
function withMarks(parts: readonly PaperPart[]): readonly PaperPart[] {
  const first = parts.findIndex(({ is }) => is === 'document');
  return first < 0 ? parts : [...parts.slice(0, first), { is: 'paragraph', text: exportWords.pdfMarks }, ...parts.slice(first)];
}

const MARGIN = 62;

function open(title: string, day: string): Doc {
  const date = new Date(`${day}T00:00:00Z`);
  return new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    // The types of the library do not know it yet.
    subset: 'PDF/UA' as unknown as 'PDF/A-3',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    bufferPages: true,
    font: faceFile('sans'),
    info: { Title: title, Creator: 'Countersign', Producer: 'Countersign', CreationDate: date, ModDate: date },
  });
}

function partOf(doc: Doc, root: Element, part: PaperPart): void {
  switch (part.is) {
    case 'heading':
      keepWithNext(doc);
      return tagged(doc, root, `H${part.level}`, () => write(doc, part.text, 'bold', part.level === 2 ? 14 : 11.5));
    case 'paragraph':
      return tagged(doc, root, 'P', () => write(doc, part.text, 'sans', 10.5));
    case 'list':
      return listOf(doc, root, part.items);
    case 'document': {
      const quote = doc.struct('BlockQuote');
      root.add(quote);
      for (const changes of part.paragraphs) tagged(doc, quote, 'P', () => writeChanges(doc, changes));
      quote.end();
    }
  }
}

function tagged(doc: Doc, parent: Element, type: string, draw: () => void): void {
  parent.add(doc.struct(type, {}, draw));
}

function listOf(doc: Doc, root: Element, items: readonly string[]): void {
  const list = doc.struct('L');
  root.add(list);
  for (const item of items) {
    const entry = doc.struct('LI');
    list.add(entry);
    if (doc.y > doc.page.height - MARGIN - 20) doc.addPage();
    tagged(doc, entry, 'Lbl', () => {
      doc.font(faceFile('sans')).fontSize(10.5).text('•', MARGIN, doc.y, { lineBreak: false });
    });
    tagged(doc, entry, 'LBody', () => write(doc, item, 'sans', 10.5, 12));
    entry.end();
  }
  list.end();
}

/** A heading does not stand alone at the end of a page. */
function keepWithNext(doc: Doc): void {
  if (doc.y > doc.page.height - MARGIN - 80) doc.addPage();
  else doc.moveDown(0.4);
}

function write(doc: Doc, text: string, face: Face, size: number, indent = 0): void {
  writeRuns(doc, [{ op: 'keep', text }], face, size, indent);
}

function writeChanges(doc: Doc, changes: readonly Change[]): void {
  writeRuns(
    doc,
    changes.map(({ op, text }) => ({ op, text: saidIn(op, text) })),
    'serif',
    10.5,
    18,
  );
}

/** Struck through and underlined beside the words that say the same. */
function writeRuns(doc: Doc, changes: readonly Change[], face: Face, size: number, indent: number): void {
  const runs = changes.flatMap(({ op, text }) => inFaces(text, face).map((run) => ({ ...run, op })));
  const width = doc.page.width - 2 * MARGIN - indent;
  runs.forEach(({ face: own, text, op }, nth) => {
    const how = { width, lineGap: 2, continued: nth < runs.length - 1, strike: op === 'delete', underline: op === 'insert' };
    doc.font(faceFile(own)).fontSize(size);
    if (nth === 0) doc.text(text, MARGIN + indent, doc.y, how);
    else doc.text(text, how);
  });
  doc.x = MARGIN;
  doc.moveDown(0.5);
}

/** Brackets of the document's own get a backslash: only ours may say that a word was removed or added. */
function saidIn(op: Change['op'], text: string): string {
  const own = text.replace(/\[(?=removed:|added:)/g, '[\\');
  if (op === 'keep') return own;
  return op === 'delete' ? `[removed: ${own}]` : `[added: ${own}]`;
}

/** The address and the number of each page: for paper, and no part of what is read out. */
function footPages(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let nth = 0; nth < count; nth++) {
    doc.switchToPage(start + nth);
    const { margins } = doc.page;
    const bottom = margins.bottom;
    // Text below the margin would begin a page of its own.
    margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const says = `${foot} · ${exportWords.page(nth + 1, count)}`;
    doc.font(faceFile('sans')).fontSize(8);
    doc.text(says, MARGIN, doc.page.height - MARGIN + 20, { width: doc.page.width - 2 * MARGIN, height: 24, lineBreak: true });
    doc.endMarkedContent();
    margins.bottom = bottom;
  }
}
