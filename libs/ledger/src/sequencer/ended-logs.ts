import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '#libs/kernel';
import { openNote, parseCheckpoint, parseVerifierKey, type Checkpoint, type VerifierKey } from '../core/index.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import { keepFile, readIfThere } from './keep-file.js';

/** A log that has ended, by what is kept of it under `ended/KEYID`. */
export interface EndedLog {
  readonly key: VerifierKey;
  readonly note: string;
  readonly last: Checkpoint;
  /** whether the log of today holds all of its leaves; null where nothing here says which log came after it */
  readonly isContinued: boolean | null;
}

export function endedFolder(folder: string, { keyId }: Pick<VerifierKey, 'keyId'>): string {
  return join(folder, 'ended', keyId);
}

/** Which log comes after one that ends: also where its last checkpoint can no longer be signed and names nobody. */
export async function keepNext(folder: string, ended: VerifierKey, next: string): Promise<void> {
  await keepFile(join(endedFolder(folder, ended), 'next'), `${next}\n`);
}

/** The logs that have ended here, the first of them first. Of one whose files cannot be read: what is wrong. */
export async function endedLogs(folder: string): Promise<{
  readonly logs: readonly EndedLog[];
  readonly faults: readonly { readonly keyId: string; readonly says: string }[];
}> {
  const keyIds = await readdir(join(folder, 'ended')).catch(() => []);
  const read = await Promise.all(
    keyIds.sort().map((keyId) => readEnded(folder, keyId).catch((error: Error) => ({ keyId, says: error.message }))),
  );
  const found = read.flatMap((one) => ('says' in one ? [] : [one]));
  const today = (await readIfThere(join(folder, 'vkey')))?.trim() ?? '';
  const continued = (log: ReadLog, past: readonly string[] = []): boolean | null => {
    if (log.leftItsTree) return false;
    if (log.next === null || log.next === today || past.includes(log.next)) return log.next === today ? true : null;
    const after = found.find(({ vkey }) => vkey === log.next);
    return after ? continued(after, [...past, log.next]) : null;
  };
  const logs = found.map((log) => ({ key: log.key, note: log.note, last: log.last, isContinued: continued(log) }));
  logs.sort((a, b) => (a.last.size === b.last.size ? 0 : a.last.size < b.last.size ? -1 : 1));
  return { logs, faults: read.flatMap((one) => ('says' in one ? [one] : [])) };
}

interface ReadLog extends Omit<EndedLog, 'isContinued'> {
  readonly vkey: string;
  /** the vkey of the log after it */
  readonly next: string | null;
  /** its tiles went with it, since the next log began anew */
  readonly leftItsTree: boolean;
}

async function readEnded(folder: string, keyId: string): Promise<ReadLog> {
  const at = endedFolder(folder, { keyId });
  const [vkey, note] = [await readIfThere(join(at, 'vkey')), await readIfThere(join(at, 'checkpoint'))];
  if (vkey === null || note === null) throw invalid('LOG_INCOMPLETE', `its ${vkey === null ? 'vkey' : 'checkpoint'} is missing`);
  const key = parseVerifierKey(sha256, vkey.trim());
  if (key.keyId !== keyId) throw invalid('LOG_INCOMPLETE', `its vkey is another one, ${key.keyId}`);
  const last = parseCheckpoint((await openNote(note, [key], nodePrimitives)).text);
  const named = last.extensions.find((line) => line.startsWith('next '))?.slice('next '.length) ?? null;
  const next = named ?? (await readIfThere(join(at, 'next')))?.trim() ?? null;
  const leftItsTree = await access(join(at, 'tile')).then(
    () => true,
    () => false,
  );
  return { key, note, last, vkey: vkey.trim(), next, leftItsTree };
}
