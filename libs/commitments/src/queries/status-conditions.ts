import { parseCivilDate, type CivilDate } from '#libs/kernel';
import type { Condition, Value } from '#libs/persistence';
import type { EvidenceStatus, OfficialStatus } from '../core/index.js';

/** The rule of official() in the core, on rows of the table: among those said by the day, those after which none surely came. */
export function officialCondition(status: OfficialStatus, on: CivilDate): Condition {
  const condition: Condition = (t, value) => {
    const day = `${value(parseCivilDate(on, 'official.on'))}::date`;
    const said = (s: string) => `${s}.commitment_id = ${t}.first_id and ${s}.made_by_id = ${t}.made_by_id
      and (${s}.stated_on_earliest is null or ${s}.stated_on_earliest <= ${day})`;
    const newest = (s: string) => `${said(s)} and not exists (select from official_statement n
      where ${said('n')} and n.stated_on_earliest > ${s}.stated_on_latest)`;
    if (status === 'none_stated') return `not exists (select from official_statement s where ${said('s')})`;
    const differs = `exists (select from official_statement o where ${newest('o')} and o.stance <> s.stance)`;
    if (status === 'statements_differ') return `exists (select from official_statement s where ${newest('s')} and ${differs})`;
    return `exists (select from official_statement s where s.stance = ${value(status)} and ${newest('s')} and not ${differs})`;
  };
  if (status === 'none_stated' || status === 'statements_differ') return condition;
  const among = (value: Value) => `select x.commitment_id from official_statement x where x.stance = ${value(status)}`;
  return Object.assign(condition, { among });
}

/** The rule of evidence() in the core: the stages are ordered in the enum as they are there. */
export function evidenceCondition(status: EvidenceStatus, on: CivilDate): Condition {
  const condition: Condition = (t, value) => {
    const day = `${value(parseCivilDate(on, 'evidence.on'))}::date`;
    const made = (j: string) => `${j}.commitment_id = ${t}.first_id and ${j}.judged_on <= ${day}`;
    const gives = (j: string) => `${made(j)} and not exists (select from judgement n
      where ${made('n')} and (n.stage, n.judged_on) > (${j}.stage, ${j}.judged_on))`;
    if (status === 'not_yet_researched') return `not exists (select from judgement j where ${made('j')})`;
    const differs = `exists (select from judgement o where ${gives('o')} and o.finding <> j.finding)`;
    if (status === 'sources_conflict')
      return `exists (select from judgement j where ${gives('j')} and (j.finding = 'sources_conflict' or ${differs}))`;
    return `exists (select from judgement j where j.finding = ${value(status)} and ${gives('j')} and not ${differs})`;
  };
  if (status === 'not_yet_researched' || status === 'sources_conflict') return condition;
  const among = (value: Value) => `select x.commitment_id from judgement x where x.finding = ${value(status)}`;
  return Object.assign(condition, { among });
}
