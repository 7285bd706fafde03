import { tableWords } from '../exports/table.words.js';
import { capitalFirst } from '../layout/named.js';

export const engagementWords = {
  table: tableWords,
  between: 'Between',
  and: 'and',
  began: 'Began',
  ended: 'Ended',
  read: 'Where this can be read',
  notEnded: 'No end by the day this page is read for has been released on this record.',
  now: {
    heading: (day: string): string => `Where its commitments stood on ${day}`,
    empty:
      'No commitment or expectation by the day this page is read for has been released for this engagement. One appears here with who said it and where it can be read.',
    worked: 'Worked out from what has been released.',
    more: 'More are on the record than are shown here. Ask for them on the data page.',
    commitment: 'Commitment of',
    expectation: 'Expected of',
  },
  calls: {
    heading: 'What was asked, and what was answered',
    empty: 'No call by the day this page is read for has been released for this engagement.',
    asked: 'Asked on',
  },
  works: {
    heading: 'Documents',
    empty: 'No document by the day this page is read for has been released for this engagement.',
    versions: (count: number): string => (count === 1 ? '1 entry filed under it' : `${count} entries filed under it`),
    alsoCalled: 'Also called',
  },
  timeline: {
    more: 'What belongs to commitments beyond the first 50 is not in this list. Ask for it on the data page.',
    moreLogged: 'Meetings and what else happened beyond the first 100 are not in this list. Ask for them on the data page.',
    began: 'The engagement began',
    ended: 'The engagement ended',
    call: (number: number): string => `Call ${number}`,
    to: (from: string, to: string): string => `${from} to ${to}`,
    answer: (number: number, standing: string): string =>
      `Answer to call ${number}: ${standing.charAt(0).toLowerCase()}${standing.slice(1)}`,
    silence: (number: number): string => `No identified reply to call ${number}`,
    made: { COMMITMENT: 'Commitment', EXPECTATION: 'Expectation' },
    nobody: 'only expected; nobody is said to have set it',
    dueSet: 'Date set',
    dueRevised: 'Date revised',
    dueText: (date: string, statement: string): string => `${date}, for: ${statement}`,
    delivery: 'Delivery, as told',
    statement: 'What the body says of it',
    statementText: (says: string, stance: string): string => `${ended(says)} Read as: ${stance}.`,
    judgement: (stage: string, finding: string): string => `${stage}: ${finding}`,
    judgementText: (says: string, searched: string): string => `${ended(says)} ${ended(searched)}`,
    by: (name: string): string => `by ${name}`,
    reply: 'Reply',
    replyToJudgement: 'Reply to a judgement',
    version: (kind: string): string => `Document: ${kind}`,
    versionText: (title: string, label: string): string => `${title}: ${label}`,
    asserted: (by: string): string => `so called by ${by}`,
    signOff: 'Position on a document',
    signOffText: (role: string, party: string, label: string): string => `${capitalFirst(role)}, ${party}: ${label}`,
    dispute: 'Dispute',
    ofVersion: (title: string, label: string): string => `Of “${title}”, “${label}”`,
    disputes: (position: string, toldBy: string): string => `It disputes this, as told by ${toldBy}: ${position}`,
    claim: 'Claim',
    of: (name: string): string => `of ${name}`,
    told: (by: string, verb: string): string => `${by} ${verb}`,
    toldBy: (by: string): string => `as told by ${by}`,
    readCall: (number: number): string => `Call ${number} and its answers`,
    readCommitment: (kind: string, statement: string): string => `${kind}: ${statement}`,
    readWork: (title: string): string => `Document: ${title}`,
  },
  limits: {
    heading: 'What this does not show',
    points: [
      'It shows what has been put on the record and released. Meetings, letters, calls and hours that nobody has recorded or released are not here.',
      'Several citations of one voice are one voice: see the origins counted under Sources.',
      'A date that was passed does not tell why.',
      'A body is named as it was called on the day of what it promised, dated, delivered, stated or replied, with a later name in brackets; elsewhere as on the day the page is read for. Its own page has its names over time.',
    ],
  },
} as const;

/** As a sentence, when what was written does not end as one. */
function ended(text: string): string {
  return /[.!?…”"']$/.test(text) ? text : `${text}.`;
}
