import { setTimeout as pause } from 'node:timers/promises';
import { sameAddress, type CheckFound, type FileText } from '../core/index.js';
import { hashOf } from '../files.service.js';
import type { Part, Reading } from '../intake/format/reading.js';
import { readFile } from '../intake/read-file.js';
import type { Asking } from './ask.js';
import { capture, type Captured } from './capture.js';
import { hintOf } from './hint.js';
import { NotCaptured, type End } from './not-captured.js';

/** What an address gave us before. */
export interface Held {
  readonly address: string;
  readonly finalAddress: string;
  readonly bytesHash: string;
  readonly textHash: string | null;
}

export interface Came extends Captured {
  readonly reading: Reading;
  readonly taken: FileText;
  readonly parts: readonly Part[];
}

/** What it gives now. Only another text comes with what it came in. */
export type Looked =
  | { readonly found: 'changed'; readonly status: number; readonly came: Came }
  | { readonly found: Exclude<CheckFound, 'changed'>; readonly status: number | null };

/** A page that says something else each time it is asked is told from one that was edited by asking twice, this far apart. */
const APART_MS = 5_000;

const FOUND: Readonly<Record<End, Exclude<CheckFound, 'changed'>>> = {
  refused: 'not_asked',
  no_answer: 'no_answer',
  error_status: 'error_status',
  gone: 'gone',
  unusable: 'unusable',
};

/**
 * Asks an address again, as it was asked first, and holds what it gives against what it gave. The same bytes are no change, and neither
 * is the same text in other bytes: a new menu, date line in the frame, wrapping or file type. Another text is believed when a second
 * request gives it too. Where another address gives another text, nothing says that it is this page.
 */
export async function lookAgain(held: Held, asking: Asking, signal: AbortSignal, apartMs = APART_MS): Promise<Looked> {
  try {
    const first = await come(held, asking, signal);
    if (first === 'same') return { found: 'unchanged', status: 200 };
    if (first === 'unreadable') return { found: 'unusable', status: 200 };
    if (!sameAddress(first.exchange.finalAddress, held.finalAddress)) return { found: 'elsewhere', status: 200 };
    await pause(apartMs, undefined, { signal });
    const second = await come({ ...held, bytesHash: first.hash, textHash: hashOf(first.parts) }, asking, signal);
    return second === 'same' ? { found: 'changed', status: 200, came: first } : { found: 'unsteady', status: 200 };
  } catch (error) {
    if (error instanceof NotCaptured) return { found: FOUND[error.end], status: error.status };
    throw error;
  }
}

async function come(held: Held, asking: Asking, signal: AbortSignal): Promise<Came | 'same' | 'unreadable'> {
  const captured = await capture(held.address, asking, signal);
  if (captured.hash === held.bytesHash) return 'same';
  const { name, charset } = hintOf(captured.exchange);
  const outcome = await readFile(captured.bytes, name, { charset });
  if (!('reading' in outcome) || outcome.reading.parts.length === 0) return 'unreadable';
  const { reading } = outcome;
  if (hashOf(reading.parts) === held.textHash) return 'same';
  return { ...captured, reading, parts: reading.parts, taken: reading.before === null ? 'whole' : 'after_changes' };
}
