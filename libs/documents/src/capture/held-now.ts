import type { Exchange, FileText } from '../core/index.js';
import { hashOf } from '../files.service.js';
import { READERS, type FileKind } from '../intake/format/reading.js';
import { readFile } from '../intake/read-file.js';
import { hintOf } from './hint.js';

/** How a text that is held was read. */
export interface ReadAs {
  readonly kind: FileKind;
  readonly reader: string;
  readonly taken: FileText;
  readonly exchange: Exchange;
}

/** Whether what is read today could be another text for the reader's sake alone. */
export function isReadOtherwise({ kind, reader, taken }: ReadAs): boolean {
  return reader !== READERS[kind] || taken === 'before_changes';
}

/**
 * The hash of a held text as the reader of today reads its bytes: a reader that was mended must not make an edit of the institution's
 * of a page that says the same. Null where it cannot be read today.
 */
export async function hashToday(bytes: Buffer, { exchange }: ReadAs): Promise<string | null> {
  const { name, charset } = hintOf(exchange);
  const outcome = await readFile(bytes, name, { charset });
  return 'reading' in outcome && outcome.reading.parts.length > 0 ? hashOf(outcome.reading.parts) : null;
}
