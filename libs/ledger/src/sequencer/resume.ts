import { join } from 'node:path';
import { conflict, invalid } from '#libs/kernel';
import { equalBytes } from '../core/bytes.js';
import {
  append,
  checkpointWords,
  EMPTY_FRONTIER,
  formatCheckpoint,
  frontierRoot,
  leafData,
  leafHash,
  openNote,
  parseCheckpoint,
  type Checkpoint,
  type Frontier,
  type VerifierKey,
} from '../core/index.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import type { LogConnection } from '../store/connect.js';
import { readHead, readHeadNote, recordHashes, takeUp } from '../store/log.js';
import { endedLogs } from './ended-logs.js';
import { keepFile, readIfThere } from './keep-file.js';
import type { LogKey } from './log-key.js';
import { sendOutLast, type LogPlaces } from './publish.js';
import { PublishedLeaves } from './published-leaves.js';
import { PADDED_TO } from './run-once.js';

/** What somebody outside kept of this log: a checkpoint as it was published, or its eight words. */
export type Outside = { readonly note: string } | { readonly words: string };

export interface Resumed {
  /** where the log goes on */
  readonly size: bigint;
  /** leaves that the database lacked and now has */
  readonly replayed: bigint;
  /** of these, leaves whose entries the database still had and had given no place yet */
  readonly found: number;
  readonly outside: Checkpoint;
}

/**
 * Takes up a log after its database or its guard was lost or went back: the leaves that the database lacks are read from the tiles, and the
 * guard is set to the last checkpoint that anybody here or outside is known to hold. All of these have to be of one tree, or nothing is
 * changed: LOG_DIFFERS. One from outside may be of an earlier log that this one continues, as long as one of this log lies here.
 * LOG_INCOMPLETE when leaves of it are nowhere here; CHECKPOINT_NOT_OURS; WORDS_MALFORMED; WORDS_UNKNOWN.
 */
export async function resumeLog(client: LogConnection, key: LogKey, places: LogPlaces, outside: Outside): Promise<Resumed> {
  const head = await readHead(client);
  const leaves = new LeavesHere(client, head.size, new PublishedLeaves(places.folder));
  const kept = await keptHere(client, key, places);
  const { logs } = await endedLogs(places.folder);
  const keys = [key.verifier, ...logs.flatMap((log) => (log.isContinued ? [log.key] : []))];
  const given =
    'note' in outside ? await openOurs(outside.note, keys) : await findByWords(readWords(outside.words), keys, leaves);
  requireOfToday(given, key, kept);
  const known: readonly Known[] = [...kept, { name: 'the checkpoint from outside', checkpoint: given }];
  const last = known.reduce((a, b) => (b.checkpoint.size > a.checkpoint.size ? b : a));
  await requireOneTree(known, leaves);
  const size = last.checkpoint.size > head.size ? last.checkpoint.size : head.size;
  const found = await takeUp(client, head.size, size, (from, to) => leaves.hashes(from, to));
  // Signed again to the letter: that is no second history.
  await keepFile(places.guard, key.sign(formatCheckpoint({ ...last.checkpoint, origin: key.origin, extensions: [] })), 0o600);
  await sendOutLast(client, key, places);
  return { size: last.checkpoint.size, replayed: size - head.size, found, outside: given };
}

interface Known {
  readonly name: string;
  readonly checkpoint: Checkpoint;
}

/** The checkpoints of this log that lie here. What is gone or spoilt is left out: it is what the one from outside is for. */
async function keptHere(client: LogConnection, key: LogKey, { guard, folder }: LogPlaces): Promise<readonly Known[]> {
  const notes = [
    ['the last checkpoint that was signed', await readIfThere(guard)],
    ['the checkpoint that is served', await readIfThere(join(folder, 'checkpoint'))],
    ['the checkpoint in the database', await readHeadNote(client)],
  ] as const;
  const opened = await Promise.all(
    notes.map(async ([name, note]) => {
      const checkpoint = note === null ? null : await openOurs(note, [key.verifier]).catch(() => null);
      return checkpoint === null ? [] : [{ name, checkpoint }];
    }),
  );
  return opened.flat();
}

async function openOurs(note: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const [{ name, keyId }] = keys as readonly [VerifierKey, ...VerifierKey[]];
  const opened = await openNote(note, keys, nodePrimitives).catch((error: Error) => {
    throw invalid('CHECKPOINT_NOT_OURS', `This is no checkpoint of ${name} by its key ${keyId}: ${error.message}`);
  });
  const checkpoint = parseCheckpoint(opened.text);
  if (opened.signedBy.some(({ key }) => key.name === checkpoint.origin)) return checkpoint;
  throw invalid('CHECKPOINT_NOT_OURS', `This is a checkpoint of ${checkpoint.origin}, and this log is ${name}.`);
}

