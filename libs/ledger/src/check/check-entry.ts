import { equalBytes } from '../core/bytes.js';
import { entryFields, fieldHash, recordHash, type Opening } from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import type { AuditedEntry, RowJson } from '../store/audit.js';
import type { WithheldWords } from './withheld-words.js';

/** What an entry is held against beside itself. */
export interface AboutEntries {
  /** the columns of the public view of each kind */
  readonly shownColumns: ReadonlyMap<string, ReadonlySet<string>>;
  /** how many leaves stand under a checkpoint */
  readonly publishedSize: bigint;
}

/** What is wrong with an entry by itself: its openings against its hashes, its columns against its openings, its leaf. Empty when nothing is. */
export function entryFaults(entry: AuditedEntry, withheld: WithheldWords, about: AboutEntries): readonly string[] {
  return [
    ...openingFaults(entry, withheld),
    ...withheldFaults(entry, withheld),
    ...shownFaults(entry, about),
    ...columnFaults(entry),
    ...leafFaults(entry, about),
  ];
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

/** What everybody could open where the thing is released, and what its public view does not show. The database parts them by the same rule. */
function shownFaults({ openings, subjectKind }: AuditedEntry, { shownColumns }: AboutEntries): readonly string[] {
  const columns = shownColumns.get(subjectKind) ?? new Set();
  return openings
    .filter(({ name, shown }) => shown && !ABOUT_ENTRY.has(name) && !name.startsWith('withheld.') && !columns.has(columnOf(name)))
    .map(({ name }) => `its field ${name} can be opened by everybody, and is not for everybody`);
}

const ABOUT_ENTRY: ReadonlySet<string> = new Set(['entry.event', 'entry.kind', 'entry.id', 'entry.recordedAt']);

/** `statedOn.edtf` is stated_on_edtf, `alsoCalled.0` is of also_called. */
function columnOf(name: string): string {
  return name
    .replaceAll('.', '_')
    .replace(/([A-Z])/g, '_$1')
    .toLowerCase()
    .replace(/_\d+$/, '');
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

function leafFaults({ state, leaf, recordHash: told }: AuditedEntry, { publishedSize }: AboutEntries): readonly string[] {
  if (leaf === null) return state === 'pending' ? [] : [`it is ${state} and has no leaf`];
  if (state === 'pending') return ['it has a leaf and is said to wait'];
  if (state === 'sequenced' && leaf.index < publishedSize) return ['it stands under a checkpoint and is said not to'];
  // While a log is begun anew nothing of it is published, and its entries keep what they had.
  if (state === 'anchored' && leaf.index >= publishedSize && publishedSize > 0n)
    return ['it stands under no checkpoint and is said to'];
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

/** What every row has beside the fact, a part too: who recorded it, when, where. */
export function houseFaults(entry: AuditedEntry, row: RowJson): readonly string[] {
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
