import PostalMime, { decodeWords, type Email } from 'postal-mime';
import { textsOfHtml, type HtmlTexts } from './html/html.js';
import { partsOfText } from './text.js';
import { unflowed } from './flowed.js';
import { ATTACHMENTS_MOST, MIME_MOST_DEPTH, MIME_MOST_HEADER_BYTES } from './format/limits.js';
import { readingOf, type Attachment, type Part, type Reading } from './format/reading.js';
import { counted, Tidier } from './format/tidy.js';
import { Unreadable } from './format/unreadable.js';

const HEADERS_MOST = 200;
const HEADER_MOST = 2_000;

/**
 * An e-mail (RFC 5322 and MIME): its words, its head as it stands, and what was attached, as files of their own.
 * Refuses EMAIL_BROKEN, EMAIL_TOO_DEEP, EMAIL_ATTACHMENTS, EMAILS_MANY.
 */
export async function readEmail(bytes: Uint8Array): Promise<Reading> {
  refuseMailbox(bytes);
  const email = await parse(bytes);
  if (email.attachments.length > ATTACHMENTS_MOST) {
    throw new Unreadable(
      'EMAIL_ATTACHMENTS',
      `it has ${email.attachments.length} attachments; ${ATTACHMENTS_MOST} can be taken in with one e-mail.`,
    );
  }
  const { tidier, notices, ...texts } = textsOf(email);
  const head = headOf(email.headers, tidier);
  return readingOf('email', {
    ...texts,
    headers: head.lines,
    attachments: email.attachments.map(attachmentOf),
    notices: [
      ...tidier.notices(),
      ...notices,
      ...head.notices,
      ...(email.attachments.length > 0 ? [`${counted(email.attachments.length, 'attachment')}, each a file of its own.`] : []),
      ...(email.attachments.some(({ mimeType }) => /ms-tnef/i.test(mimeType))
        ? ['Outlook packed a part of it for itself (winmail.dat), which is not read: its words and files may be in there.']
        : []),
    ],
  });
}

/** Many e-mails say as much in two forms. Where the words are the same, those of the plain text are taken, else those of the page. */
function textsOf({ text = '', html = '' }: Email): HtmlTexts & { readonly tidier: Tidier } {
  const [plain, page] = [new Tidier(), new Tidier()];
  const parts = partsOfText(quotesJoined(text), plain);
  const asPlain = (notices: readonly string[]) => ({ parts, before: null, changes: [], notices, tidier: plain });
  if (html.trim() === '') return asPlain([]);
  const shown = textsOfHtml(html, page, { framed: false, keepLines: false });
  const nothing = shown.parts.length === 0 && parts.length > 0;
  if (nothing || (shown.before === null && wordsOf(parts) === wordsOf(shown.parts))) return asPlain(shown.notices);
  if (parts.length === 0) return { ...shown, tidier: page };
  const differ =
    'It says its words twice, as plain text and as a page, and the two differ. This is the page, which most programs show.';
  return { ...shown, notices: [...shown.notices, differ], tidier: page };
}

/** What two forms of one text share: addresses of links stand in one of them alone, as do most signs; those of a figure make it another. */
function wordsOf(parts: readonly Part[]): string {
  return parts
    .map(({ text }) => text)
    .join(' ')
    .replace(/\[(?:image|cid):[^\]]*\]|<?(?:https?:\/\/|mailto:)[^\s>]+>?/gi, ' ')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}%£$€.,-]+|[.,](?!\p{N})|-(?![\p{N}£$€])/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Several e-mails one after the other, as programs keep them: their words are those of several people. */
function refuseMailbox(bytes: Uint8Array): void {
  const from = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!from.subarray(0, 5).equals(Buffer.from('From '))) return;
  for (let at = from.indexOf('\nFrom '); at >= 0; at = from.indexOf('\nFrom ', at + 1)) {
    const begins = from.subarray(at + 1, at + 600).toString('latin1');
    if (/^From \S+ .*\d\d:\d\d.*\r?\n[\w-]+:/.test(begins)) {
      throw new Unreadable('EMAILS_MANY', 'it is a mailbox with several e-mails. Please save the one that you mean as .eml.');
    }
  }
}

/**
 * The lines of the head in their order, each as one line; words that were packed for the way (RFC 2047) are unpacked. They say what
 * they say: whoever wrote the e-mail could write anything there.
 */
function headOf(
  headers: readonly { readonly key: string; readonly value: string }[],
  tidier: Tidier,
): { readonly lines: Reading['headers']; readonly notices: readonly string[] } {
  const line = (value: string) => tidier.line(value).trim().toWellFormed();
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

/** Its own way to join the lines of a paragraph that was broken for the way knows no quoted lines. */
class Mime extends PostalMime {
  collectNode(node: { decodeFlowedText: typeof unflowed }, ...rest: readonly unknown[]): Promise<void> {
    node.decodeFlowedText = unflowed;
    const own = PostalMime.prototype as unknown as { collectNode: (...given: readonly unknown[]) => Promise<void> };
    return own.collectNode.call(this, node, ...rest);
  }
}

async function parse(bytes: Uint8Array): ReturnType<PostalMime['parse']> {
  try {
    return await new Mime({
      maxNestingDepth: MIME_MOST_DEPTH,
      maxHeadersSize: MIME_MOST_HEADER_BYTES,
      forceRfc822Attachments: true,
    }).parse(bytes);
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

/**
 * Lines that quote follow each other as one quotation, cut where a quoted line is empty or quotes somebody else. What comes after
 * them is no part of it, also where no empty line stands between.
 */
function quotesJoined(text: string): string {
  const lines: string[] = [];
  let quoting = 0;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = /^(?:> ?)+/.exec(line)?.[0] ?? '';
    const [depth, words] = [mark.replaceAll(' ', '').length, line.slice(mark.length).trim()];
    if (depth > 0 && words !== '' && quoting === depth) lines[lines.length - 1] += ` ${words}`;
    else if (depth > 0 && words !== '') lines.push('', `> ${words}`);
    else if (depth > 0) lines.push('');
    else lines.push(...(quoting > 0 ? ['', line] : [line]));
    quoting = words === '' ? 0 : depth;
  }
  return lines.join('\n');
}