/** From a checkpoint of an earlier log alone nobody can tell how far this one had come. */
function requireOfToday({ origin }: Checkpoint, key: LogKey, kept: readonly Known[]): void {
  if (origin === key.origin || kept.length > 0) return;
  throw invalid(
    'CHECKPOINT_NOT_OURS',
    `This is a checkpoint of ${origin}, which has ended, and none of ${key.origin} lies here. Give one of ${key.origin}.`,
  );
}

/** Goes over all leaves once, holds the tree against each checkpoint, and the database against the tiles. */
async function requireOneTree(known: readonly Known[], leaves: LeavesHere): Promise<void> {
  const sizes = new Map(known.map(({ checkpoint: { size } }) => [size, null as Frontier | null]));
  const last = [...sizes.keys()].reduce((a, b) => (b > a ? b : a));
  for await (const frontier of leaves.frontiers(last)) if (sizes.has(frontier.size)) sizes.set(frontier.size, frontier);
  for (const { name, checkpoint } of known) {
    const frontier = checkpoint.size === 0n ? EMPTY_FRONTIER : sizes.get(checkpoint.size);
    if (frontier && equalBytes(frontierRoot(sha256, frontier), checkpoint.root)) continue;
    const where = await leaves.firstThatDiffers(checkpoint.size);
    const leaf = where === null ? '' : ` Leaf ${where} in the database is not the one that was published.`;
    throw conflict(
      'LOG_DIFFERS',
      `The log cannot be taken up: the first ${checkpoint.size} leaves here make another tree than ${name} covers.${leaf} Restore another backup of the database, or the tiles from whoever mirrors /log.`,
    );
  }
}

/** Whatever the size of the log was when these words were printed, its tree is found among all that the leaves here make. */
async function findByWords(words: string, keys: readonly VerifierKey[], leaves: LeavesHere): Promise<Checkpoint> {
  const most = await leaves.count();
  for await (const frontier of leaves.frontiers(most)) {
    if (frontier.size % PUBLISHED_BY !== 0n) continue;
    const tree = { size: frontier.size, root: frontierRoot(sha256, frontier), extensions: [] };
    for (const { name: origin } of keys) if (checkpointWords(sha256, { origin, ...tree }) === words) return { origin, ...tree };
  }
  throw conflict(
    'WORDS_UNKNOWN',
    `None of the trees of up to ${most} leaves here has the words "${words}". A word may be misread; or the log was longer, and leaves of it are nowhere here: copy the tiles from whoever mirrors /log.`,
  );
}

function readWords(text: string): string {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,.-]+/);
  const odd = words.find((word) => !/^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]$/.test(word));
  if (odd === undefined && words.length === 8) return words.join(' ');
  const what = words.length === 8 ? `"${odd}" is none of its words` : `this has ${words.length}`;
  throw invalid('WORDS_MALFORMED', `A checkpoint is eight words of five letters, such as "lusab babad"; ${what}.`);
}

/** The leaves that are here: those of the database, then those of the tiles. */
class LeavesHere {
  constructor(
    private readonly client: LogConnection,
    private readonly size: bigint,
    private readonly published: PublishedLeaves,
  ) {}

  async count(): Promise<bigint> {
    const published = await this.published.count();
    return published > this.size ? published : this.size;
  }

  async hashes(from: bigint, to: bigint): Promise<readonly Uint8Array[]> {
    return from < this.size ? recordHashes(this.client, from, to) : this.published.recordHashes(from, to);
  }

  /** The tree after each leaf. */
  async *frontiers(to: bigint): AsyncGenerator<Frontier> {
    let frontier = EMPTY_FRONTIER;
    for (const [start, end] of this.steps(to)) {
      for (const hash of await this.hashes(start, end)) {
        frontier = append(sha256, frontier, leafHash(sha256, leafData(hash)));
        yield frontier;
      }
    }
  }

  /** The first leaf that the tiles tell otherwise than the database; null where they agree as far as both go. */
  async firstThatDiffers(to: bigint): Promise<bigint | null> {
    for (const [start, end] of this.steps(to < this.size ? to : this.size)) {
      const told = await this.published.recordHashes(start, end).catch(() => []);
      const held = await recordHashes(this.client, start, end);
      const at = told.findIndex((hash, i) => !equalBytes(hash, held[i]!));
      if (at >= 0) return start + BigInt(at);
    }
    return null;
  }

  /** Steps of a bundle at most, none of which lies across the end of the database. */
  private *steps(to: bigint): Generator<readonly [bigint, bigint]> {
    for (let start = 0n; start < to;) {
      const ends = [(start / STEP + 1n) * STEP, to, ...(start < this.size ? [this.size] : [])];
      const end = ends.reduce((a, b) => (b < a ? b : a));
      yield [start, end];
      start = end;
    }
  }
}

const STEP = 256n;
const PUBLISHED_BY = BigInt(PADDED_TO);
