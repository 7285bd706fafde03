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
import type { LogConnection } from '../store/connect.js';
import { markPublished, readHead, recordHashes } from '../store/log.js';
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

interface Guarded extends Checkpoint {
  readonly note: string;
}

/**
 * Signs a checkpoint over all leaves and sends it out: guard, tiles, checkpoint, database, in this order. Cut off anywhere,
 * the next run goes on with the checkpoint that was signed and signs no other of its size. Answers the checkpoint's size.
 * Refuses LOG_FROZEN when the leaves in the database do not continue what was signed before, as after a restore.
 */
export async function publish(client: LogConnection, key: LogKey, places: LogPlaces): Promise<bigint> {
  const head = await readHead(client);
  const known: Frontier = { size: head.publishedSize, peaks: head.publishedPeaks };
  const guarded = await readGuard(places.guard, key);
  const signed = guarded ? await sendOutAgain(client, key, places, known, guarded) : known;
  if (!guarded && known.size > 0n) throw frozen(`${places.guard} is missing, which holds the last checkpoint that was signed`);
  if (head.size === signed.size) return signed.size;
  const next = await grown(client, signed, head.size);
  const checkpoint = { origin: key.origin, size: next.size, root: frontierRoot(sha256, next), extensions: [] };
  const note = key.sign(formatCheckpoint(checkpoint));
  if ((await readGuard(places.guard, key))?.note !== guarded?.note) throw frozen('another sequencer has signed meanwhile');
  await keepFile(places.guard, note, 0o600);
  await sendOut(client, key, places, signed.size, next, note);
  return next.size;
}

/** What was signed last goes out whole, whatever cut the last run off. The frontier under it. */
async function sendOutAgain(
  client: LogConnection,
  key: LogKey,
  places: LogPlaces,
  known: Frontier,
  guarded: Guarded,
): Promise<Frontier> {
  const { size } = await readHead(client);
  if (guarded.size < known.size || guarded.size > size) {
    throw frozen(`the last checkpoint that was signed has ${guarded.size} entries, and the database ${size}`);
  }
  const signed = await grown(client, known, guarded.size);
  if (Buffer.compare(frontierRoot(sha256, signed), guarded.root) !== 0) {
    throw frozen(`the database has other entries among the first ${guarded.size} than were signed`);
  }
  const out = (await readIfThere(join(places.folder, 'checkpoint'))) === guarded.note;
  if (!out || guarded.size > known.size) await sendOut(client, key, places, known.size, signed, guarded.note);
  return signed;
}

async function sendOut(
  client: LogConnection,
  key: LogKey,
  { folder }: LogPlaces,
  before: bigint,
  next: Frontier,
  note: string,
): Promise<void> {
  await writeTiles(folder, before, next.size, (from, to) => recordHashes(client, from, to));
  await keepFile(join(folder, 'vkey'), `${formatVerifierKey(key.verifier)}\n`);
  await keepFile(join(folder, 'checkpoint'), note);
  if (next.size > before) await markPublished(client, before, { ...next, checkpoint: note });
}

async function grown(client: LogConnection, from: Frontier, size: bigint): Promise<Frontier> {
  let frontier = from;
  for (let at = from.size; at < size; at += CHUNK) {
    const hashes = await recordHashes(client, at, at + CHUNK < size ? at + CHUNK : size);
    for (const hash of hashes) frontier = append(sha256, frontier, leafHash(sha256, leafData(hash)));
  }
  return frontier;
}

async function readGuard(path: string, key: LogKey): Promise<Guarded | null> {
  const note = await readIfThere(path);
  if (note === null) return null;
  const { text } = await openNote(note, [key.verifier], nodePrimitives);
  return { ...parseCheckpoint(text), note };
}

function frozen(what: string) {
  return conflict('LOG_FROZEN', `The log is frozen and nothing is signed: ${what}.`);
}

const CHUNK = 10_000n;
