import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compare } from '#libs/comparison';
import { DomainError } from '#libs/kernel';
import { jsonLine, nothingDiffers, renderJson } from '#libs/rendering';
import { linesOf, type ListLine } from '../input/lines.js';
import { readDocument } from '../input/read-document.js';
import { Progress } from '../output/progress.js';
import { complain, DIFFERENT, nobodyReads, print, REFUSED, SAME } from '../output/standard.js';
import { rowOf, type Row } from './row.js';

/**
 * Compares the pairs of a list in one process: one line of JSON for each row, in order. A row that cannot be compared gives a line with
 * its number and the reason, the others go on, and the exit code is 2.
 */
export async function comparePairs(list: string): Promise<void> {
  const progress = new Progress({ terminal: process.stderr.isTTY, write: (text) => void process.stderr.write(text) });
  const bad: number[] = [];
  let different = false;
  let done = 0;
  try {
    for await (const line of linesOf(list)) {
      const answer = await answerTo(line, list);
      progress.clear();
      print(`${answer.json}\n`);
      if (answer.differs === null) bad.push(line.number);
      else different ||= answer.differs;
      progress.show(line.share, (done += 1));
      if (nobodyReads()) break;
    }
  } finally {
    progress.clear();
  }
  if (bad.length > 0) complain(`${bad.length} of ${done} rows could not be compared: ${rowsNamed(bad)}.`);
  process.exitCode = bad.length > 0 ? REFUSED : different ? DIFFERENT : SAME;
}

/** The line to print for one row. `differs` is null where it could not be compared. */
async function answerTo(line: ListLine, list: string): Promise<{ readonly json: string; readonly differs: boolean | null }> {
  let row: Row | undefined;
  try {
    row = rowOf(line.bytes);
    const [agreed, published] =
      row.kind === 'files' ? [await textAt(row.agreed, list), await textAt(row.published, list)] : [row.agreed, row.published];
    // Two clauses of one row are known to be one; two documents are not.
    const comparison = compare(agreed, published, { oneProvision: row.kind === 'clauses' });
    return { json: renderJson(comparison, row.key), differs: !nothingDiffers(comparison) };
  } catch (error) {
    return { json: jsonLine({ ...row?.key, row: line.number, error: told(error) }), differs: null };
  }
}

/** A fault of ours in one row does not take the answers to the others away. */
function told(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  return { code: 'COMPARISON_FAILED', message: `This is our fault: ${error instanceof Error ? error.message : String(error)}` };
}

/** From the folder one is in, as every command; else from the folder of the list, so that a list can travel with its files. */
async function textAt(path: string, list: string): Promise<string> {
  const beside = join(dirname(list), path);
  const found = path !== '-' && list !== '-' && !isAbsolute(path) && !existsSync(path) && existsSync(beside) ? beside : path;
  return (await readDocument(found)).text;
}

const NAMED_MOST = 10;

function rowsNamed(numbers: readonly number[]): string {
  const named = numbers.slice(0, NAMED_MOST).join(', ');
  return numbers.length > NAMED_MOST
    ? `lines ${named} and ${numbers.length - NAMED_MOST} more`
    : `${numbers.length === 1 ? 'line' : 'lines'} ${named}`;
}
