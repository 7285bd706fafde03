import type { Client } from 'pg';

/** One thing that somebody with every right may do to the record by hand. */
export interface Edit {
  readonly kind: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  /** words of which the fault that is found has one at least: the id of the row or entry, or the place in the log */
  readonly names: readonly string[];
}

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly id: string;
  readonly parent: string | null;
  readonly value: unknown;
}

/** A level of its own is told by releases, and is the walls' to hold. */
const NOT_TOLD = ['level'];
/** Columns that are held against other rows, in a table of parts too. */
const HELD = ['effective_level', 'superseded_at'];
/** What a part hangs from, by which its fault is named. */
const PARENT: Readonly<Record<string, string>> = {
  block: 'version_id',
  finding: 'comparison_id',
  call_addressee: 'call_id',
  log_party: 'log_entry_id',
  log_promise: 'log_entry_id',
  version_capture: 'version_id',
  version_file: 'version_id',
  tracked_change: 'version_id',
  file_comment: 'version_id',
  email_header: 'version_id',
};
/** What the entry does not say: of a version neither of its text nor of its file (docs/ledger.md names it). */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  block: ['kind', 'locator'],
  // Their order is told, and not the number that keeps it.
  log_party: ['number'],
  log_promise: ['number'],
  version_file: ['stored_file_id', 'rereads_id', 'kind'],
};
/** In a part these are not in what its fact says of it. */
const OF_PARTS = ['id', 'version_id', 'comparison_id', 'call_id', 'log_entry_id'];

/**
 * What hangs from a text that was erased: nothing is left to hold it against but that it bears the marker, since the hash of
 * it would let somebody try out what it said. docs/ledger.md says so.
 */
const HANGS_FROM_ERASED = /app\.(finding|version_file|version_capture|tracked_change|file_comment|email_header) /;

/**
 * As many edits as asked for, the same for the same record, over all tables of facts and those of the ledger.
 * @param erased ids of versions whose text was erased, and of their comparisons
 */
export async function drawnEdits(admin: Client, count: number, erased: readonly string[]): Promise<readonly Edit[]> {
  const draw = drawing(20_261_125);
  const makers = [
    cellEdits(await cellsOf(admin)),
    await openingEdits(admin),
    await entryEdits(admin),
    await leafEdits(admin),
    await checkpointEdits(admin),
    await rowEdits(admin),
    await levelEdits(admin),
    await releasedTextEdits(admin),
    await releaseEdits(admin),
    await pictureEdits(admin),
  ];
  const canBeFound = ({ sql, names }: Edit) => !(HANGS_FROM_ERASED.test(sql) && names.some((name) => erased.includes(name)));
  const found = makers.map((edits) => edits.filter(canBeFound));
  return Array.from({ length: count }, (_, i) => pick(found[i % found.length]!, draw));
}

function cellEdits(cells: readonly Cell[]): readonly Edit[] {
  return cells.map(({ table, column, type, id, parent, value }) => ({
    kind: `cell of type ${type}`,
    sql: `update app.${table} set ${column} = ${other(type, value)} where id = $1`,
    values: [id],
    names: [parent ?? id],
  }));
}

/** Other bytes in the place of those that a picture is made of, with their hash, as the table wants it. */
async function pictureEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ id: string; image: string; original: string }>(
    'select id, image_file_id as image, original_file_id as original from app.picture order by id',
  );
  return rows.flatMap(({ id, ...files }) =>
    Object.entries(files).map(([which, file]) => ({
      kind: `bytes of a picture, ${which}`,
      sql: `update app.stored_file set bytes = 'altered'::bytea, hash = encode(sha256('altered'::bytea), 'hex') where id = $1`,
      values: [file],
      names: [id],
    })),
  );
}

/** Another value of the same type, as SQL. */
function other(type: string, value: unknown): string {
  if (value === null) return "'2001-01-01T00:00:00Z'";
  switch (type) {
    case 'boolean':
      return value === true ? 'false' : 'true';
    case 'integer':
    case 'double precision':
      return String(Number(value) + 1);
    case 'uuid':
      return 'gen_random_uuid()';
    case 'timestamp with time zone':
      return `'2001-01-01T00:00:00Z'`;
    case 'date':
      return `'2001-01-01'`;
    case 'jsonb':
      return `'[{"altered":true}]'`;
    case 'text[]':
      return `array['altered']`;
    case 'text':
      return `'altered'`;
    default: // an enum
      return `(select e from unnest(enum_range(null::app.${type})) e where e::text <> '${String(value)}' limit 1)`;
  }
}

