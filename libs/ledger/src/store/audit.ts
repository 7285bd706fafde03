import pg from 'pg';
import { ShownAudit } from './audit-shown.js';
import { ENTRIES, entryOf, type AuditedEntry, type EntryRow } from './audited-entry.js';

export type { AuditedEntry, AuditedOpening } from './audited-entry.js';

/** A row that says that words of a thing were withheld. */
export interface AuditedWithholding {
  readonly id: string;
  readonly thingKind: string;
  readonly thingId: string;
  readonly field: string;
  readonly how: string;
  readonly reason: string;
  readonly withheldAt: string;
}

export type RowJson = Readonly<Record<string, unknown>>;

/** Reads the whole record, changes none of it, and sees one moment of it throughout. */
export class Audit {
  /** On a connection that is the auditor's, in a transaction of the caller's. */
  constructor(private readonly client: pg.ClientBase) {
    this.shown = new ShownAudit(client);
  }

  readonly shown: ShownAudit;

  static async open(url: string): Promise<{ readonly audit: Audit; close(): Promise<void> }> {
    const client = new pg.Client({ connectionString: url, application_name: 'auditor' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    return { audit: new Audit(client), close: () => client.end() };
  }

  async countEntries(): Promise<number> {
    const { rows } = await this.client.query<{ n: string }>('select count(*) as n from ledger_outbox');
    return Number(rows[0]!.n);
  }

  /** Every entry, a thousand at a time. */
  async *entries(): AsyncGenerator<readonly AuditedEntry[]> {
    for (let after = NONE; ;) {
      const { rows } = await this.client.query<EntryRow>(`${ENTRIES} where e.id > $1 order by e.id limit ${ENTRIES_AT_ONCE}`, [
        after,
      ]);
      if (rows.length > 0) yield rows.map(entryOf);
      if (rows.length < ENTRIES_AT_ONCE) return;
      after = rows.at(-1)!.id;
    }
  }

  /** The entries that tell of words that were withheld, the earliest first. */
  async withheldTold(): Promise<readonly AuditedEntry[]> {
    const { rows } = await this.client.query<EntryRow>(
      `${ENTRIES} where e.event in (e.subject_kind || '.redacted', e.subject_kind || '.erased') order by e.recorded_at, e.id`,
    );
    return rows.map(entryOf);
  }

  async withholdings(): Promise<readonly AuditedWithholding[]> {
    const { rows } = await this.client.query<AuditedWithholding>(
      `select id, thing_kind as "thingKind", thing_id as "thingId", field, how, reason, withheld_at as "withheldAt" from withholding order by withheld_at, id`,
    );
    return rows.map((row) => ({ ...row, withheldAt: new Date(row.withheldAt).toISOString() }));
  }

  /** The rows of one table with these ids. */
  async rowsOf(table: string, ids: readonly string[]): Promise<ReadonlyMap<string, RowJson>> {
    const { rows } = await this.client.query<{ id: string; row: RowJson }>(
      `select t.id, to_jsonb(t) as row from ${pg.escapeIdentifier(table)} t where t.id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, row }) => [id, row]));
  }

  /** The rows of one table that hang from these, in their order. */
  async partsOf(table: string, column: string, ids: readonly string[]): Promise<readonly RowJson[]> {
    const [name, parent] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)];
    const { rows } = await this.client.query<{ row: RowJson }>(
      `select to_jsonb(t) as row from ${name} t where t.${parent} = any ($1::uuid[]) order by t.${parent}, (to_jsonb(t) ->> 'number')::integer`,
      [ids],
    );
    return rows.map(({ row }) => row);
  }

  /** Rows of a table that no entry tells of. */
  async *rowsWithoutEntry(table: string): AsyncGenerator<string> {
    const name = pg.escapeIdentifier(table);
    const { rows } = await this.client.query<{ id: string }>(
      `select t.id from ${name} t where not exists (
         select from ledger_outbox e where e.row_id = t.id and e.subject_kind = $1 and e.event in ($1 || '.recorded', $1 || '.corrected')
       ) order by t.id`,
      [table],
    );
    for (const { id } of rows) yield id;
  }

  /** The tables that hold facts. */
  async factTables(): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level')
       order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** Whether a table knows its rows by an id that stays while readings follow one another. */
  async standing(table: string): Promise<readonly { readonly firstId: string; readonly standing: number }[]> {
    const { rows } = await this.client.query<{ first_id: string; standing: string }>(
      `select first_id, count(*) filter (where superseded_at is null) as standing from ${pg.escapeIdentifier(table)}
       group by first_id having count(*) filter (where superseded_at is null) <> 1`,
    );
    return rows.map((row) => ({ firstId: row.first_id, standing: Number(row.standing) }));
  }

  /** Rows whose effective level is not the least of their own level and of those of what they hang from, as the trigger of their table keeps it. */
  async strayLevels(table: string): Promise<readonly string[]> {
    const args = (await this.levelParents()).get(table) ?? [];
    const parents = args.flatMap((column, i) =>
      i % 2 === 0 ? [{ column: pg.escapeIdentifier(column), of: pg.escapeIdentifier(args[i + 1]!) }] : [],
    );
    const joins = parents.map(({ column, of }, i) => `left join ${of} p${i} on p${i}.id = t.${column}`);
    const levels = parents.map(
      ({ column }, i) => `case when t.${column} is not null then coalesce(p${i}.effective_level, 'private') end`,
    );
    const { rows } = await this.client.query<{ id: string }>(
      `select t.id from ${pg.escapeIdentifier(table)} t ${joins.join(' ')}
       where t.effective_level is distinct from least(${['t.level', ...levels].join(', ')}) order by t.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Rows that are said to be superseded at another time than their next reading was recorded; a row of a table without readings never is. */
  async straySupersessions(table: string): Promise<readonly string[]> {
    const next = (await this.hasColumn(table, 'first_id'))
      ? 'lead(t.recorded_at) over (partition by t.first_id order by t.recorded_at, t.id)'
      : 'null';
    const { rows } = await this.client.query<{ id: string }>(
      `select id from (select t.id, t.superseded_at, ${next}::timestamptz as next from ${pg.escapeIdentifier(table)} t) r
       where superseded_at is distinct from next order by id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The columns that everybody reads of each kind. */
  shownColumns(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return this.columnsIn('pub');
  }

  async hasColumn(table: string, column: string): Promise<boolean> {
    return (await this.columns()).get(table)?.has(column) === true;
  }

  /** What the tables are made of is asked once: there are many, and they do not change meanwhile. */
  private columns(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return (this.ofTables ??= this.columnsIn('app'));
  }
  private ofTables: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

  private async columnsIn(schema: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { rows } = await this.client.query<{ name: string; columns: string[] }>(
      `select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind in ('r', 'v') group by 1`,
      [schema],
    );
    return new Map(rows.map(({ name, columns }) => [name, new Set(columns)]));
  }

  /** For each table the columns by which its rows hang from others, each followed by the table of these. */
  private levelParents(): Promise<ReadonlyMap<string, readonly string[]>> {
    return (this.parents ??= this.client
      .query<{ name: string; args: Buffer }>(
        `select c.relname as name, t.tgargs as args from pg_trigger t join pg_class c on c.oid = t.tgrelid
         where t.tgname = 'take_effective_level' and c.relnamespace = 'app'::regnamespace`,
      )
      .then(({ rows }) => new Map(rows.map(({ name, args }) => [name, args.toString().split('\0').slice(0, -1)]))));
  }
  private parents: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  async head(): Promise<AuditedHead> {
    const { rows } = await this.client.query<HeadRow>(
      'select size, published_size, published_peaks, checkpoint, vkey from ledger_head',
    );
    const [row] = rows;
    if (!row) return { size: 0n, publishedSize: 0n, publishedPeaks: [], checkpoint: null, vkey: null };
    return {
      size: BigInt(row.size),
      publishedSize: BigInt(row.published_size),
      publishedPeaks: row.published_peaks,
      checkpoint: row.checkpoint,
      vkey: row.vkey,
    };
  }

  /** Every checkpoint that has gone out, as the pages tell of it. */
  async checkpoints(): Promise<readonly { readonly size: bigint; readonly note: string; readonly isLeftBehind: boolean }[]> {
    const { rows } = await this.client.query<{ size: string; note: string; isLeftBehind: boolean }>(
      'select size, note, left_behind as "isLeftBehind" from ledger_checkpoint order by size',
    );
    return rows.map((row) => ({ ...row, size: BigInt(row.size) }));
  }

  /** The leaves in their order, ten thousand at a time. */
  async *leaves(): AsyncGenerator<readonly AuditedLeaf[]> {
    for (let from = 0n; ;) {
      const { rows } = await this.client.query<{ index: string; record_hash: Buffer; entry_id: string | null; gone: boolean }>(
        `select l.index, l.record_hash, l.entry_id, l.entry_id is not null and e.id is null as gone
         from ledger_leaf l left join ledger_outbox e on e.id = l.entry_id
         where l.index >= $1 order by l.index limit ${LEAVES_AT_ONCE}`,
        [from],
      );
      if (rows.length > 0)
        yield rows.map((row) => ({
          index: BigInt(row.index),
          recordHash: row.record_hash,
          entryId: row.entry_id,
          gone: row.gone,
        }));
      if (rows.length < LEAVES_AT_ONCE) return;
      from = BigInt(rows.at(-1)!.index) + 1n;
    }
  }
}

export interface AuditedHead {
  readonly size: bigint;
  readonly publishedSize: bigint;
  readonly publishedPeaks: readonly Uint8Array[];
  readonly checkpoint: string | null;
  /** the key that the pages give to check it with */
  readonly vkey: string | null;
}

export interface AuditedLeaf {
  readonly index: bigint;
  readonly recordHash: Uint8Array;
  readonly entryId: string | null;
  /** whether it is the leaf of an entry that is not there */
  readonly gone: boolean;
}

interface HeadRow {
  readonly size: string;
  readonly published_size: string;
  readonly published_peaks: Buffer[];
  readonly checkpoint: string | null;
  readonly vkey: string | null;
}

const ENTRIES_AT_ONCE = 1_000;
const LEAVES_AT_ONCE = 10_000;
const NONE = '00000000-0000-0000-0000-000000000000';
