import type { Id, SubjectKind } from '#libs/kernel';
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
}

export interface Asked {
  readonly id: Id;
  readonly since: string | null;
  readonly asOf: string | null;
  readonly first: number;
}

/** The entries about a thing and about all that hangs from it and that this reader sees, in the order in which they were recorded; one more than asked for. */
export async function changesOf(
  reader: Reader,
  kind: SubjectKind,
  { id, since, asOf, first }: Asked,
  forMember: boolean,
): Promise<readonly Change[]> {
  return reader.query<Change>(
    `with about as materialized (${idsFrom(kind)})
     select e.id, e.event, e.subject_kind as kind, e.subject_id as "thingId", e.recorded_at as "recordedAt", e.state,
       ${forMember ? '(select p.pseudonym from person_private p where p.actor_id = e.actor_id)' : 'null'} as by,
       coalesce((
         select jsonb_agg(jsonb_build_object('name', o ->> 'name', 'value', o ->> 'value') order by o ->> 'name')
         from ledger_opening w, jsonb_array_elements(w.openings) o where w.entry_id = e.id and o ->> 'name' !~ '${OF_THE_ENTRY}'
       ), '[]') as said
     from ledger_outbox e
     where e.subject_id in (select about.id from about)
       and ($2::timestamptz is null or e.recorded_at > $2) and ($3::timestamptz is null or e.recorded_at <= $3)
     order by e.recorded_at, e.id limit $4`,
    [id, since, asOf, first + 1],
  );
}

/** Told of the entry itself, and hashes that say nothing to a person. */
const OF_THE_ENTRY = String.raw`^entry\.|^withheld\.fields\.\d+\.hash$`;

const REPLIES = ['commitment_id', 'comparison_id', 'judgement_id', 'claim_id'];

/** What hangs from a commitment, from rows named `c`. */
const OF_COMMITMENTS = (from: string) => `
  select first_id as id from commitment where ${from}
  ${['due_date', 'delivery', 'official_statement', 'judgement']
    .map((table) => `union select t.id from ${table} t where t.commitment_id in (select first_id from commitment where ${from})`)
    .join('\n  ')}`;

const OF_ENGAGEMENT = `
  select $1::uuid as id
  union ${OF_COMMITMENTS('engagement_id = $1')}
  union select id from call where engagement_id = $1
  union select a.id from call_answer a join call_addressee d on d.id = a.addressee_id join call c on c.id = d.call_id where c.engagement_id = $1
  union select id from claim where engagement_id = $1
  union select id from work where engagement_id = $1
  union select v.id from version v join work w on w.id = v.work_id where w.engagement_id = $1
  union select s.id from sign_off s join version v on v.id = s.version_id join work w on w.id = v.work_id where w.engagement_id = $1
  union select d.id from sign_off_dispute d join sign_off s on s.id = d.sign_off_id join version v on v.id = s.version_id join work w on w.id = v.work_id
    where w.engagement_id = $1
  union select p.id from content_point p join version v on v.id = p.version_id join work w on w.id = v.work_id where w.engagement_id = $1
  union select c.id from comparison c join version v on v.id = c.agreed_version_id join work w on w.id = v.work_id where w.engagement_id = $1
  union select k.id from confirmation k join finding f on f.id = k.finding_id join comparison c on c.id = f.comparison_id
    join version v on v.id = c.agreed_version_id join work w on w.id = v.work_id where w.engagement_id = $1`;

function idsFrom(kind: SubjectKind): string {
  const own =
    kind === 'engagement' ? OF_ENGAGEMENT : kind === 'commitment' ? OF_COMMITMENTS('first_id = $1') : 'select $1::uuid as id';
  const answering = (table: string) =>
    `select r.id from ${table} r where ${REPLIES.map((column) => `r.${column} in (select id from own)`).join(' or ')}`;
  return `with own as materialized (${own}) select id from own union ${answering('reply_request')} union ${answering('reply')}`;
}
