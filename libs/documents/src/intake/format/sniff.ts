import type { FileKind } from './reading.js';
import { Unreadable } from './unreadable.js';

/** What a file is before it is opened. `zip` is a Word file, an OpenDocument file or neither: its contents tell. */
export type Sniffed = Exclude<FileKind, 'docx' | 'odt'> | 'zip';

/**
 * The kind of a file by its content. Its name decides where both readings are possible: whether a text is read as Markdown, and
 * whether what begins with a tag is a web page. Refuses FILE_EMPTY, FILE_PASSWORD, FILE_OLD_WORD, FILE_KIND.
 */
export function sniff(bytes: Buffer, name: string | null): Sniffed {
  if (bytes.length === 0) throw new Unreadable('FILE_EMPTY', 'it is empty.');
  if (startsWith(bytes, 'PK\x03\x04')) return 'zip';
  if (isPdf(bytes)) return 'pdf';
  if (isImage(bytes)) return 'image';
  refuseOthers(bytes);
  const start = startOf(bytes);
  if (isHtml(start) || (/\.html?$/i.test(name ?? '') && start.startsWith('<'))) return 'html';
  refuseMarkup(start);
  if (isEmail(start)) return 'email';
  if (bytes.subarray(0, 65_536).includes(0) && !isUtf16(bytes)) {
    throw new Unreadable('FILE_KIND', `it is none of the kinds that can be read: ${READABLE}.`);
  }
  return /\.(?:md|markdown)$/i.test(name ?? '') || (!/\.txt$/i.test(name ?? '') && isMarkdown(start)) ? 'markdown' : 'text';
}

const READABLE = 'Word (.docx), OpenDocument (.odt), PDF, web page, Markdown, plain text, e-mail (.eml) or a picture';

function startsWith(bytes: Buffer, magic: string, at = 0): boolean {
  return bytes.subarray(at, at + magic.length).equals(Buffer.from(magic, 'latin1'));
}

/** The first characters, without what only says in which encoding they are. All that is looked for in them is ASCII. */
function startOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4096).toString('latin1');
  return (isUtf16(bytes) ? head.slice(2).replaceAll('\0', '') : head).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
}

/** Other bytes may stand before it; a text that speaks of PDF holds nothing that a PDF must have. */
function isPdf(bytes: Buffer): boolean {
  if (startsWith(bytes, '%PDF-')) return true;
  return bytes.subarray(0, 1024).includes('%PDF-') && /\b\d+ \d+ obj\b/.test(bytes.toString('latin1'));
}

function isImage(bytes: Buffer): boolean {
  return (
    ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'].some((magic) => startsWith(bytes, magic)) ||
    (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) ||
    (startsWith(bytes, 'ftyp', 4) && /^(?:heic|heix|mif1|avif)/.test(bytes.subarray(8, 12).toString('latin1')))
  );
}

/** Kinds that people send and that cannot be read; each gets the sentence that helps. */
function refuseOthers(bytes: Buffer): void {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw new Unreadable('FILE_PASSWORD', 'it is protected by a password. Please save it without one.');
    }
    throw new Unreadable('FILE_OLD_WORD', 'it is an old Word or Outlook file. Please save it as .docx, or the mail as .eml.');
  }
  const others: readonly (readonly [string, string])[] = [
    [
      '\x78\x9f\x3e\x22',
      'what Outlook packs for itself (winmail.dat). Please ask for the e-mail once more as HTML or plain text, or for its files alone',
    ],
    ['{\\rtf', 'a rich text file. Please save it as .docx'],
    ['PK\x05\x06', 'an empty zip file'],
    ['\x1f\x8b', 'a packed file. Please unpack it first'],
    ['BZh', 'a packed file. Please unpack it first'],
    ['7z\xbc\xaf', 'a packed file. Please unpack it first'],
    ['Rar!', 'a packed file. Please unpack it first'],
    ['%!PS', 'a PostScript file. Please save it as PDF'],
    ['MZ', 'a program'],
    ['\x7fELF', 'a program'],
  ];
  const other = others.find(([magic]) => startsWith(bytes, magic));
  if (other) throw new Unreadable('FILE_KIND', `it is ${other[1]}.`);
}

/** Read as a text, its marks would become clauses, and the names in them with them. */
function refuseMarkup(start: string): void {
  if (/^(?:<!doctype svg\b|<svg[\s>])/i.test(afterProlog(start))) {
    throw new Unreadable('FILE_KIND', 'it is a drawing (SVG), which can hold a program. Please save it as PDF.');
  }
  if (/^<\?xml\s/.test(start)) {
    throw new Unreadable(
      'FILE_KIND',
      'it is XML, as programs send it to each other. Please give the page or document that people read.',
    );
  }
}

/** What comes after the instructions to programs and the comments that may stand before a page. */
function afterProlog(start: string): string {
  return start.replace(/^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*)+/, '');
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function isHtml(start: string): boolean {
  return /^<(?:!doctype html|html|head|body|main|article|div|p|h[1-6]|section|table|ul|ol|title|meta)\b/i.test(
    afterProlog(start),
  );
}

/** Two lines of a head at the least, one of them a name that only messages have (RFC 5322, section 3.6). */
function isEmail(start: string): boolean {
  const head = /^(?:From [^\n]*\r?\n)?((?:[\x21-\x39\x3b-\x7e]+:[^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n){2,})/.exec(start)?.[1];
  return (
    head !== undefined &&
    /^(?:received|message-id|mime-version|return-path|delivered-to|from|subject):/im.test(head) &&
    /^(?:from|to|date|message-id|received|mime-version):/im.test(head)
  );
}

function isMarkdown(start: string): boolean {
  return /^#{1,6} \S|^```|\*\*\S[^*\n]*\*\*|\]\(https?:\/\/|^\|? ?-{3,} ?\|/m.test(start);
}
