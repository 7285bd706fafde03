import type pg from 'pg';

/** How far the log has come: leaves with a place, and leaves under the last checkpoint. */
export interface Head {
  readonly size: bigint;
  readonly publishedSize: bigint;
  /** the roots of the complete subtrees under the last checkpoint, widest first */
  readonly publishedPeaks: readonly Uint8Array[];
  /** whether a steward has asked for a checkpoint that has not gone out */
  readonly asked: boolean;
}

/** What a checkpoint answers for, read before its leaves are. */
export interface Covered {
  /** the public record as it stands: all that everybody sees of it is entered */
  readonly revision: string;
  /** when a steward last asked; null when none has */
  readonly askedAt: string | null;
}

/** The most entries that are given a place in one transaction. */
export const BATCH_MOST = 1_000;

/** Reads the head. */
export async function readHead(client: pg.ClientBase): Promise<Head> {
  const { rows } = await client.query<{ size: string; published_size: string; published_peaks: Buffer[]; asked: boolean }>(
    `select size, published_size, published_peaks, asked_at is distinct from answered_at as asked from ledger_head`,
  );
  const [row] = rows;
  if (!row) throw new Error('the ledger has no head');
  return {
    size: BigInt(row.size),
    publishedSize: BigInt(row.published_size),
    publishedPeaks: row.published_peaks.map((peak) => new Uint8Array(peak)),
    asked: row.asked,
  };
}

/** Reads what a checkpoint that is made from here on answers for. */
export async function readCovered(client: pg.ClientBase): Promise<Covered> {
  const { rows } = await client.query<Covered>(
    `select revision_to_cover()::text as revision, asked_at::text as "askedAt" from ledger_head`,
  );
  return rows[0]!;
}

/**
 * Gives the entries that wait their places, and `fillers` after them, in one transaction: at most BATCH_MOST entries, the
 * earliest first. Answers how many entries; null when another sequencer was first, and then nothing was done.
 */
export async function drain(client: pg.ClientBase, fillers: (entries: number, size: bigint) => readonly Uint8Array[]) {
  await client.query('begin');
  try {
    const { size } = await readHead(client);
    const { rows } = await client.query<{ id: string; record_hash: Buffer }>(
      `select id, record_hash from ledger_outbox where state = 'pending' order by recorded_at, id limit ${BATCH_MOST}`,
    );
    const padding = fillers(rows.length, size).map((hash) => Buffer.from(hash));
    const count = rows.length + padding.length;
    await client.query(
      `insert into ledger_leaf (index, entry_id, record_hash, sequenced_at)
       select $1::bigint + n - 1, id, hash, now() from unnest($2::uuid[], $3::bytea[]) with ordinality o (id, hash, n)`,
      [size, [...rows.map((row) => row.id), ...padding.map(() => null)], [...rows.map((row) => row.record_hash), ...padding]],
    );
    await client.query(`update ledger_outbox set state = 'sequenced' where id = any ($1) and state = 'pending'`, [
      rows.map((row) => row.id),
    ]);
    const { rowCount } = await client.query('update ledger_head set size = $1 where size = $2', [size + BigInt(count), size]);
    if (rowCount !== 1) {
      await client.query('rollback');
      return null;
    }
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if ((error as { code?: string }).code === '23505') return null;
    throw error;
  }
}

/** The record hashes of the leaves from `from` to before `to`. Throws when one is missing: then the log is not whole. */
export async function recordHashes(client: pg.ClientBase, from: bigint, to: bigint): Promise<readonly Uint8Array[]> {
  const { rows } = await client.query<{ record_hash: Buffer }>(
    'select record_hash from ledger_leaf where index >= $1 and index < $2 order by index',
    [from, to],
  );
  if (BigInt(rows.length) !== to - from)
    throw new Error(`the ledger has ${rows.length} of the ${to - from} leaves from ${from} on`);
  return rows.map((row) => new Uint8Array(row.record_hash));
}

/** A checkpoint that has gone out. */
export interface Published {
  readonly size: bigint;
  readonly peaks: readonly Uint8Array[];
  readonly checkpoint: string;
  /** what verifies it */
  readonly vkey: string;
  /** null for one that an earlier run has signed: what it covers nobody has noted */
  readonly covered: Covered | null;
  /** from this one to the next */
  readonly cadenceMs: number;
}

