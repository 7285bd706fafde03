import { randomBytes } from 'node:crypto';
import { invalid } from '#libs/kernel';
import { fieldHash, HASH_BYTES, recordHash, type EntryFields, type Opening } from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import type { OutboxEntry } from './outbox-entry.entity.js';

type Told = Pick<OutboxEntry, 'id' | 'actorId' | 'spaceId' | 'event' | 'subjectKind' | 'subjectId' | 'recordedAt'>;

export interface Opened {
  readonly openings: readonly Opening[];
  readonly fieldHashes: Buffer[];
  readonly recordHash: Buffer;
}

/** The fields of an entry and what it is an entry of, each under a fresh salt. Refuses NOT_CANONICAL and ENTRY_TOO_LARGE. */
export function openingsOf(entry: Told, fields: EntryFields): Opened {
  const told = Object.entries({ ...fields, ...aboutEntry(entry) });
  requireSize(told);
  const salts = randomBytes(HASH_BYTES * told.length);
  const openings = told.map(([name, value], i): Opening => {
    return { name, value, salt: salts.subarray(HASH_BYTES * i, HASH_BYTES * (i + 1)) };
  });
  const hashes = openings.map((opening) => Buffer.from(fieldHash(sha256, opening))).sort((a, b) => a.compare(b));
  return { openings, fieldHashes: hashes, recordHash: Buffer.from(recordHash(sha256, hashes)) };
}

/** As the database keeps them: it parts the fields that the public view of the thing shows too from the others. */
export function writtenOpenings(openings: readonly Opening[]): string {
  return JSON.stringify(openings.map(({ name, value, salt }) => ({ name, value, salt: Buffer.from(salt).toString('base64') })));
}

/** Committed to with the fields, or an entry could be passed off as one about something else, by somebody else, of another time. */
function aboutEntry({ event, subjectKind, subjectId, recordedAt, actorId, spaceId }: Told): EntryFields {
  return {
    'entry.event': event,
    'entry.kind': subjectKind,
    'entry.id': subjectId,
    'entry.recordedAt': recordedAt.toISOString(),
    'entry.actor': actorId,
    'entry.space': spaceId,
  };
}

function requireSize(told: readonly (readonly [string, string])[]): void {
  const characters = told.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (characters <= MOST_CHARACTERS && told.length <= MOST_FIELDS) return;
  throw invalid(
    'ENTRY_TOO_LARGE',
    `One entry of the ledger holds at most ${MOST_FIELDS} fields and ${MOST_CHARACTERS} characters; this has ${told.length} and ${characters}. Record it in parts.`,
  );
}

/** A thousand entries fit into a dossier of eight MiB on average, and one such entry always does. */
const MOST_CHARACTERS = 1_000_000;
const MOST_FIELDS = 4_000;
