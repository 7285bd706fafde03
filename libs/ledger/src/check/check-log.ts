import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equalBytes } from '../core/bytes.js';
import {
  append,
  bundlePath,
  EMPTY_FRONTIER,
  formatVerifierKey,
  frontierRoot,
  leafData,
  leafHash,
  openNote,
  parseBundle,
  parseCheckpoint,
  parseVerifierKey,
  TILE_WIDTH,
  type Checkpoint,
  type Frontier,
  type VerifierKey,
} from '../core/index.js';
import { endedLogs } from '../sequencer/ended-logs.js';
import { readIfThere } from '../sequencer/keep-file.js';
import type { LogPlaces } from '../sequencer/publish.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import type { Audit, AuditedHead, AuditedLeaf } from '../store/audit.js';

/** A thing that differs: which, and how. */
export interface Fault {
  readonly what: string;
  readonly says: string;
}

/** The log against itself: leaves against bundles, the tree against every checkpoint there is. Yields each that differs. */
export async function* logFaults(audit: Audit, places: LogPlaces): AsyncGenerator<Fault> {
  const head = await audit.head();
  const signed = await signedCheckpoints(places);
  yield* signed.faults;
  let frontier: Frontier = EMPTY_FRONTIER;
  const roots = new Map<bigint, Uint8Array>();
  const told = await toldCheckpoints(audit, places.folder, head.publishedSize);
  yield* told.faults;
  const held = [...signed.checkpoints, ...told.checkpoints];
  const wanted = new Set([...held.map(({ checkpoint }) => checkpoint.size), head.publishedSize]);
  const bundles = new Bundles(places.folder, signed.checkpoints[0]?.checkpoint.size ?? 0n);
  for await (const leaves of audit.leaves()) {
    for (const leaf of leaves) {
      if (leaf.index !== frontier.size) {
        yield { what: `leaf ${frontier.size}`, says: 'it is missing, and the log after it cannot be read' };
        return;
      }
      if (leaf.gone) yield { what: `leaf ${leaf.index}`, says: `its entry ${leaf.entryId} is gone` };
      const published = await bundles.at(leaf);
      if (published !== null && !equalBytes(published, leafData(leaf.recordHash))) {
        yield { what: `leaf ${leaf.index}`, says: 'it is not the leaf that was published' };
      }
      frontier = append(sha256, frontier, leafHash(sha256, leafData(leaf.recordHash)));
      if (wanted.has(frontier.size)) roots.set(frontier.size, frontierRoot(sha256, frontier));
      if (frontier.size === head.publishedSize && !samePeaks(frontier.peaks, head.publishedPeaks)) {
        yield { what: 'the head of the log', says: 'its subtrees are not those of its leaves' };
      }
    }
  }
  if (frontier.size !== head.size)
    yield { what: 'the head of the log', says: `it counts ${head.size} leaves, and there are ${frontier.size}` };
  for (const { name, checkpoint } of held) {
    const root = roots.get(checkpoint.size);
    if (checkpoint.size > frontier.size)
      yield { what: name, says: `it covers ${checkpoint.size} leaves, and there are ${frontier.size}` };
    else if (checkpoint.size > 0n && (!root || !equalBytes(root, checkpoint.root))) {
      yield { what: name, says: `the ${checkpoint.size} leaves it covers make another tree` };
    }
  }
  const served = signed.checkpoints.find(({ name }) => name === SERVED);
  if (served) yield* headFaults(head, served, places.folder);
}

/** What the pages tell from the database, against what is served. */
async function* headFaults(head: AuditedHead, served: Named, folder: string): AsyncGenerator<Fault> {
  if (head.checkpoint !== null && head.vkey !== formatVerifierKey(await servedKey(folder)))
    yield { what: 'the head of the log', says: 'its key is not the one that is served' };
  if (head.checkpoint !== null && !isBegunBy(served.note, head.checkpoint)) {
    yield { what: 'the head of the log', says: 'its checkpoint is not the one that is served' };
  }
  if (served.checkpoint.size !== head.publishedSize) {
    yield {
      what: 'the head of the log',
      says: `it says that ${head.publishedSize} leaves are published, and the checkpoint that is served covers ${served.checkpoint.size}`,
    };
  }
}

/** Whether a note is another one, with or without more signatures of witnesses below it: a signature is served before the database has it. */
function isBegunBy(note: string, shorter: string): boolean {
  return note.startsWith(shorter) && shorter.includes('\n\n\u2014 ') && shorter.endsWith('\n');
}

