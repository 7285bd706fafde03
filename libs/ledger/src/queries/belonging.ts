import type { SubjectKind } from '#libs/kernel';

/**
 * One statement of the ids of a thing, `$1`, and of all that hangs from it, as far as its reader sees these: what a commitment
 * says is read with its dates and what became of it, a document with its versions and who took which position on them. Of a kind
 * that is not here, the thing alone; what answers it goes with everything.
 */
export function belongingTo(kind: SubjectKind): string {
  const own = ['select $1::uuid as id', ...(OF[kind] ? [OF[kind]] : [])].join(' union ');
  const answering = (table: string) =>
    `select r.id from ${table} r where ${ANSWERED.map((column) => `r.${column} in (select id from own)`).join(' or ')}`;
  return `with own as materialized (${own}) select id from own union ${answering('reply_request')} union ${answering('reply')}`;
}

/** What a reply can be about. */
const ANSWERED = ['commitment_id', 'comparison_id', 'judgement_id', 'claim_id'];

const commitments = (which: string) =>
  ['due_date', 'delivery', 'official_statement', 'judgement']
    .map((table) => `select t.id from ${table} t where t.commitment_id in (select first_id from commitment where ${which})`)
    .join(' union ');

const calls = (which: string) => `
  select c.id from call c where ${which}
  union select a.id from call_answer a join call_addressee d on d.id = a.addressee_id join call c on c.id = d.call_id where ${which}`;

const versions = (which: string) => `
  select v.id from version v where ${which}
  union select s.id from sign_off s join version v on v.id = s.version_id where ${which}
  union select d.id from sign_off_dispute d join sign_off s on s.id = d.sign_off_id join version v on v.id = s.version_id where ${which}
  union select p.id from content_point p join version v on v.id = p.version_id where ${which}
  union select e.id from address_event e join version v on v.id = e.version_id where ${which}`;

const comparisons = (which: string) => `
  select c.id from comparison c where ${which}
  union select k.id from confirmation k join finding f on f.id = k.finding_id join comparison c on c.id = f.comparison_id where ${which}`;

const OF_WORK = 'v.work_id = $1';
const OF_ENGAGEMENT = 'v.work_id in (select id from work where engagement_id = $1)';

const OF: Readonly<Partial<Record<SubjectKind, string>>> = {
  engagement: `select first_id as id from commitment where engagement_id = $1 union ${commitments('engagement_id = $1')} union ${calls('c.engagement_id = $1')}
    union select id from harm_note where engagement_id = $1
    union select first_id from log_entry where engagement_id = $1 union select first_id from labour where engagement_id = $1
    union select id from claim where engagement_id = $1 union select id from work where engagement_id = $1
    union ${versions(OF_ENGAGEMENT)} union ${comparisons(`c.agreed_version_id in (select v.id from version v where ${OF_ENGAGEMENT})`)}`,
  source: 'select id from picture where source_id = $1',
  commitment: commitments('first_id = $1'),
  call: calls('c.id = $1'),
  work: versions(OF_WORK),
  version: versions('v.id = $1'),
  comparison: comparisons('c.id = $1'),
  sign_off: 'select id from sign_off_dispute where sign_off_id = $1',
  seal: 'select id from seal_reveal where seal_id = $1',
  organization: `select id from organization_name where organization_id = $1
    union select id from post where organization_id = $1`,
};
