import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conflict, isId, notFound, sayDay } from '#libs/kernel';
import { dayWhereKept, type Acting, type Database } from '#libs/persistence';
import { compareBytes, equalBytes } from '../core/bytes.js';
import {
  DOSSIER_LIMITS,
  fieldHash,
  formatDossier,
  hashesOfTiles,
  inclusionNodes,
  inclusionProof,
  tilePath,
  tilesOf,
  verifyDossier,
  type DossierEntry,
} from '../core/index.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';
import { withKnownSignatures } from './known-signatures.js';
import { publishedAbout, type PublishedEntry } from '../queries/published-entries.js';

/** Where the log is served from, and when the checkpoint after one of that time is due. */
export interface LogSent {
  readonly folder: string;
  readonly cadenceMs: number;
  readonly now: () => Date;
  /** whether nothing more is signed for now */
  readonly isFrozen?: () => boolean;
  /** the vkeys of the witnesses that are asked, whose signatures a dossier hands on */
  readonly witnesses?: readonly string[];
}

/**
 * The dossier of a thing: every published entry about it, opened as far as whoever asks may read it, the rest as hashes. What
 * is given has passed the verifier. Refuses ENTRY_NOT_FOUND, alike for hidden and missing, NOT_IN_A_CHECKPOINT,
 * DOSSIER_TOO_LARGE, and DOSSIER_DOES_NOT_HOLD where the database and what was published differ.
 */
export async function dossierAbout(database: Database, acting: Acting, thing: string, log: LogSent): Promise<string> {
  const id = isId(thing) ? thing : null;
  if (id === null) throw notThere();
  const reader = database.reader(acting);
  const about = await publishedAbout(reader, id).finally(() => reader.close());
  if (about.known === 0) throw notThere();
  if (about.published === 0 || about.checkpoint === null) throw notYet(about.publishedAt, log);
  if (about.entries === null) throw tooLarge();
  const hashAt = await treeOf(about.entries, about.size, log.folder);
  const vkey = (await readFile(join(log.folder, 'vkey'), 'utf8')).trim();
  const { checkpoint, witnesses } = await withKnownSignatures(about.checkpoint, vkey, log.witnesses ?? []);
  const file = formatDossier({
    entries: about.entries.map((entry) => told(entry, inclusionProof(sha256, entry.index, about.size, hashAt))),
    checkpoint,
    keys: { log: vkey, witnesses },
  });
  const bytes = new Uint8Array(Buffer.from(file));
  if (bytes.length > DOSSIER_LIMITS.bytes) throw tooLarge();
  if ((await verifyDossier(bytes, null, nodePrimitives)).outcome === 'wrong') throw doesNotHold();
  return file;
}

/** The hashes of the tree that the proofs need, each tile read once. */
async function treeOf(entries: readonly PublishedEntry[], size: bigint, folder: string) {
  const nodes = entries.flatMap(({ index }) => inclusionNodes(index, size).flat());
  const tiles = new Map<string, Uint8Array>();
  for (const tile of tilesOf(nodes, size)) {
    const path = tilePath(tile);
    tiles.set(path, new Uint8Array(await readFile(join(folder, path))));
  }
  return hashesOfTiles(sha256, size, (tile) => tiles.get(tilePath(tile))!);
}

function told({ index, fieldHashes, openings }: PublishedEntry, proof: readonly Uint8Array[]): DossierEntry {
  const opened = [...openings].sort((a, b) => (a.name < b.name ? -1 : 1));
  const hashes = opened.map((opening) => fieldHash(sha256, opening));
  const withheld = fieldHashes.filter((hash) => !hashes.some((each) => equalBytes(each, hash)));
  return { index, opened, withheld: [...withheld].sort(compareBytes), proof };
}

function notThere() {
  return notFound('ENTRY_NOT_FOUND', 'id: there is nothing with this id that you can see.', 'id');
}

/** Where the next one is overdue, no time is promised. */
function notYet(publishedAt: string | null, { cadenceMs, now, isFrozen }: LogSent) {
  const due = publishedAt === null ? null : new Date(Date.parse(publishedAt) + cadenceMs);
  const soon = due === null || due < now() ? 'Come back in a few minutes.' : `The next one is due at ${inWords(due)}.`;
  const when = isFrozen?.() ? 'The log is frozen, and none goes out until its keeper has looked.' : soon;
  return conflict('NOT_IN_A_CHECKPOINT', `This is on the record, and no published checkpoint covers it yet. ${when}`);
}

function inWords(due: Date): string {
  return `${CLOCK.format(due)} on ${sayDay(dayWhereKept(due))}, London time`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

function tooLarge() {
  return conflict(
    'DOSSIER_TOO_LARGE',
    `What is recorded of this is more than a dossier holds (${DOSSIER_LIMITS.entries} entries, 8 MiB).`,
  );
}

function doesNotHold() {
  return conflict(
    'DOSSIER_DOES_NOT_HOLD',
    'What stands in the record here does not fit the checkpoint that was published. No proof can be given. Tell the keeper of this record.',
  );
}