async function cellsOf(admin: Client): Promise<readonly Cell[]> {
  const { rows: columns } = await admin.query<{ table: string; column: string; type: string; nullable: boolean }>(
    `select c.relname as table, a.attname as column, replace(format_type(a.atttypid, null), 'app.', '') as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname <> all ($1) and a.attname <> 'id'
       and exists (select from pg_attribute l where l.attrelid = c.oid and l.attname = 'effective_level')
     order by 1, 2`,
    [NOT_TOLD],
  );
  const cells: Cell[] = [];
  for (const { table, column, type } of columns) {
    const of = PARENT[table];
    if (of && (OF_PARTS.includes(column) || (UNTOLD[table] ?? []).includes(column))) continue;
    const { rows } = await admin.query<{ id: string; value: unknown; parent: string | null }>(
      `select id, ${column} as value, ${of && !HELD.includes(column) ? of : 'null::uuid'} as parent from app.${table} where ${column} is not null or '${column}' = 'superseded_at' order by id limit 6`,
    );
    cells.push(...rows.map((row) => ({ table, column, type, ...row })));
  }
  return cells;
}

async function openingEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ entry_id: string; shown: boolean; n: number }>(
    'select entry_id, shown, jsonb_array_length(openings) as n from app.ledger_opening order by entry_id, shown',
  );
  return rows.flatMap(({ entry_id: id, shown, n }) => [
    ...['value', 'name', 'salt'].map((part) => ({
      kind: `opening's ${part}`,
      sql: `update app.ledger_opening set openings = jsonb_set(openings, array['0', $3], '"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY="') where entry_id = $1 and shown = $2`,
      values: [id, shown, part],
      names: [id],
    })),
    {
      kind: 'opening cut',
      sql: `update app.ledger_opening set openings = openings - ${n - 1} where entry_id = $1 and shown = $2`,
      values: [id, shown],
      names: [id],
    },
    {
      kind: 'openings taken away',
      sql: 'delete from app.ledger_opening where entry_id = $1 and shown = $2',
      values: [id, shown],
      names: [id],
    },
  ]);
}

async function entryEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ id: string; row_id: string; index: string }>(
    `select e.id, e.row_id, l.index from app.ledger_outbox e join app.ledger_leaf l on l.entry_id = e.id
     where e.event like '%.recorded' order by e.id`,
  );
  const set = (id: string, what: string) => ({
    kind: 'entry',
    sql: `update app.ledger_outbox set ${what} where id = $1`,
    values: [id],
    names: [id],
  });
  return rows.flatMap(({ id, row_id: row }) => [
    set(id, `event = 'altered.recorded'`),
    set(id, `record_hash = sha256('altered')`),
    set(id, 'field_hashes = field_hashes[2:]'),
    set(id, `recorded_at = recorded_at - interval '1 day'`),
    set(id, `state = 'pending'`),
    set(id, `state = case state when 'anchored' then 'sequenced' else 'anchored' end::app.entry_state`),
    set(id, 'actor_id = gen_random_uuid()'),
    { ...set(id, `subject_id = gen_random_uuid()`), names: [id, row] },
    { kind: 'entry taken away', sql: 'delete from app.ledger_outbox where id = $1', values: [id], names: [row, id] },
  ]);
}