interface Named {
  readonly name: string;
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

async function signedCheckpoints({
  folder,
  guard,
}: LogPlaces): Promise<{ checkpoints: readonly Named[]; faults: readonly Fault[] }> {
  const [checkpoints, faults]: [Named[], Fault[]] = [[], []];
  for (const [name, file] of [
    [SERVED, join(folder, 'checkpoint')],
    ['the last checkpoint that was signed', guard],
  ] as const) {
    const note = await readIfThere(file);
    if (note === null) {
      faults.push({ what: name, says: 'it is not there' });
      continue;
    }
    try {
      const { text } = await openNote(note, [await servedKey(folder)], nodePrimitives);
      checkpoints.push({ name, note, checkpoint: parseCheckpoint(text) });
    } catch (error) {
      faults.push({ what: name, says: (error as Error).message });
    }
  }
  return { checkpoints, faults };
}

async function servedKey(folder: string): Promise<VerifierKey> {
  return parseVerifierKey(sha256, (await readIfThere(join(folder, 'vkey')))?.trim() ?? '');
}

/**
 * The checkpoints that the pages tell of, by which a reader holds words on paper against the record, and the last ones of logs that have
 * ended. Those of a log that the log of today does not continue are of another tree: of them only the signature is looked at.
 */
async function toldCheckpoints(
  audit: Audit,
  folder: string,
  published: bigint,
): Promise<{ checkpoints: readonly Named[]; faults: readonly Fault[] }> {
  const ended = await endedLogs(folder);
  const faults: Fault[] = ended.faults.map(({ keyId, says }) => ({ what: `the log that ended, ${keyId}`, says }));
  const checkpoints: Named[] = ended.logs.flatMap(({ key, note, last, isContinued }) =>
    isContinued ? [{ name: `the last checkpoint of ${key.name}, which has ended`, note, checkpoint: last }] : [],
  );
  const served = await servedKey(folder).catch(() => null); // said of the checkpoint that is served
  const keys = [...ended.logs.map(({ key }) => key), ...(served ? [served] : [])];
  const others = new Set(ended.logs.flatMap(({ key, isContinued }) => (isContinued ? [] : [key.name])));
  const unknown = new Set(ended.logs.flatMap(({ key, isContinued }) => (isContinued === null ? [key.name] : [])));
  const rows = await audit.checkpoints();
  if (published > 0n && !rows.some(({ size }) => size === published))
    faults.push({ what: toldOf(published), says: 'it is not there' });
  for (const { size, note, isLeftBehind } of rows) {
    const name = toldOf(size);
    try {
      const checkpoint = parseCheckpoint((await openNote(note, keys, nodePrimitives)).text);
      if (!unknown.has(checkpoint.origin) && isLeftBehind !== others.has(checkpoint.origin))
        faults.push({ what: name, says: isLeftBehind ? LEFT_BEHIND.wrongly : LEFT_BEHIND.not });
      if (checkpoint.size !== size) faults.push({ what: name, says: `its note covers ${checkpoint.size} leaves` });
      else if (!others.has(checkpoint.origin)) checkpoints.push({ name, note, checkpoint });
    } catch (error) {
      faults.push({ what: name, says: (error as Error).message });
    }
  }
  return { checkpoints, faults };
}

/** The leaves as they were published, one bundle of 256 read at a time. */
class Bundles {
  private index = -1n;
  private entries: readonly Uint8Array[] | null = null;

  constructor(
    private readonly folder: string,
    private readonly size: bigint,
  ) {}

  /** The leaf's data; null where none was published, or its file is gone or spoilt. */
  async at({ index }: AuditedLeaf): Promise<Uint8Array | null> {
    if (index >= this.size) return null;
    const bundle = index / WIDTH;
    if (bundle !== this.index) [this.index, this.entries] = [bundle, await this.read(bundle)];
    return this.entries?.[Number(index % WIDTH)] ?? null;
  }

  private async read(index: bigint): Promise<readonly Uint8Array[] | null> {
    const left = this.size - index * WIDTH;
    const width = Number(left < WIDTH ? left : WIDTH);
    try {
      return parseBundle(await readFile(join(this.folder, bundlePath({ index, width }))), width);
    } catch {
      return null;
    }
  }
}

function toldOf(size: bigint): string {
  return `the checkpoint over ${size} that the pages tell of`;
}

function samePeaks(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((peak, i) => equalBytes(peak, b[i]!));
}

const LEFT_BEHIND = {
  wrongly: 'it is said to be of a log that was given up, and is not',
  not: 'it is of a log that was given up, and is not said to be',
} as const;
const SERVED = 'the checkpoint that is served';
const WIDTH = BigInt(TILE_WIDTH);
