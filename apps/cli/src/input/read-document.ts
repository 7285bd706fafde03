import { basename } from 'node:path';
import { nameOf, plainText, readBytes } from './read-text.js';

/** A text, wherever it came from, and what has to be said of it. */
export interface DocumentText {
  readonly text: string;
  /** the text with the tracked changes of a file rejected; null where there are none */
  readonly before: string | null;
  readonly notices: readonly string[];
}

const FILE_MOST_BYTES = 25_000_000;

/**
 * The text at `path`: plain text and Markdown as they stand, any other document through its reader, in a process of its own.
 * Refusals: those of readText, and the reader's: FILE_PASSWORD, PDF_SCAN and others.
 */
export async function readDocument(path: string): Promise<DocumentText> {
  const bytes = readBytes(path, FILE_MOST_BYTES);
  const name = nameOf(path);
  if (!isDocument(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)))) {
    return { text: plainText(bytes, name), before: null, notices: [] };
  }
  // The readers come with the rest of the record, which takes a moment to load: only who gives such a file waits for it.
  const { readOrRefuse, textOfParts } = await import('#libs/documents');
  const { parts, before, changes, notices } = await readOrRefuse(bytes, path === '-' ? null : basename(path), name);
  const tracked =
    changes.length > 0
      ? [
          `it has ${changes.length} tracked ${changes.length === 1 ? 'change' : 'changes'}. This is the text with all of them accepted.`,
        ]
      : [];
  return { text: textOfParts(parts), before: before === null ? null : textOfParts(before), notices: [...tracked, ...notices] };
}

const STARTS = ['PK', '\xd0\xcf\x11\xe0', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b'];

/** Anything but a plain text, by its first bytes. */
function isDocument(start: Buffer): boolean {
  const head = start.toString('latin1');
  return (
    STARTS.some((magic) => head.startsWith(magic)) ||
    head.slice(0, 1024).includes('%PDF-') ||
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html\b)/i.test(head) ||
    /^(?:[\x21-\x39\x3b-\x7e]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,60}?(?:message-id|mime-version|received):/i.test(head)
  );
}
