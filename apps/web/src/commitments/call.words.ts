import type { CallAnswer } from '../engagements/engagement.query.js';

export const callWords = {
  call: 'Call',
  history: 'When it was put on the record, and what changed',
  madeBy: 'Made by',
  asked: 'Answer asked within',
  by: 'by',
  inWorkingDays: 'counted in working days, by',
  copied: 'Copied in (owes no answer, and none is counted):',
  noAnswer: 'No answer of this body, of the day this page is read for or before, has been released on this record.',
  days: (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`,
  late: (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} late`,
  inTime: 'in time',
  asOf: (day: string): string => `as of ${day}, the last day it was looked for`,
  answerOf: 'Answer of',
  quote: {
    asked: (within: string, by: string | undefined, working: string | undefined): string =>
      `An answer was asked for within ${within}${by === undefined ? '' : `, by ${by}`}${working === undefined ? '' : ` (counted in working days, by ${working})`}`,
    none: (name: string, day: string): string =>
      `How it stood with ${name} on ${day}, by what has been released: no answer of it is on this record`,
    answers: (name: string, day: string, answers: readonly string[]): string =>
      `How it stood with ${name} on ${day}, by what has been released, as this record tells it: ${answers.join(' Then: ')}`,
    silentTo: (number: number, by: string, statement: string): string => `Call ${number} of ${by} was: ${statement}`,
    answersCall: (number: number, by: string, statement: string): string => `It answers call ${number} of ${by}: ${statement}`,
    others: (name: string, number: number, standings: readonly string[]): string =>
      `Also on this record of ${name} to call ${number}: ${standings.join('; ')}`,
  },
} as const;

export const standingWords: Readonly<Record<CallAnswer['standing'], { readonly shape: string; readonly label: string }>> = {
  ANSWERED: { shape: '●', label: 'Answered' },
  ANSWERED_IN_PART: { shape: '◐', label: 'Answered in part' },
  ANSWERED_OTHERWISE: { shape: '◌', label: 'Answered; what was asked is not identified in it' },
  REFUSED: { shape: '✕', label: 'Said that it refuses to answer' },
  NO_IDENTIFIED_REPLY: { shape: '○', label: 'No identified reply' },
};
