/**
 * British and American spellings of one word, and the forms of verbs that no rule makes.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** Pairs that the endings below do not cover: British, then American. */
export const spellings: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  licence: 'license',
  licences: 'licenses',
  defence: 'defense',
  offence: 'offense',
  practise: 'practice',
  judgement: 'judgment',
  centre: 'center',
  centres: 'centers',
  enrol: 'enroll',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  whilst: 'while',
  amongst: 'among',
  towards: 'toward',
  cancelled: 'canceled',
  cancelling: 'canceling',
  labelled: 'labeled',
  endeavour: 'endeavor',
  endeavours: 'endeavors',
  endeavoured: 'endeavored',
  favour: 'favor',
  honour: 'honor',
  honours: 'honors',
  behaviour: 'behavior',
  colour: 'color',
  labour: 'labor',
  neighbour: 'neighbor',
  analyse: 'analyze',
  analyses: 'analyzes',
  learnt: 'learned',
};

/** One spelling for both sides of the Atlantic. It is for comparing, never for showing. */
export function spelling(low: string): string {
  const listed = spellings[low];
  if (listed !== undefined && Object.hasOwn(spellings, low)) return listed;
  const at = low.indexOf('is', 4);
  if (at < 0) return low;
  return low.replace(/(.{3})is(e[sdr]?|ed|ing|ation|ations|ational)$/, '$1iz$2');
}

/** Forms of irregular verbs, the plain form first. */
export const irregularVerbs: readonly (readonly string[])[] = [
  ['be', 'is', 'are', 'am', 'was', 'were', 'been', 'being'],
  ['have', 'has', 'had', 'having'],
  ['do', 'does', 'did', 'done', 'doing'],
  ['go', 'goes', 'went', 'gone', 'going'],
  ['seek', 'seeks', 'sought', 'seeking'],
  ['send', 'sends', 'sent', 'sending'],
  ['keep', 'keeps', 'kept', 'keeping'],
  ['hold', 'holds', 'held', 'holding'],
  ['make', 'makes', 'made', 'making'],
  ['give', 'gives', 'gave', 'given', 'giving'],
  ['take', 'takes', 'took', 'taken', 'taking'],
  ['pay', 'pays', 'paid', 'paying'],
  ['tell', 'tells', 'told', 'telling'],
  ['meet', 'meets', 'met', 'meeting'],
  ['find', 'finds', 'found', 'finding'],
  ['show', 'shows', 'showed', 'shown', 'showing'],
  ['write', 'writes', 'wrote', 'written', 'writing'],
  ['leave', 'leaves', 'left', 'leaving'],
  ['build', 'builds', 'built', 'building'],
  ['bring', 'brings', 'brought', 'bringing'],
  ['begin', 'begins', 'began', 'begun', 'beginning'],
  ['choose', 'chooses', 'chose', 'chosen', 'choosing'],
  ['know', 'knows', 'knew', 'known', 'knowing'],
  ['lead', 'leads', 'led', 'leading'],
  ['lose', 'loses', 'lost', 'losing'],
  ['say', 'says', 'said', 'saying'],
  ['sell', 'sells', 'sold', 'selling'],
  ['stand', 'stands', 'stood', 'standing'],
  ['understand', 'understands', 'understood', 'understanding'],
  ['undertake', 'undertakes', 'undertook', 'undertaken', 'undertaking'],
  ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  ['withhold', 'withholds', 'withheld', 'withholding'],
  ['hear', 'hears', 'heard', 'hearing'],
  ['think', 'thinks', 'thought', 'thinking'],
  ['get', 'gets', 'got', 'gotten', 'getting'],
  ['feel', 'feels', 'felt', 'feeling'],
  ['see', 'sees', 'saw', 'seen', 'seeing'],
  ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
  ['strive', 'strives', 'strove', 'striven', 'striving'],
  ['spend', 'spends', 'spent', 'spending'],
  ['forbid', 'forbids', 'forbade', 'forbidden', 'forbidding'],
  ['set', 'sets', 'setting'],
  ['put', 'puts', 'putting'],
  ['run', 'runs', 'ran', 'running'],
  ['let', 'lets', 'letting'],
  ['read', 'reads', 'reading'],
];
