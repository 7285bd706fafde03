import { createHash } from 'node:crypto';
import type { AuditedEntry, AuditedWithholding, RowJson } from '../store/audit.js';

/** What one entry says was taken off the record: of which thing, which fields, and the hash that stays of each. */
export interface WithheldTold {
  readonly entryId: string;
  readonly thing: string;
  readonly how: string;
  readonly reason: string;
  readonly at: string;
  readonly names: readonly string[];
  readonly hashes: ReadonlySet<string>;
}

/**
 * The words that were withheld, as entries of the ledger tell it. A cell without its words is accepted where an entry says so
 * and the cell says the same, and nowhere else.
 */
export class WithheldWords {
  private readonly byThing: ReadonlyMap<string, readonly WithheldTold[]>;

  constructor(entries: readonly AuditedEntry[]) {
    this.byThing = Map.groupBy(entries.map(toldBy), ({ thing }) => thing);
  }

  /** Of a field of an entry: how it was withheld after the entry, the last time; null when it was not. */
  of(entry: AuditedEntry, name: string): WithheldTold | null {
    return this.about(entry).findLast(({ names }) => names.some((each) => plain(each) === plain(name))) ?? null;
  }

  /** Whether an erasure says that it closed such a field of the entry. */
  closes(entry: AuditedEntry, isSuch: (name: string) => boolean): boolean {
    return this.about(entry).some(({ how, names }) => how === 'erased' && names.some(isSuch));
  }

  /** Whether this hash is of a field of the entry that was erased. */
  isErased(entry: AuditedEntry, hash: Uint8Array): boolean {
    const text = Buffer.from(hash).toString('base64');
    return this.about(entry).some(({ how, hashes }) => how === 'erased' && hashes.has(text));
  }

  /** Whether the cell says that its words were withheld, in the words in which it has to. */
  isMarked(entry: AuditedEntry, row: RowJson, name: string): boolean {
    const told = this.of(entry, name);
    if (told === null) return false;
    const column = Object.keys(row).find((each) => plain(each) === plain(name));
    const value = column === undefined ? undefined : row[column];
    const marker = markerOf(told);
    if (column === 'text_hash') return value === createHash('sha256').update(marker).digest('hex');
    return Array.isArray(value) ? value.length === 1 && value[0] === marker : value === marker;
  }

  /** What the rows of the table of withholdings and the entries say of one another: each row has its entry, each entry its rows. */
  rowFaults(rows: readonly AuditedWithholding[]): readonly { readonly what: string; readonly says: string }[] {
    const all = [...this.byThing.values()].flat();
    const fits = (row: AuditedWithholding, told: WithheldTold) =>
      told.thing === `${row.thingKind} ${row.thingId}` &&
      told.how === row.how &&
      told.reason === row.reason &&
      told.at === row.withheldAt;
    const alone = rows.filter((row) => !all.some((told) => fits(row, told) && tellsField(told, row.field)));
    const untold = all.filter(
      (told) => !told.names.every((name) => WITH_A_TEXT.has(name)) && !rows.some((row) => fits(row, told)),
    );
    return [
      ...alone.map(({ id }) => ({ what: `withholding ${id}`, says: 'no entry tells of it' })),
      ...untold.map(({ entryId, thing }) => ({ what: `entry ${entryId} (${thing})`, says: 'its withholding is gone' })),
    ];
  }

  private about({ subjectKind, subjectId, recordedAt }: AuditedEntry): readonly WithheldTold[] {
    return (this.byThing.get(`${subjectKind} ${subjectId}`) ?? []).filter(({ at }) => recordedAt <= at);
  }
}

/** Fields of other things that go with the text of a version: the row of the text says it. */
const WITH_A_TEXT: ReadonlySet<string> = new Set(['findings', 'salt']);

/** What the database writes where words stood. */
export function markerOf({ how, reason }: Pick<WithheldTold, 'how' | 'reason'>): string {
  return `[${how}: ${reason.replaceAll('_', ' ')}]`;
}

function toldBy({ id, subjectKind, subjectId, recordedAt, openings }: AuditedEntry): WithheldTold {
  const values = new Map(openings.map(({ name, value }) => [name, value]));
  const all = (pattern: RegExp) => openings.filter(({ name }) => pattern.test(name)).map(({ value }) => value);
  return {
    entryId: id,
    thing: `${subjectKind} ${subjectId}`,
    how: values.get('withheld.how') ?? '',
    reason: values.get('withheld.reason') ?? '',
    at: recordedAt,
    names: all(/^withheld\.fields\.\d+\.name$/),
    hashes: new Set(all(/^withheld\.fields\.\d+\.hash$/)),
  };
}

/** The text of a version is told by its hash. */
function tellsField({ names }: WithheldTold, field: string): boolean {
  return names.some((name) => plain(name) === plain(field === 'text' ? 'textHash' : field));
}

/** `statedOn.said`, statedOnSaid and stated_on_said are one name; `alsoCalled.1` is of also_called. */
function plain(name: string): string {
  return name.replaceAll(/[._]/g, '').replace(/\d+$/, '').toLowerCase();
}
