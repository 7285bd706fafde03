import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compare } from '#libs/comparison';
import { DomainError } from '#libs/kernel';
import { jsonLine, nothingDiffers, renderJson } from '#libs/rendering';
import { linesOf, type ListLine } from '../input/lines.js';
import { readText } from '../input/read-text.js';
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
      const result = answer(line, list);
      if (result === 'refused') bad.push(line.number);
      else different ||= result === 'different';
      progress.show(line.share, (done += 1));
      if (nobodyReads()) break;
    }
  } finally {
    progress.clear();
  }
  if (bad.length > 0) complain(`${bad.length} of ${done} rows could not be compared: ${rowsNamed(bad)}.`);
  process.exitCode = bad.length > 0 ? REFUSED : different ? DIFFERENT : SAME;

  function answer(line: ListLine, path: string): 'same' | 'different' | 'refused' {
    let row: Row | undefined;
    try {
      row = rowOf(line.bytes);
      const comparison =
        row.kind === 'files'
          ? compare(textAt(row.agreed, path), textAt(row.published, path))
          : compare(row.agreed, row.published);
      say(renderJson(comparison, row.key));
      return nothingDiffers(comparison) ? 'same' : 'different';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      say(jsonLine({ ...row?.key, row: line.number, error: { code: error.code, message: error.message } }));
      return 'refused';
    }
  }

  function say(line: string): void {
    progress.clear();
    print(`${line}\n`);
  }
}

/** From the folder one is in, as every command; else from the folder of the list, so that a list can travel with its files. */
function textAt(path: string, list: string): string {
  const beside = join(dirname(list), path);
  return readText(path !== '-' && list !== '-' && !isAbsolute(path) && !existsSync(path) && existsSync(beside) ? beside : path);
}

const NAMED_MOST = 10;

function rowsNamed(numbers: readonly number[]): string {
  const named = numbers.slice(0, NAMED_MOST).join(', ');
  return numbers.length > NAMED_MOST
    ? `lines ${named} and ${numbers.length - NAMED_MOST} more`
    : `${numbers.length === 1 ? 'line' : 'lines'} ${named}`;
}
