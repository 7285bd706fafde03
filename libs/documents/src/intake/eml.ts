import PostalMime, { decodeWords } from 'postal-mime';
import { partsOfHtml } from './html.js';
import { partsOfText } from './text.js';
import { ATTACHMENTS_MOST, MIME_MOST_DEPTH, MIME_MOST_HEADER_BYTES } from './format/limits.js';
import { readingOf, type Attachment, type Reading } from './format/reading.js';
import { counted, Tidier } from './format/tidy.js';
import { Unreadable } from './format/unreadable.js';

const HEADERS_MOST = 200;
const HEADER_MOST = 2_000;

/**
 * An e-mail (RFC 5322 and MIME): its words, its head as it stands, and what was attached, as files of their own.
 * Refuses EMAIL_BROKEN, EMAIL_TOO_DEEP, EMAIL_ATTACHMENTS.
 */
export async function readEmail(bytes: Uint8Array): Promise<Reading> {
  const email = await parse(bytes);
  const tidier = new Tidier();
  if (email.attachments.length > ATTACHMENTS_MOST) {
    throw new Unreadable(
      'EMAIL_ATTACHMENTS',
      `it has ${email.attachments.length} attachments; ${ATTACHMENTS_MOST} can be taken in with one e-mail.`,
    );
  }
  const fromText = email.text !== undefined && email.text.trim() !== '';
  const parts = fromText
    ? partsOfText(quotesJoined(email.text!), tidier)
    : partsOfHtml(email.html ?? '', tidier, { framed: false, keepLines: false });
  const head = headOf(email.headers, tidier);
  return readingOf('email', {
    parts,
    headers: head.lines,
    attachments: email.attachments.map(attachmentOf),
    notices: [
      ...tidier.notices(),
      ...head.notices,
      ...(email.attachments.length > 0 ? [`${counted(email.attachments.length, 'attachment')}, each a file of its own.`] : []),
    ],
  });
}

/**
 * The lines of the head in their order, each as one line; words that were packed for the way (RFC 2047) are unpacked. They say what
 * they say: whoever wrote the e-mail could write anything there.
 */
function headOf(
  headers: readonly { readonly key: string; readonly value: string }[],
  tidier: Tidier,
): { readonly lines: Reading['headers']; readonly notices: readonly string[] } {
  const line = (value: string) => tidier.tidy(value).replace(/\s+/g, ' ').trim().toWellFormed();
  const lines = headers.map(({ key, value }) => ({ name: line(key), value: line(decodeWords(value)) }));
  const cut = lines.filter(({ name, value }) => Math.max(name.length, value.length) > HEADER_MOST).length;
  return {
    lines: lines.slice(0, HEADERS_MOST).map(({ name, value }) => ({
      name: name.slice(0, HEADER_MOST).toWellFormed(),
      value: value.slice(0, HEADER_MOST).toWellFormed(),
    })),
    notices: [
      ...(lines.length > HEADERS_MOST ? [`Its head has ${lines.length} lines; the first ${HEADERS_MOST} are kept.`] : []),
      ...(cut > 0
        ? [`${counted(cut, 'line')} of its head longer than ${HEADER_MOST} signs, of which the beginning is kept.`]
        : []),
    ],
  };
}

async function parse(bytes: Uint8Array): ReturnType<PostalMime['parse']> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MIME_MOST_DEPTH,
      maxHeadersSize: MIME_MOST_HEADER_BYTES,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/nesting/i.test(said)) throw new Unreadable('EMAIL_TOO_DEEP', `its parts are nested more than ${MIME_MOST_DEPTH} deep.`);
    if (/header/i.test(said)) throw new Unreadable('EMAIL_BROKEN', 'the head of it is larger than that of any e-mail.');
    throw new Unreadable('EMAIL_BROKEN', 'it is damaged and cannot be read as an e-mail.');
  }
}

function attachmentOf({
  filename,
  content,
}: {
  filename: string | null;
  content: ArrayBuffer | Uint8Array | string;
}): Attachment {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array);
  return { name: filename, bytes: bytes.toString('base64') };
}

/** Lines that quote follow each other as one quotation, cut where a quoted line is empty. */
function quotesJoined(text: string): string {
  const lines: string[] = [];
  let quoting = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const words = /^(?:> ?)+/.test(line) ? line.replace(/^(?:> ?)+/, '').trim() : null;
    if (words !== null && words !== '' && quoting) lines[lines.length - 1] += ` ${words}`;
    else if (words !== null && words !== '') lines.push(`> ${words}`);
    else lines.push(words === null ? line : '');
    quoting = words !== null && words !== '';
  }
  return lines.join('\n');
}
