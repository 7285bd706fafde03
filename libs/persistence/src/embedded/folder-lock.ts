import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isSameProcessAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';
import { StartRefusal } from './start-refusal.js';

/**
 * Holds a folder for this process, so that two servers never share one database. A lock left by a process that is gone is taken over.
 * @returns what lets the folder go again
 * @throws StartRefusal when a living process holds it
 */
export const lockFolder = (file: string): (() => void) => {
  const mine = JSON.stringify(ownIdentity());
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, mine)) return () => release(file, mine);
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder !== undefined && isSameProcessAlive(holder)) throw new StartRefusal(alreadyRunning(file, holder.pid));
    removeStale(file, found);
  }
  throw new StartRefusal(`The lock ${file} could not be taken: other processes are starting on the same data. Try again.`);
};

/** The process that holds the folder now, if one lives. */
export const folderHolder = (file: string): ProcessIdentity | undefined => {
  const holder = parse(read(file) ?? '');
  return holder !== undefined && isSameProcessAlive(holder) ? holder : undefined;
};

const alreadyRunning = (file: string, pid: number): string =>
  `Countersign is already running on this data (process ${pid} holds ${file}). ` +
  'Stop it with Ctrl-C in its own window, or give this one another DATA_DIR.';

/** The file appears with its content in one step: it is written beside and linked, and a link never replaces. */
const create = (file: string, text: string): boolean => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Two starters may both see the same dead holder; the second must not throw away the first one's new lock, so it looks at what it moved. */
const removeStale = (file: string, seen: string): void => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, file);
  } catch {
    // Somebody else moved it first; the next attempt reads what is there now.
  } finally {
    rmSync(aside, { force: true });
  }
};

const release = (file: string, mine: string): void => {
  if (read(file) === mine) rmSync(file, { force: true });
};

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const parse = (text: string): ProcessIdentity | undefined => {
  try {
    const value = JSON.parse(text) as Partial<ProcessIdentity>;
    return typeof value.pid === 'number' && typeof value.startedAt === 'string'
      ? { pid: value.pid, startedAt: value.startedAt }
      : undefined;
  } catch {
    return undefined;
  }
};
