import { PDF_MOST_PAGES } from '../format/limits.js';
import { Parts } from '../format/parts.js';
import { readingOf, type Reading } from '../format/reading.js';
import { Tidier } from '../format/tidy.js';
import { Unreadable } from '../format/unreadable.js';
import { withoutFurniture } from './furniture.js';
import { fragmentsOf, leavesOut, type RawItem } from './fragments.js';
import { paragraphsOf } from './paragraphs.js';
import { inReadingOrder } from './reading-order.js';

/**
 * The text of a PDF in the order people read it. A PDF holds letters with places and nothing else: lines, columns and paragraphs are
 * found from the places, and what stands on every page at the same place is no text.
 * Refuses FILE_PASSWORD, PDF_BROKEN, PDF_SCAN, PDF_FORM, PDF_TOO_LONG, PDF_UNREADABLE_LETTERS.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const document = await openPdf(bytes);
  if (document.numPages > PDF_MOST_PAGES) {
    throw new Unreadable(
      'PDF_TOO_LONG',
      `it has ${document.numPages} pages; one document may have ${PDF_MOST_PAGES}. Please divide it.`,
    );
  }
  const pages: (readonly RawItem[])[] = [];
  const empty: number[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const items = await itemsOf(document, number).catch(() => null);
    if (items === null) broken.push(number);
    else if (items.every(({ str }) => str.trim() === '')) empty.push(number);
    pages.push(items ?? []);
  }
  const form = await isForm(document);
  refuseWithoutText(pages, broken, form);
  const tidier = new Tidier();
  const parts = new Parts(tidier);
  const lines = withoutFurniture(pages.map((items, i) => inReadingOrder(fragmentsOf(items), i + 1)));
  for (const { kind, mark, text, page } of paragraphsOf(lines)) parts.add({ kind, mark, text, at: `page ${page}` });
  return readingOf('pdf', {
    parts: parts.all,
    notices: [
      ...tidier.notices(),
      ...pageNotices(empty, broken, turnedOn(pages)),
      ...(form ? [FORM] : []),
      ...(await attachedTo(document)),
    ],
  });
}

const FORM = 'It is a form. What is printed on it is read; what somebody filled into its fields is not.';

interface PdfDocument {
  readonly numPages: number;
  getPage(
    number: number,
  ): Promise<{ getTextContent(options: object): Promise<{ items: readonly object[] }>; cleanup(): unknown }>;
  getFieldObjects(): Promise<object | null>;
  getAttachments(): Promise<ReadonlyMap<string, object> | null>;
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    return (await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      enableXfa: false,
      maxImageSize: 1,
    })) as unknown as PdfDocument;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Unreadable('FILE_PASSWORD', 'it is protected by a password. Please save it without one.');
    }
    throw new Unreadable('PDF_BROKEN', 'it is damaged: its pages cannot be found. Please ask for it once more.');
  }
}

async function itemsOf(document: PdfDocument, number: number): Promise<readonly RawItem[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  page.cleanup();
  return (items as readonly RawItem[]).filter((item) => typeof item.str === 'string' && item.str !== '');
}

async function isForm(document: PdfDocument): Promise<boolean> {
  const fields = await document.getFieldObjects().catch(() => null);
  return fields !== null && Object.keys(fields).length > 0;
}

/** Files inside the PDF are not its text: whoever reads it here has to know that there are some. Their names stay in the bytes. */
async function attachedTo(document: PdfDocument): Promise<readonly string[]> {
  const count = (await document.getAttachments().catch(() => null))?.size ?? 0;
  if (count === 0) return [];
  return [
    `${count === 1 ? 'A file is' : `${count} files are`} attached to it and not read. What is needed from it can be saved and put in by itself.`,
  ];
}

/** A page of text has some hundreds of letters; a scan with a stamp or a page number on it has a few. */
const LETTERS_LEAST = 3;

function refuseWithoutText(pages: readonly (readonly RawItem[])[], broken: readonly number[], form: boolean): void {
  const text = pages.map((items) => items.map(({ str }) => str).join('')).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (/^please\s*wait.{0,60}if\s*this\s*message\s*is\s*not\s*eventually\s*replaced/is.test(text.replace(/\s+/g, ' '))) {
    throw new Unreadable(
      'PDF_FORM',
      'it is a form that only Adobe Reader can show (XFA). Please print it to a PDF there and give that.',
    );
  }
  const strange = text.match(/[\ufffd\ue000-\uf8ff\0-\x08\x0e-\x1f]/gu)?.length ?? 0;
  if (letters > 0 && strange > letters / 4) {
    throw new Unreadable(
      'PDF_UNREADABLE_LETTERS',
      'it does not say which letters its signs are, so its words cannot be told. Please ask for another form of it.',
    );
  }
  if (letters >= LETTERS_LEAST) return;
  if (broken.length > 0 && broken.length === pages.length)
    throw new Unreadable('PDF_BROKEN', 'it is damaged: none of its pages can be read. Please ask for it once more.');
  if (form) throw new Unreadable('PDF_FORM', 'it is a form without printed words. What is filled into its fields is not read.');
  throw new Unreadable(
    'PDF_SCAN',
    'no words can be read in it: its pages are pictures (a scan, a drawing), or it does not say which letters its signs are. Please ask for the document itself, or read it with text recognition, check the words, and give the text.',
  );
}

function turnedOn(pages: readonly (readonly RawItem[])[]): readonly number[] {
  return pages.flatMap((items, i) => (leavesOut(items) ? [i + 1] : []));
}

function pageNotices(empty: readonly number[], broken: readonly number[], turned: readonly number[]): readonly string[] {
  const named = (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'Page' : 'Pages'} ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ' and more' : ''}`;
  return [
    ...(empty.length > 0 ? [`${named(empty)} ${empty.length === 1 ? 'holds' : 'hold'} no words: blank, or a picture.`] : []),
    ...(broken.length > 0 ? [`${named(broken)} could not be read.`] : []),
    ...(turned.length > 0
      ? [
          `${named(turned)} ${turned.length === 1 ? 'holds' : 'hold'} words at another angle than the others, such as a stamp; they are left out.`,
        ]
      : []),
  ];
}
