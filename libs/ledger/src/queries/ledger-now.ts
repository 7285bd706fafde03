import type { Reader } from '#libs/persistence';
import { checkpointWords, parseCheckpoint, parseNote } from '../core/index.js';
import { sha256 } from '../node-primitives.js';

/** A checkpoint that went out, as it is told of. */
export interface CheckpointTold {
  readonly origin: string;
  /** how many entries stand under it */
  readonly size: string;
  /** in base64 */
  readonly root: string;
  readonly words: string;
  readonly note: string;
  readonly publishedAt: string;
}

/** The ledger as it stands, for everybody alike. */
export interface LedgerNow {
  /** the last one; null before the first */
  readonly checkpoint: CheckpointTold | null;
  readonly verifierKey: string | null;
  /** whether something that everybody may read stands under no checkpoint yet */
  readonly isBehind: boolean;
  /** when the next one is to go out */
  readonly dueAt: string | null;
  /** whether that was more than a minute ago */
  readonly isLate: boolean;
}

type Query = Reader['query'];

/** One statement, so one moment. */
export async function ledgerNow(query: Query): Promise<LedgerNow> {
  const [row] = await query<Omit<LedgerNow, 'checkpoint'> & Partial<Row>>(
    `select c.note, c.published_at as "publishedAt", h.vkey as "verifierKey", is_ledger_behind() as "isBehind", h.due_at as "dueAt",
       coalesce(h.due_at < now() - interval '1 minute', false) as "isLate"
     from ledger_head h left join ledger_checkpoint c on c.size = h.published_size`,
  );
  const { note, publishedAt, ...now } = row!;
  return { ...now, checkpoint: note == null ? null : told({ note, publishedAt: publishedAt! }) };
}

/** The checkpoint over so many entries; null when none went out. */
export async function checkpointOver(query: Query, size: string): Promise<CheckpointTold | null> {
  const [row] = await query<Row>('select note, published_at as "publishedAt" from ledger_checkpoint where size = $1', [size]);
  return row ? told(row) : null;
}

/** The checkpoints that went out last, the newest first. */
export async function lastCheckpoints(query: Query, most: number): Promise<readonly CheckpointTold[]> {
  const rows = await query<Row>(
    'select note, published_at as "publishedAt" from ledger_checkpoint order by published_at desc, size desc limit $1',
    [most],
  );
  return rows.map(told);
}

/** The checkpoint that goes with the public record as it stands, and whether it covers all of that. Null before the first. */
export async function checkpointOfRecord(query: Query): Promise<(CheckpointTold & { readonly coversAll: boolean }) | null> {
  const [row] = await query<Row & { readonly coversAll: boolean }>(
    `select note, published_at as "publishedAt", not is_ledger_behind() as "coversAll" from ledger_checkpoint
     where size = split_part(public_moment(), '.', 2)::bigint`,
  );
  return row ? { ...told(row), coversAll: row.coversAll } : null;
}

interface Row {
  readonly note: string;
  readonly publishedAt: string;
}

function told({ note, publishedAt }: Row): CheckpointTold {
  const checkpoint = parseCheckpoint(parseNote(note).text);
  const root = Buffer.from(checkpoint.root).toString('base64');
  const words = checkpointWords(sha256, checkpoint);
  return { origin: checkpoint.origin, size: String(checkpoint.size), root, words, note, publishedAt };
}