async function leafEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ index: string; id: string | null }>(
    'select index, entry_id as id from app.ledger_leaf order by index',
  );
  const last = rows.length;
  return rows.flatMap(({ index, id }) => {
    const names = [`leaf ${index}`, ...(id ? [id] : [])];
    return [
      {
        kind: 'leaf',
        sql: `update app.ledger_leaf set record_hash = sha256('altered') where index = $1`,
        values: [index],
        names,
      },
      {
        kind: 'leaf taken away',
        sql: 'delete from app.ledger_leaf where index = $1',
        values: [index],
        names: [...names, 'head of the log'],
      },
      {
        kind: 'tail cut',
        sql: 'delete from app.ledger_leaf where index >= $1',
        values: [index],
        names: ['the head of the log', 'checkpoint'],
      },
      {
        kind: 'leaf put in',
        sql: `insert into app.ledger_leaf (index, record_hash, sequenced_at) select ${last} + $1::bigint - $1::bigint, sha256('put in'), now()`,
        values: [index],
        names: ['the head of the log'],
      },
      {
        kind: 'leaves exchanged',
        sql: `update app.ledger_leaf l set record_hash = o.record_hash from app.ledger_leaf o
              where (l.index = $1 and o.index = ($1::bigint + 1) % ${last}) or (o.index = $1 and l.index = ($1::bigint + 1) % ${last})`,
        values: [index],
        names,
      },
      {
        kind: 'head',
        sql: 'update app.ledger_head set size = size + 1 + $1::bigint',
        values: [index],
        names: ['the head of the log'],
      },
      {
        kind: 'head',
        sql: `update app.ledger_head set checkpoint = checkpoint || $1::text`,
        values: [index],
        names: ['the head of the log'],
      },
      {
        kind: 'head',
        sql: `update app.ledger_head set vkey = vkey || $1::text`,
        values: [index],
        names: ['the head of the log'],
      },
    ];
  });
}

/** What the pages tell of checkpoints that went out. */
async function checkpointEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ size: string }>('select size from app.ledger_checkpoint order by size');
  const edit = (size: string, kind: string, what: string, now = size): Edit => ({
    kind: `checkpoint ${kind}`,
    sql: `update app.ledger_checkpoint set ${what} where size = $1`,
    values: [size],
    names: [`the checkpoint over ${now} that the pages tell of`],
  });
  return rows.flatMap(({ size }, i) => [
    // The first letter of the hash, which is the third line.
    edit(
      size,
      'altered',
      `note = regexp_replace(note, '^([^\\n]*\\n[^\\n]*\\n).', '\\1' || case when split_part(note, E'\\n', 3) like '0%' then '1' else '0' end)`,
    ),
    edit(size, 'of another', `note = (select note from app.ledger_checkpoint where size <> $1 limit 1)`),
    edit(size, 'unsigned', `note = split_part(note, E'\\n\\n', 1) || E'\\n'`),
    edit(size, 'moved', 'size = size + 1', String(BigInt(size) + 1n)),
    edit(size, 'given up', 'left_behind = not left_behind'),
    ...(i === rows.length - 1
      ? [
          {
            kind: 'last checkpoint taken away',
            sql: 'delete from app.ledger_checkpoint where size = $1',
            values: [size],
            names: [`the checkpoint over ${size} that the pages tell of`],
          },
        ]
      : []),
  ]);
}

