import { KINDS_OF_THEIR_AUTHOR, type Id, type SubjectKind } from '#libs/kernel';
import { belongingTo } from '#libs/ledger';
import type { Reader } from '#libs/persistence';

/** What one entry of the ledger told, as far as its reader may open it. */
export interface Change {
  readonly id: Id;
  readonly event: string;
  readonly kind: SubjectKind;
  readonly thingId: Id;
  readonly recordedAt: string;
  readonly state: string;
  /** the member's chosen name, for members of the same space; null for anybody else and for who has no account by a name */
  readonly by: string | null;
  readonly said: readonly { readonly name: string; readonly value: string }[];
  /** how many entries there are, told here or not */
  readonly total: number;
}

export interface Asked {
  readonly id: Id;
  readonly since: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

/**
 * The entries about a thing and about all that hangs from it and that this reader sees, in the order in which they were recorded: as many
 * as asked for and the rest of the last one's moment, since whoever asks for more asks from a moment on.
 */
export async function changesOf(
  reader: Reader,
  kind: SubjectKind,
  { id, since, asOf, first }: Asked,
  forMember: boolean,
): Promise<readonly Change[]> {
  return reader.query<Change>(
    `with about as materialized (${belongingTo(kind)}),
     all_told as materialized (select e.*, count(*) over () as total from ledger_outbox e
       where e.subject_id in (select about.id from about) and ${IS_OF_KIND}
         and ($2::timestamptz is null or e.recorded_at > $2) and ($3::timestamptz is null or e.recorded_at <= $3))
     select e.id, e.event, e.subject_kind as kind, e.subject_id as "thingId", e.recorded_at as "recordedAt", e.state, e.total::integer,
       ${forMember ? NAME : 'null'} as by,
       coalesce((
         select jsonb_agg(jsonb_build_object('name', o ->> 'name', 'value', o ->> 'value') order by o ->> 'name')
         from ledger_opening w, jsonb_array_elements(w.openings) o where w.entry_id = e.id and o ->> 'name' !~ '${OF_THE_ENTRY}'
           and (o ->> 'name' <> 'textHash' or e.subject_kind <> 'version' or exists (select from block b where b.version_id = e.subject_id))
       ), '[]') as said
     from (select * from all_told order by recorded_at fetch first $4 rows with ties) e
     order by e.recorded_at, e.id`,
    [id, since, asOf, first, kind],
  );
}

/** An id of another kind of thing names nothing of this one. */
const IS_OF_KIND = 'not exists (select from ledger_outbox k where k.subject_id = $1 and k.subject_kind <> $5)';

/**
 * A name is for the members of the space it was done in: that two share another space tells neither of them about this one. Who wrote
 * a note of harm is told to nobody.
 */
const NAME = `(select p.pseudonym from person_private p where p.actor_id = e.actor_id and e.subject_kind <> all ('{${KINDS_OF_THEIR_AUTHOR.join()}}')
         and e.space_id in (select m.space_id from membership m where m.actor_id = (select current_actor())))`;

/** Told of the entry itself, and hashes that say nothing to a person. */
const OF_THE_ENTRY = String.raw`^entry\.|^withheld\.fields\.\d+\.hash$`;
