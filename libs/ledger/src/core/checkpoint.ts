import { invalid, type DomainError } from '#libs/kernel';
import { fromBase64, fromDecimal, toBase64 } from './bytes.js';
import type { TreeHead } from './consistency.js';
import { HASH_BYTES } from './primitives.js';

/** What a log signs: at this size, this is my tree (C2SP tlog-checkpoint v1.0.0). The text of a signed note. */
export interface Checkpoint extends TreeHead {
  /** which log this is; the name of its key */
  readonly origin: string;
  /** further lines, which nobody checks; ours writes none */
  readonly extensions: readonly string[];
}

/** Writes the note's text: origin, size and base64 of the root, a line each. Refuses what could not be read back: CHECKPOINT_MALFORMED. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const text = [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('');
  const read = parseCheckpoint(text);
  if (read.origin !== origin || read.extensions.length !== extensions.length) throw malformed('a line of it holds a newline');
  return text;
}

/** Reads it from the text of a note. Refuses every other spelling: CHECKPOINT_MALFORMED. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw malformed('it does not end with a newline');
  const [origin, written, encoded, ...extensions] = text.slice(0, -1).split('\n');
  if (origin === undefined || written === undefined || encoded === undefined) {
    throw malformed('it has fewer than the three lines origin, size and root');
  }
  if (origin === '') throw malformed('its first line, the origin, is empty');
  const size = fromDecimal(written);
  if (size === null) throw malformed('its second line, the size, is no whole number below 2^63 without leading zeros');
  const root = fromBase64(encoded);
  if (root?.length !== HASH_BYTES) throw malformed('its third line, the root, is not 32 bytes in base64');
  if (extensions.includes('')) throw malformed('it has an empty line');
  return { origin, size, root, extensions };
}

function malformed(what: string): DomainError {
  return invalid('CHECKPOINT_MALFORMED', `This is no checkpoint: ${what}.`);
}