async function rowEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
     group by 1 having 'effective_level' = any (array_agg(a.attname::text)) order by 1`,
  );
  const edits: Edit[] = [];
  for (const { name, columns } of tables) {
    const of = PARENT[name];
    const { rows } = await admin.query<{ id: string; parent: string | null }>(
      `select id, ${of ?? 'null::uuid'} as parent from app.${name} order by id limit 8`,
    );
    for (const { id, parent } of rows) {
      edits.push({ kind: 'row taken away', sql: `delete from app.${name} where id = $1`, values: [id], names: [parent ?? id] });
      if (of) continue;
      const fresh = `00000000-0000-4000-8000-${id.slice(-12)}`;
      const taken = columns.map((column) => (column === 'id' ? `'${fresh}'::uuid` : `t.${column}`));
      // A superuser who alters keys too may put a row in beside another; the unique keys of a table may still refuse it.
      if (UNIQUE.includes(name)) continue;
      edits.push({
        kind: 'row put in',
        sql: `insert into app.${name} (${columns.join(', ')}) select ${taken.join(', ')} from app.${name} t where t.id = $1`,
        values: [id],
        names: [fresh],
      });
    }
  }
  return edits;
}

/** Tables in which a second row like another stands against a key. */
const UNIQUE = ['confirmation', 'commitment', 'labour', 'log_entry', 'handling', 'due_date', 'reply_request'];

/** Shown to everybody, or to nobody outside any more, by hand and with the level that follows from it. */
async function levelEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const edits: Edit[] = [];
  for (const { name } of tables) {
    // That a text of one block is shown or not is told by nothing else (docs/ledger.md).
    const many = name === 'block' ? 'where version_id in (select version_id from app.block group by 1 having count(*) > 1)' : '';
    const alike = ALIKE[name] ?? `'{}'::uuid[]`;
    const { rows } = await admin.query<{ id: string; level: string; alike: string[] }>(
      `select id, level, ${alike} as alike from app.${name} t ${many} order by id limit 6`,
    );
    edits.push(
      ...rows.map(({ id, level, alike }) => {
        const now = level === 'space' ? 'public' : 'space';
        const sql = `update app.${name} set level = '${now}', effective_level = '${now}' where id = $1`;
        return { kind: `level, from ${level} to ${now}`, sql, values: [id], names: [id, ...alike] };
      }),
    );
  }
  return edits;
}

/** Rows that no entry names have one level with others: which of them was changed nothing tells, and any may be named. */
const ALIKE: Readonly<Record<string, string>> = {
  block: '(select array_agg(b.id) from app.block b where b.version_id = t.version_id)',
  confirmation: 'array[t.finding_id]',
};

/** The copy of what is released that everybody searches. */
async function releasedTextEdits(admin: Client): Promise<readonly Edit[]> {
  const { rows } = await admin.query<{ id: string }>('select id from app.released_text order by id limit 40');
  const columns = {
    kind: `'altered'`,
    page_id: 'gen_random_uuid()',
    by_id: 'gen_random_uuid()',
    says: `says || ' altered'`,
    words: `to_tsvector('english', 'altered')`,
    recorded_at: `recorded_at - interval '1 day'`,
  };
  return rows.flatMap(({ id }) => [
    ...Object.entries(columns).map(([column, value]) => ({
      kind: `text that is searched: ${column}`,
      sql: `update app.released_text set ${column} = ${value} where id = $1`,
      values: [id],
      names: [id],
    })),
    { kind: 'text that is searched, taken away', sql: 'delete from app.released_text where id = $1', values: [id], names: [id] },
    {
      kind: 'text that is searched, put in',
      sql: `insert into app.released_text select overlay(id::text placing '00000000' from 1)::uuid, kind, page_id, by_id, says, words, recorded_at from app.released_text where id = $1`,
      values: [id],
      names: [`00000000${id.slice(8)}`],
    },
  ]);
}

/** What pages tell of releases, takings back and embargoes. */
async function releaseEdits(admin: Client): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  for (const [table, columns] of [
    [
      'release',
      {
        released_at: `released_at - interval '1 day'`,
        released_by: 'taken',
        people: '3 - people',
        thing_id: 'gen_random_uuid()',
      },
    ],
    ['embargo', { until: `until + interval '1 day'`, set_at: `set_at - interval '1 day'`, thing_id: 'gen_random_uuid()' }],
  ] as const) {
    const { rows } = await admin.query<{ id: string; thing: string; back: boolean }>(
      `select id, thing_id as thing, ${table === 'release' ? 'taken_back_at is not null' : 'false'} as back from app.${table} order by id`,
    );
    const edit = (kind: string, sql: string, { id, thing }: (typeof rows)[number]): Edit => ({
      kind: `${table} ${kind}`,
      sql: sql.replaceAll('TABLE', `app.${table}`),
      values: [id],
      names: [id, thing],
    });
    for (const row of rows) {
      for (const [column, value] of Object.entries(columns)) {
        const other = value === 'taken' ? `(select a.id from app.actor a where a.id <> ${column} limit 1)` : value;
        edits.push(edit(column, `update TABLE set ${column} = ${other} where id = $1`, row));
      }
      edits.push(edit('taken away', 'delete from TABLE where id = $1', row));
      if (!row.back) continue;
      edits.push(
        edit(
          'reason',
          `update TABLE set reason = (case when reason = 'legal' then 'unfair' else 'legal' end)::app.taking_back_reason where id = $1`,
          row,
        ),
        edit('taken back', `update TABLE set taken_back_at = taken_back_at - interval '1 hour' where id = $1`, row),
        edit(
          'back again',
          'update TABLE set taken_back_at = null, taken_back_by = null, reason = null, was_seen = null where id = $1',
          row,
        ),
      );
    }
  }
  return edits;
}

function pick<T>(from: readonly T[], draw: () => number): T {
  return from[Math.floor(draw() * from.length)]!;
}

/** mulberry32: small, and the same on every machine. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
