import { createReadStream, statSync } from 'node:fs';
import { DomainError, invalid } from '#libs/kernel';
import { refusal } from './read-text.js';

/** One line of a list, as bytes: whether they are text is for the reader of the line to judge, so that one bad line does not end the list. */
export interface ListLine {
  /** Counted from 1, blank lines included, as an editor counts. */
  readonly number: number;
  readonly bytes: Buffer;
  /** How much of the list is read with this line, 0 to 1; null when its size is not known. */
  readonly share: number | null;
}

/** Most bytes of one line: two texts at their limit, written with escapes. */
const LINE_MOST_BYTES = 64_000_000;

/** The lines of the file at `path` (`-`: standard input), one at a time. Refusals: those of readText, and LINE_TOO_LONG. */
export async function* linesOf(path: string): AsyncGenerator<ListLine> {
  const name = path === '-' ? 'Standard input' : path;
  try {
    const size = path === '-' ? null : sizeOf(path);
    let number = 0;
    let read = 0;
    for await (const bytes of cut(path === '-' ? process.stdin : createReadStream(path), name)) {
      read += bytes.length + 1;
      number += 1;
      if (!blank(bytes)) yield { number, bytes, share: size ? Math.min(read / size, 1) : null };
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusal(error, name);
  }
}

function sizeOf(path: string): number | null {
  const status = statSync(path);
  return status.isFile() ? status.size : null;
}

async function* cut(stream: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      parts = [];
      held = 0;
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > LINE_MOST_BYTES)
      throw invalid('LINE_TOO_LONG', `${name} has a line of more than ${LINE_MOST_BYTES / 1_000_000} MB. Is it a .jsonl list?`);
  }
  if (held > 0) yield Buffer.concat(parts);
}

function blank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
