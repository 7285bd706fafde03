import type { Audit, AuditedEntry } from '../store/audit.js';
import type { EmbargoRow, LevelByParent, LevelRow, ReleaseRow } from '../store/audit-shown.js';
import type { Fault } from './check-log.js';

/** What one entry says of who may see a thing. */
interface Shown {
  readonly entryId: string;
  readonly event: string;
  readonly thing: string;
  readonly actor: string;
  readonly at: string;
  readonly said: ReadonlyMap<string, string>;
}

const SHOWING = /\.(released|embargoed|taken_back|embargo_taken_back)$/;

/**
 * Who may see a thing, as the entries tell it: the level of each row is the one that the last entry about it gave it, and that of its space
 * before the first; each release, each taking back and each embargo has its row and its entry; and what everybody searches is
 * what is released. Takes the entries in any order.
 */
export class ShownTold {
  private readonly all: Shown[] = [];
  private readonly last = new Map<string, Shown>();

  take(entry: AuditedEntry): void {
    if (!SHOWING.test(entry.event)) return;
    const { id, event, subjectKind, subjectId, actorId, recordedAt, openings } = entry;
    const said = new Map(openings.map(({ name, value }) => [name, value]));
    const shown = { entryId: id, event, thing: `${subjectKind} ${subjectId}`, actor: actorId, at: recordedAt, said };
    this.all.push(shown);
    const along = [...said].filter(([name]) => /^along\.\d+$/.test(name)).map(([, row]) => row);
    for (const row of [subjectId, ...along]) {
      const before = this.last.get(row);
      if (!before || before.at < shown.at || (before.at === shown.at && before.entryId < id)) this.last.set(row, shown);
    }
  }

  async *faults(audit: Audit, byParent: readonly LevelByParent[]): AsyncGenerator<Fault> {
    const alike = new Map<string, string>();
    for (const table of await audit.factTables())
      yield* this.levelFaults(
        audit,
        table,
        byParent.find((each) => each.table === table),
        alike,
      );
    yield* this.releaseFaults(await audit.shown.releases());
    yield* this.embargoFaults(await audit.shown.embargoes());
    for (const { id, says } of await audit.shown.strayReleasedTexts())
      yield { what: `the text ${id} that everybody searches`, says };
  }

  private async *levelFaults(
    audit: Audit,
    table: string,
    by: LevelByParent | undefined,
    alike: Map<string, string>,
  ): AsyncGenerator<Fault> {
    for await (const rows of audit.shown.levels(table, await audit.hasColumn(table, 'first_id'), by)) {
      for (const row of rows) {
        const told = this.levelOf(row.id) ?? this.levelOf(row.thing);
        if (told === undefined && row.alike !== null) {
          const first = alike.get(row.alike) ?? row.level;
          alike.set(row.alike, first);
          if (row.level === first && this.mayHave(row)) continue;
        } else if (row.level === (told ?? OF_THE_SPACE)) continue;
        yield { what: `${table} ${row.id}`, says: 'its level is not what the entries say of who may see it' };
      }
    }
  }

  /** No entry names it: it is its space's, or goes with what it belongs to. */
  private mayHave({ level, parent }: LevelRow): boolean {
    return level === OF_THE_SPACE || (parent !== null && level === this.levelOf(parent));
  }

  private levelOf(id: string): string | undefined {
    return this.last.get(id)?.said.get('level');
  }

  private *releaseFaults(rows: readonly ReleaseRow[]): Generator<Fault> {
    const have = new Set<Shown>();
    for (const row of rows) {
      const released = this.find(row.thing, 'released', row.releasedAt, row.releasedBy);
      const back = row.takenBackAt === null ? undefined : this.find(row.thing, 'taken_back', row.takenBackAt, row.takenBackBy);
      for (const told of [released, back]) if (told) have.add(told);
      // What went along with another has no release of its own; its row is made when it is taken back.
      const atOnce = row.takenBackAt === row.releasedAt && row.takenBackBy === row.releasedBy;
      const wentAlong = released === undefined && atOnce && row.people === '1';
      if (!wentAlong && released?.said.get('people') !== row.people)
        yield { what: `release ${row.id}`, says: 'no entry tells of it' };
      if (row.takenBackAt !== null && (back === undefined || back.said.get('reason') !== row.reason))
        yield { what: `release ${row.id}`, says: 'no entry tells that it was taken back like this' };
    }
    yield* this.goneFaults(/\.(released|taken_back)$/, have, 'the release that it tells of is gone');
  }

  private *embargoFaults(rows: readonly EmbargoRow[]): Generator<Fault> {
    const have = new Set<Shown>();
    for (const { id, thing, until, setAt, setBy } of rows) {
      const told = this.find(thing, 'embargoed', setAt, setBy);
      if (told) have.add(told);
      if (Date.parse(told?.said.get('until') ?? '') !== Date.parse(until))
        yield { what: `embargo ${id}`, says: 'no entry tells of it' };
    }
    yield* this.goneFaults(/\.embargoed$/, have, 'the embargo that it tells of is gone');
  }

  private *goneFaults(events: RegExp, have: ReadonlySet<Shown>, says: string): Generator<Fault> {
    for (const told of this.all) {
      if (!events.test(told.event) || have.has(told)) continue;
      yield { what: `entry ${told.entryId} (${told.event} ${told.thing.split(' ')[1]})`, says };
    }
  }

  private find(thing: string, deed: string, at: string, by: string | null): Shown | undefined {
    return this.byThing.get(thing)?.find((each) => each.event.endsWith(`.${deed}`) && each.at === at && each.actor === by);
  }

  private get byThing(): ReadonlyMap<string, readonly Shown[]> {
    return (this.grouped ??= Map.groupBy(this.all, ({ thing }) => thing));
  }
  private grouped: ReadonlyMap<string, readonly Shown[]> | undefined;
}

const OF_THE_SPACE = 'space';
