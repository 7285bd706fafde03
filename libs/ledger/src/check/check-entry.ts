import { equalBytes } from '../core/bytes.js';
import { entryFields, fieldHash, recordHash, type Opening } from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import type { AuditedEntry, RowJson } from '../store/audit.js';
import type { WithheldWords } from './withheld-words.js';

/** What is wrong with an entry by itself: its openings against its hashes, its columns against its openings, its leaf. Empty when nothing is. */
export function entryFaults(entry: AuditedEntry, withheld: WithheldWords): readonly string[] {
  return [...openingFaults(entry, withheld), ...withheldFaults(entry, withheld), ...columnFaults(entry), ...leafFaults(entry)];
}

function openingFaults(entry: AuditedEntry, withheld: WithheldWords): readonly string[] {
  const { openings, fieldHashes, recordHash: told } = entry;
  const opened = openings.map((opening) => ({ name: opening.name, hash: tryHash(opening) }));
  const strange = opened.filter(({ hash }) => hash === null || !fieldHashes.some((each) => equalBytes(each, hash)));
  const faults = strange.map(({ name }) => `its field ${name} is not what was committed to`);
  const closed = fieldHashes.filter((hash) => !opened.some((each) => each.hash !== null && equalBytes(each.hash, hash)));
  const lost = closed.filter((hash) => !withheld.isErased(entry, hash)).length;
  if (lost > 0) faults.push(`${lost} of its ${fieldHashes.length} fields cannot be opened`);
  if (!isRecord(fieldHashes, told)) faults.push('its field hashes do not make its record hash');
  return faults;
}

/** What was taken off the record and can be opened all the same. */
function withheldFaults(entry: AuditedEntry, withheld: WithheldWords): readonly string[] {
  return entry.openings.flatMap(({ name, shown }) => {
    const told = withheld.of(entry, name);
    if (told === null || (told.how === 'redacted' && !shown)) return [];
    return [`its field ${name} was ${told.how} and ${told.how === 'erased' ? 'can still be opened' : 'everybody can open it'}`];
  });
}

/** The columns by which an entry is found say again what its openings say; the openings are what was committed to. */
function columnFaults(entry: AuditedEntry): readonly string[] {
  const columns: Readonly<Record<string, string>> = {
    'entry.event': entry.event,
    'entry.kind': entry.subjectKind,
    'entry.id': entry.subjectId,
    'entry.recordedAt': entry.recordedAt,
    'entry.actor': entry.actorId,
    'entry.space': entry.spaceId,
  };
  const opened = new Map(entry.openings.map(({ name, value }) => [name, value]));
  return Object.entries(columns)
    .filter(([name, value]) => opened.has(name) && opened.get(name) !== value)
    .map(([name]) => `${name} is not what its opening says`);
}

function leafFaults({ state, leaf, recordHash: told }: AuditedEntry): readonly string[] {
  if (leaf === null) return state === 'pending' ? [] : [`it is ${state} and has no leaf`];
  if (state === 'pending') return ['it has a leaf and is said to wait'];
  return equalBytes(leaf.recordHash, told) ? [] : [`its leaf ${leaf.index} has another record hash`];
}

/**
 * What is wrong with the row that an entry recorded, cell by cell: every field of the entry that the row has a column for is
 * the same there, and every cell that says something is in the entry. Where words were withheld, the cell says that they were.
 */
export function rowFaults(entry: AuditedEntry, row: RowJson | undefined, withheld: WithheldWords): readonly string[] {
  if (row === undefined) return ['its row is gone'];
  const told = new Map(entry.openings.map(({ name, value }) => [plain(name), value]));
  const cells = new Map(Object.entries(entryFields(row)).map(([name, value]) => [plain(name), { name, value }]));
  const columns = new Set(Object.keys(row).map(plain));
  const faults: string[] = [];
  for (const [key, value] of told) {
    if (withheld.isMarked(entry, row, key)) continue;
    const cell = cells.get(key);
    if (cell && !isSame(cell.value, value)) faults.push(`${cell.name} is not what was recorded`);
    if (!cell && columns.has(key.replace(/\d+$/, ''))) faults.push(`${key} was recorded and is empty`);
  }
  for (const [key, { name }] of cells) {
    if (!told.has(key) && !OF_THE_HOUSE.has(key) && !withheld.isMarked(entry, row, key)) faults.push(`${name} was added`);
  }
  return [...faults, ...houseFaults(entry, row)];
}

/** What every row has beside the fact: who recorded it, when, where. */
function houseFaults(entry: AuditedEntry, row: RowJson): readonly string[] {
  const faults: string[] = [];
  if ('space_id' in row && row['space_id'] !== null && row['space_id'] !== entry.spaceId)
    faults.push('space_id is not what was recorded');
  if (row['recorded_by'] !== entry.actorId) faults.push('recorded_by is not what was recorded');
  if (!isSame(String(row['recorded_at']), entry.recordedAt)) faults.push('recorded_at is not what was recorded');
  if ('first_id' in row && row['first_id'] !== entry.subjectId) faults.push('first_id is not what was recorded');
  return faults;
}

const OF_THE_HOUSE: ReadonlySet<string> = new Set(
  ['id', 'first_id', 'space_id', 'level', 'effective_level', 'recorded_at', 'recorded_by', 'superseded_at'].map(plain),
);

/** `statedOn.edtf` and stated_on_edtf are one name. */
function plain(name: string): string {
  return name.replaceAll(/[._]/g, '').toLowerCase();
}

/** The same text, or the same instant in two spellings. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return INSTANT.test(a) && INSTANT.test(b) && Date.parse(a) === Date.parse(b);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function isRecord(fieldHashes: readonly Uint8Array[], told: Uint8Array): boolean {
  try {
    return equalBytes(recordHash(sha256, fieldHashes), told);
  } catch {
    return false;
  }
}

/** A salt or a text that somebody spoilt may have no hash at all. */
function tryHash(opening: Opening): Uint8Array | null {
  try {
    return fieldHash(sha256, opening);
  } catch {
    return null;
  }
}
