import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { conflict, invalid } from '#libs/kernel';
import {
  EMPTY_FRONTIER,
  formatCheckpoint,
  formatVerifierKey,
  frontierRoot,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  type Checkpoint,
  type VerifierKey,
} from '../core/index.js';
import { isKeyName } from '../core/verifier-key.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import type { LogConnection } from '../store/connect.js';
import { beginAnew, othersAtWork, readHeadNote } from '../store/log.js';
import { endedFolder, endedLogs, keepNext } from './ended-logs.js';
import { keepFile, moveFile, readIfThere } from './keep-file.js';
import { keepLogKey, logKeyIn, type LogKey } from './log-key.js';
import { requireContinued, type LogPlaces } from './publish.js';
import { sequenceAndPublish } from './run-once.js';

export interface Ending {
  readonly keyFile: string;
  readonly places: LogPlaces;
  /** the name of the next log; unless given, the old name with the next number behind it */
  readonly origin?: string | undefined;
  /** The old key is gone: nothing can be signed by it any more, and its last checkpoint stays the one that it was. */
  readonly keyLost: boolean;
  /** What the old log lacks is gone for good: the next begins with the leaves that the database has, and does not continue it. */
  readonly startOver: boolean;
}

export interface Ended {
  readonly last: Checkpoint;
  readonly old: VerifierKey;
  readonly next: VerifierKey;
  /** where the next log stands */
  readonly size: bigint;
}

/**
 * Ends the log and begins the next, under a new key and a new name. The last checkpoint of the old log names the key of the next and is kept
 * with the old key's verifier under `ended/KEYID`, to be served as long as the log is; the old secret is then overwritten. The next log
 * continues the tree, so whoever holds a checkpoint of the old one can hold the next against it. Cut off anywhere, running it again ends it.
 * Refuses SEQUENCER_AT_WORK, KEY_MISSING, NOTHING_SIGNED, ORIGIN_MALFORMED for a name that no key can have, ORIGIN_TAKEN, and LOG_FROZEN where the
 * database does not hold what was signed.
 */
export async function endLog(client: LogConnection, ending: Ending): Promise<Ended> {
  if (await othersAtWork(client)) {
    throw conflict(
      'SEQUENCER_AT_WORK',
      'A server is at work on this log and holds its key. Stop the server, then run this again.',
    );
  }
  requireName(ending.origin);
  const { keyFile, places } = ending;
  const begun = await nextInPlace(ending);
  const ended = begun ? await endedBefore(places) : await signLast(client, ending);
  const next = begun ?? ended.next!;
  const { size } = await openGuard(places, next.verifier);
  if (size === 0n) await leaveTree(client, ended.old, places);
  await moveFile(`${keyFile}-next`, keyFile);
  await moveFile(`${keyFile}-next-origin`, `${keyFile}-origin`);
  const now = await sequenceAndPublish(client, next, places);
  return { last: ended.last, old: ended.old, next: next.verifier, size: now ?? size };
}

interface LastSigned {
  readonly last: Checkpoint;
  readonly old: VerifierKey;
  readonly next?: LogKey;
}

/** The old log's last checkpoint goes out, and the guard is the next log's: from there on the old key signs nothing. */
async function signLast(client: LogConnection, ending: Ending): Promise<LastSigned> {
  const { keyFile, places, keyLost, startOver } = ending;
  const key = keyLost ? null : await logKeyIn(keyFile, (await readIfThere(`${keyFile}-origin`))?.trim() ?? '');
  if (key === null && !keyLost) {
    throw conflict(
      'KEY_MISSING',
      `${keyFile} is missing, which holds the key of the log. If it is lost for good, add --key-lost.`,
    );
  }
  const old = key?.verifier ?? (await servedKey(places));
  if (key !== null && !startOver) await sequenceAndPublish(client, key, places);
  const last = await lastOf(client, old, places);
  if (!startOver) await requireContinued(client, { verifier: old }, places);
  const next = await freshKey(keyFile, await nextName(ending, old));
  const folder = endedFolder(places.folder, old);
  const text = formatCheckpoint({ ...last.checkpoint, extensions: [`next ${formatVerifierKey(next.verifier)}`] });
  await keepFile(join(folder, 'vkey'), `${formatVerifierKey(old)}\n`);
  await keepFile(join(folder, 'checkpoint'), key === null ? last.note : key.sign(text));
  await keepNext(places.folder, old, formatVerifierKey(next.verifier));
  const from = startOver ? { size: 0n, root: frontierRoot(sha256, EMPTY_FRONTIER) } : last.checkpoint;
  const first = formatCheckpoint({ origin: next.origin, size: from.size, root: from.root, extensions: [] });
  await keepFile(places.guard, next.sign(first), 0o600);
  return { last: last.checkpoint, old, next };
}

