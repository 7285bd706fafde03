import { join } from 'node:path';
import { conflict } from '#libs/kernel';
import {
  append,
  formatCheckpoint,
  formatVerifierKey,
  frontierRoot,
  leafData,
  leafHash,
  openNote,
  parseCheckpoint,
  type Checkpoint,
  type Frontier,
} from '../core/index.js';
import { equalBytes } from '../core/bytes.js';
import type { LogConnection } from '../store/connect.js';
import { markPublished, readHead, recordHashes, type Covered } from '../store/log.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import { keepFile, readIfThere } from './keep-file.js';
import type { LogKey } from './log-key.js';
import { writeTiles } from './tiles.js';

/** Where a log keeps what is not in the database. */
export interface LogPlaces {
  /** the last checkpoint that was signed: what a restored database is held against */
  readonly guard: string;
  /** what is served: tiles, the checkpoint, the key */
  readonly folder: string;
}

/** What goes with the next checkpoint: for what it answers, and how long until the one after it. */
export interface Told {
  readonly covered: Covered;
  readonly cadenceMs: number;
}

/** A checkpoint with the note that holds it. */
export interface Guarded extends Checkpoint {
  readonly note: string;
}

/**
 * Signs a checkpoint over all leaves and sends it out: guard, tiles, checkpoint, database, in this order. Cut off anywhere,
 * the next run goes on with the checkpoint that was signed and signs no other of its size. Answers the checkpoint's size.
 * Refuses LOG_FROZEN when the leaves in the database do not continue what was signed before, as after a restore.
 */
export async function publish(client: LogConnection, key: LogKey, places: LogPlaces, told: Told): Promise<bigint> {
  const { signed, guarded } = await sendOutLast(client, key, places, told.cadenceMs);
  const head = await readHead(client);
  if (head.size === signed.size) return signed.size;
  const next = await grown(client, signed, head.size);
  const checkpoint = { origin: key.origin, size: next.size, root: frontierRoot(sha256, next), extensions: [] };
  const note = key.sign(formatCheckpoint(checkpoint));
  if ((await readGuard(places.guard, key))?.note !== guarded?.note) throw frozen('another sequencer has signed meanwhile');
  await keepFile(places.guard, note, 0o600);
  await sendOut(client, key, places, signed.size, next, { note, ...told });
  return next.size;
}

/** What was signed last goes out whole, whatever cut the last run off. Refuses LOG_FROZEN. */
export async function sendOutLast(
  client: LogConnection,
  key: LogKey,
  places: LogPlaces,
  cadenceMs = CADENCE_MS,
): Promise<Continued> {
  const continued = await requireContinued(client, key, places);
  const { known, signed, guarded } = continued;
  if (guarded === null) return continued;
  // Witnesses may have signed below it since.
  const out = (await readIfThere(join(places.folder, 'checkpoint')))?.startsWith(guarded.note) === true;
  if (!out || signed.size > known.size)
    await sendOut(client, key, places, known.size, signed, { note: guarded.note, covered: null, cadenceMs });
  return continued;
}

/** What was signed last, and the frontiers under it and under what the database takes for the last. */
export interface Continued {
  readonly known: Frontier;
  readonly signed: Frontier;
  /** null before the first checkpoint */
  readonly guarded: Guarded | null;
}

/** Refuses LOG_FROZEN unless the leaves in the database continue what was signed last. Reads, and changes nothing. */
export async function requireContinued(
  client: LogConnection,
  key: Pick<LogKey, 'verifier'>,
  { guard, folder }: LogPlaces,
): Promise<Continued> {
  const head = await readHead(client);
  const known: Frontier = { size: head.publishedSize, peaks: head.publishedPeaks };
  const guarded = await readGuard(guard, key);
  if (guarded === null) {
    const sent = known.size > 0n || (await readIfThere(join(folder, 'checkpoint'))) !== null;
    if (sent) throw frozen(`${guard} is missing, which holds the last checkpoint that was signed`);
    return { known, signed: known, guarded };
  }
  if (guarded.size < known.size || guarded.size > head.size) {
    throw frozen(
      `the last checkpoint that was signed has ${guarded.size} entries, and the database ${head.size}, ${known.size} of them published`,
    );
  }
  const signed = await grown(client, known, guarded.size);
  if (!equalBytes(frontierRoot(sha256, signed), guarded.root)) {
    throw frozen(`the database has other entries among the first ${guarded.size} than were signed`);
  }
  return { known, signed, guarded };
}

async function sendOut(
  client: LogConnection,
  key: LogKey,
  { folder }: LogPlaces,
  before: bigint,
  next: Frontier,
  { note, covered, cadenceMs }: { readonly note: string; readonly covered: Covered | null; readonly cadenceMs: number },
): Promise<void> {
  await writeTiles(folder, before, next.size, (from, to) => recordHashes(client, from, to));
  const vkey = formatVerifierKey(key.verifier);
  await keepFile(join(folder, 'vkey'), `${vkey}\n`);
  await keepFile(join(folder, 'checkpoint'), note);
  if (next.size > before) await markPublished(client, before, { ...next, checkpoint: note, vkey, covered, cadenceMs });
}

async function grown(client: LogConnection, from: Frontier, size: bigint): Promise<Frontier> {
  let frontier = from;
  for (let at = from.size; at < size; at += CHUNK) {
    const hashes = await recordHashes(client, at, at + CHUNK < size ? at + CHUNK : size);
    for (const hash of hashes) frontier = append(sha256, frontier, leafHash(sha256, leafData(hash)));
  }
  return frontier;
}

async function readGuard(path: string, key: Pick<LogKey, 'verifier'>): Promise<Guarded | null> {
  const note = await readIfThere(path);
  if (note === null) return null;
  const opened = await openNote(note, [key.verifier], nodePrimitives).catch((error: Error) => {
    throw frozen(`${path} does not hold a checkpoint of this key: ${error.message.replace(/\.$/, '')}`);
  });
  return { ...parseCheckpoint(opened.text), note };
}

export function frozen(what: string) {
  return conflict(
    'LOG_FROZEN',
    `The log is frozen and nothing is signed: ${what}. See docs/ledger.md, "When the log is frozen".`,
  );
}

/** Where nobody says another. */
export const CADENCE_MS = 600_000;

const CHUNK = 10_000n;
