import { KINDS_OF_THEIR_AUTHOR, type Id, type SubjectKind } from '#libs/kernel';
import type { Reader } from '#libs/persistence';
import { DOSSIER_LIMITS, type Opening } from '../core/index.js';
import { belongingTo } from './belonging.js';

/** An entry under the last checkpoint, with as much of it as the reader may open. */
export interface PublishedEntry {
  readonly index: bigint;
  readonly fieldHashes: readonly Uint8Array[];
  readonly openings: readonly Opening[];
}

/** What the log says of one thing at one moment. */
export interface PublishedAbout {
  /** the signed note; null before the first */
  readonly checkpoint: string | null;
  readonly size: bigint;
  readonly publishedAt: string | null;
  /** entries about the thing that the reader may see: all, and those under the checkpoint */
  readonly known: number;
  readonly published: number;
  /** the published ones, by index; null when they are more than a dossier holds */
  readonly entries: readonly PublishedEntry[] | null;
}

/**
 * The entries about a thing and about what its page shows of it, as far as this reader may see them: of a commitment with its dates,
 * deliveries, judgements and answers. What belongs to an engagement has pages of its own. Of too much only the count is read.
 */
export async function publishedAbout(reader: Reader, id: Id): Promise<PublishedAbout> {
  const [head] = await reader.query<HeadRow>('select checkpoint, published_size, published_at from ledger_head');
  const { checkpoint, published_size: size, published_at: publishedAt } = head!;
  const [known] = await reader.query<{ kind: SubjectKind }>(
    'select subject_kind as kind from ledger_outbox where subject_id = $1 limit 1',
    [id],
  );
  const about = known === undefined || known.kind === 'engagement' ? 'select $1::uuid as id' : belongingTo(known.kind);
  const [counted] = await reader.query<CountRow>(
    `with about as materialized (${about})
     select count(*) as known, count(l.index) as published,
            coalesce(sum((select sum(octet_length(o.openings::text)) from ledger_opening o where o.entry_id = l.entry_id)), 0) as bytes
     from ledger_outbox e left join ledger_leaf l on l.entry_id = e.id and l.index < $2
     where e.subject_id in (select about.id from about)`,
    [id, size],
  );
  const [all, published, bytes] = [Number(counted!.known), Number(counted!.published), Number(counted!.bytes)];
  const found = { checkpoint, size: BigInt(size), publishedAt, known: all, published };
  if (published > DOSSIER_LIMITS.entries || bytes > DOSSIER_LIMITS.bytes) return { ...found, entries: null };
  const rows = await reader.query<EntryRow>(
    `with about as materialized (${about})
     select l.index, e.field_hashes,
            coalesce((select jsonb_agg(opening) from ledger_opening o, jsonb_array_elements(o.openings) opening
              where o.entry_id = e.id and ${OPENS}), '[]') as openings
     from ledger_outbox e join ledger_leaf l on l.entry_id = e.id
     where e.subject_id in (select about.id from about) and l.index < $2 order by l.index`,
    [id, size],
  );
  return { ...found, entries: rows.map(entryOf) };
}

/** The hash of a text has no salt, so it is opened to whoever reads the text (record 0064). Who wrote a note of harm is told to nobody. */
const OPENS = `(e.subject_kind <> all ('{${KINDS_OF_THEIR_AUTHOR.join()}}') or opening ->> 'name' <> 'entry.actor') and (e.subject_kind <> 'version' or opening ->> 'name' <> 'textHash' or exists (select from block b where b.version_id = e.subject_id))`;

interface HeadRow {
  readonly checkpoint: string | null;
  readonly published_size: string;
  readonly published_at: string | null;
}

interface CountRow {
  readonly known: string;
  readonly published: string;
  readonly bytes: string;
}

interface EntryRow {
  readonly index: string;
  readonly field_hashes: readonly Buffer[];
  readonly openings: readonly { readonly name: string; readonly value: string; readonly salt: string }[];
}

function entryOf(row: EntryRow): PublishedEntry {
  return {
    index: BigInt(row.index),
    fieldHashes: row.field_hashes.map((hash) => new Uint8Array(hash)),
    openings: row.openings.map((each) => ({ ...each, salt: new Uint8Array(Buffer.from(each.salt, 'base64')) })),
  };
}