/** What a run left that was cut off before the guard was its own is thrown away: nothing was signed by it that anybody has seen. */
async function freshKey(keyFile: string, origin: string): Promise<LogKey> {
  await rm(`${keyFile}-next`, { force: true });
  await rm(`${keyFile}-next-origin`, { force: true });
  return keepLogKey(`${keyFile}-next`, origin);
}

/** Refuses ORIGIN_TAKEN: by the name readers and witnesses tell one log of this server from another. */
async function nextName({ origin, places }: Ending, old: VerifierKey): Promise<string> {
  const { logs } = await endedLogs(places.folder);
  const taken = new Set([old.name, ...logs.map(({ key }) => key.name)]);
  if (origin !== undefined && taken.has(origin))
    throw conflict(
      'ORIGIN_TAKEN',
      `${origin} is the name of a log that ends or has ended here. Give the next log a name of its own.`,
    );
  if (origin !== undefined) return origin;
  let name = nameAfter(old.name);
  while (taken.has(name)) name = nameAfter(name);
  return name;
}

function requireName(origin: string | undefined): void {
  if (origin === undefined || isKeyName(origin)) return;
  throw invalid(
    'ORIGIN_MALFORMED',
    'The name of a log has no space, plus sign or control character: such as promises.example.org/log.',
    'origin',
  );
}

/** The next log's key, where an earlier run was cut off after the guard was its own. */
async function nextInPlace({ keyFile, places }: Ending): Promise<LogKey | null> {
  const origin = await readIfThere(`${keyFile}-next-origin`);
  if (origin === null) return null;
  for (const file of [`${keyFile}-next`, keyFile]) {
    const key = await logKeyIn(file, origin.trim());
    if (key && (await openGuard(places, key.verifier).catch(() => null))) return key;
  }
  return null;
}

/** What that earlier run had ended: its key is still the one that is served. */
async function endedBefore(places: LogPlaces): Promise<LastSigned> {
  const old = await servedKey(places);
  const note = await readIfThere(join(endedFolder(places.folder, old), 'checkpoint'));
  return { old, last: await opened(note ?? '', old) };
}

/** The largest checkpoint of the old log that is here. */
async function lastOf(client: LogConnection, old: VerifierKey, { guard, folder }: LogPlaces) {
  const notes = [await readIfThere(guard), await readIfThere(join(folder, 'checkpoint')), await readHeadNote(client)];
  const all = await Promise.all(
    notes.map(async (note) => {
      const checkpoint = note === null ? null : await opened(note, old).catch(() => null);
      return note === null || checkpoint === null ? [] : [{ note, checkpoint }];
    }),
  );
  const [first, ...rest] = all.flat();
  if (!first)
    throw conflict(
      'NOTHING_SIGNED',
      `There is no checkpoint of ${old.name} by its key ${old.keyId} here, so there is no log to end.`,
    );
  return rest.reduce((a, b) => (b.checkpoint.size > a.checkpoint.size ? b : a), first);
}

/** The tiles and stamps of a log that the next does not continue go with it; the next has its own, of the same sizes. */
async function leaveTree(client: LogConnection, old: VerifierKey, places: LogPlaces): Promise<void> {
  await beginAnew(client);
  const to = endedFolder(places.folder, old);
  await mkdir(to, { recursive: true });
  for (const name of ['timestamp', 'tile']) await moveFile(join(places.folder, name), join(to, name));
}

async function servedKey({ folder }: LogPlaces): Promise<VerifierKey> {
  return parseVerifierKey(sha256, (await readIfThere(join(folder, 'vkey')))?.trim() ?? '');
}

async function openGuard({ guard }: LogPlaces, key: VerifierKey): Promise<Checkpoint> {
  return opened((await readIfThere(guard)) ?? '', key);
}

async function opened(note: string, key: VerifierKey): Promise<Checkpoint> {
  return parseCheckpoint((await openNote(note, [key], nodePrimitives)).text);
}

/** `example.org/log`, `example.org/log/2`, `example.org/log/3`. */
function nameAfter(origin: string): string {
  const [, name, number] = /^(.*?)(?:\/([1-9][0-9]{0,3}))?$/.exec(origin)!;
  return `${name}/${Number(number ?? 1) + 1}`;
}
