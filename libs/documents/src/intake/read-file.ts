import { invalid } from '#libs/kernel';
import type { Reading } from './format/reading.js';
import { inChild } from './in-child.js';

/** What became of one file: what was read, or why not, and what it cost. */
export type FileOutcome = { readonly milliseconds: number } & (
  { readonly reading: Reading } | { readonly refusal: { readonly code: string; readonly message: string } }
);

export interface ReadOptions {
  /** for tests of the limits */
  readonly withinMs?: number;
  readonly heapMb?: number;
  /** the encoding that whoever sent it says; what its bytes tell comes first */
  readonly charset?: string | null;
}

/** Ten seconds are the promise; starting and telling take some of them. */
const WITHIN_MS = 8_500;
const HEAP_MB = 512;
const TOO_LONG = { code: 'DOCUMENT_TOO_LONG', message: 'it holds more than one document may have. Please divide it.' };
const TOO_HEAVY = {
  code: 'FILE_TOO_HEAVY',
  message: 'reading it took more memory or time than any ordinary document does, so it was stopped.',
};

/**
 * Reads a file in a process of its own, which may read our code and nothing else, reaches no network where the system can forbid
 * it, and is ended when it takes too long or too much. Whatever the file does, this answers.
 */
export async function readFile(bytes: Uint8Array, name: string | null, options: ReadOptions = {}): Promise<FileOutcome> {
  const { withinMs = WITHIN_MS, heapMb = HEAP_MB, charset = null } = options;
  const { milliseconds, answer } = await inChild<{ readonly reading: Reading }>(bytes, {
    ...{ entry: 'main', told: [name ?? '', charset ?? ''], withinMs, heapMb },
    tooSlow: {
      code: 'FILE_TOO_SLOW',
      message: `reading it took more than ${Math.round(withinMs / 1000)} seconds, which no ordinary document does.`,
    },
    tooLong: TOO_LONG,
    tooHeavy: TOO_HEAVY,
  });
  return { milliseconds, ...answer };
}

/** The same, with the refusal thrown. `called` is how messages call the file. */
export async function readOrRefuse(bytes: Uint8Array, name: string | null, called: string): Promise<Reading> {
  const outcome = await readFile(bytes, name);
  if ('reading' in outcome) return outcome.reading;
  throw invalid(outcome.refusal.code, `${called}: ${outcome.refusal.message}`);
}