/** Notes that a checkpoint has gone out, and that its entries stand under it. False when another sequencer was first. */
export async function markPublished(client: pg.ClientBase, before: bigint, now: Published): Promise<boolean> {
  const { size, checkpoint, covered } = now;
  await client.query('begin');
  try {
    const { rowCount } = await client.query(
      `update ledger_head set published_size = $1, published_peaks = $2, checkpoint = $3, published_at = now(),
         due_at = now() + $5 * interval '1 millisecond', answered_at = coalesce($6, answered_at), vkey = $7
       where published_size = $4 and size >= $1`,
      [size, now.peaks.map((peak) => Buffer.from(peak)), checkpoint, before, now.cadenceMs, covered?.askedAt ?? null, now.vkey],
    );
    await client.query(
      // Of one size are two only when a log was begun anew over the same leaves.
      `insert into ledger_checkpoint (size, note, revision, published_at) values ($1, $2, $3, now())
       on conflict (size) do update
         set note = excluded.note, revision = excluded.revision, published_at = excluded.published_at, left_behind = false`,
      [size, checkpoint, covered?.revision ?? 0],
    );
    await client.query(
      `update ledger_outbox o set state = 'anchored' from ledger_leaf l
       where l.entry_id = o.id and l.index >= $1 and l.index < $2 and o.state = 'sequenced'`,
      [before, size],
    );
    await client.query(rowCount === 1 ? 'commit' : 'rollback');
    return rowCount === 1;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The last checkpoint that the database knows of. */
export async function readHeadNote(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ checkpoint: string | null }>('select checkpoint from ledger_head');
  return rows[0]?.checkpoint ?? null;
}

/** From here on nothing of the log counts as published, and what was covers nothing that stands today. */
export async function beginAnew(client: pg.ClientBase): Promise<void> {
  await client.query(
    `with behind as (update ledger_checkpoint set left_behind = true, revision = 0)
     update ledger_head set published_size = 0, published_peaks = '{}', checkpoint = null`,
  );
}

/** Whether another connection is open as the sequencer: then another process holds the key. */
export async function othersAtWork(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and usename = current_user and application_name = 'sequencer' and pid <> pg_backend_pid()`,
  );
  return rowCount !== 0;
}

/**
 * Puts back the leaves that were published and are not in the database, in one transaction; an entry that still waits and has its
 * leaf among them gets its place back. Answers how many such entries. Throws when the log grew meanwhile, and then nothing was done.
 */
export async function takeUp(
  client: pg.ClientBase,
  from: bigint,
  to: bigint,
  hashes: (from: bigint, to: bigint) => Promise<readonly Uint8Array[]>,
): Promise<number> {
  if (from >= to) return 0;
  await client.query('begin');
  try {
    let found = 0;
    for (let start = from; start < to;) {
      const end = bundleEnd(start, to);
      const { rowCount } = await client.query(
        `with told as (select $1::bigint + n - 1 as index, hash from unnest($2::bytea[]) with ordinality o (hash, n)),
           waits as (select e.id, told.index from told join ledger_outbox e on e.record_hash = told.hash and e.state = 'pending'),
           placed as (
             insert into ledger_leaf (index, entry_id, record_hash, sequenced_at)
             select told.index, waits.id, told.hash, now() from told left join waits using (index)
           )
         update ledger_outbox e set state = 'sequenced' from waits where e.id = waits.id`,
        [start, (await hashes(start, end)).map((hash) => Buffer.from(hash))],
      );
      found += rowCount ?? 0;
      start = end;
    }
    const { rowCount } = await client.query('update ledger_head set size = $1 where size = $2', [to, from]);
    if (rowCount !== 1) throw new Error('the log has grown meanwhile; run this again');
    await client.query('commit');
    return found;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Where the bundle ends in which this leaf lies, or the log. */
function bundleEnd(start: bigint, to: bigint): bigint {
  const end = (start / BUNDLE + 1n) * BUNDLE;
  return end < to ? end : to;
}

const BUNDLE = 256n;

/** Seconds for which the oldest entry has waited for its place; null when none waits. */
export async function lagOf(client: pg.ClientBase): Promise<number | null> {
  const { rows } = await client.query<{ lag: string | null }>(
    `select extract(epoch from now() - min(recorded_at)) as lag from ledger_outbox where state = 'pending'`,
  );
  return rows[0]?.lag == null ? null : Number(rows[0].lag);
}
