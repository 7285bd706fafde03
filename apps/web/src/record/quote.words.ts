import { capitalFirst } from '../layout/named.js';

/** How a fact is passed on. Every sentence names whose word it is. */
export const quoteWords = {
  dated: (day: string, remarks: readonly string[]): string => `, ${day}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`,
  lookedFor: 'looked for until ',
  verbatim: (who: string, when: string, says: string): string => `${who}${when}: “${says}”`,
  reported: (who: string, when: string, says: string): string => `${who}${when}, as reported and not word for word: ${says}`,
  told: (who: string, when: string, says: string): string => `${who}${when}, as this record tells it: ${says}`,
  source: (citation: string, origin: string, hearsay: string | undefined): string =>
    `Source: ${citation} (whose account it is: ${origin}${hearsay === undefined ? '' : `; ${hearsay}`}).`,
  here: (says: string): string => `On this record: ${says}`,
  sourceNamed: (citation: string, origin: string): string => `a source is named: ${citation}. Whose account it is: ${origin}`,
  seen: (day: string): string => `It was seen on ${day}`,
  address: (address: string): string => `It can be read at ${address} (address as recorded)`,
  version: (label: string, work: string, dated: string | undefined, kind: string): string =>
    `“${label}” of “${work}”${dated === undefined ? '' : `, dated ${dated},`} is of this kind: ${kind}`,
  hash: (hash: string): string => `SHA-256 of its text: ${hash}`,
  insteadOf: (work: string): string => `It was published instead of “${work}”`,
  agreed: 'Positions of two parties at least are released, and each newest one approves it',
  document: (title: string, kind: string, engagement: string, also: string | undefined): string =>
    `“${title}” (${kind}) is a document of “${engagement}”${also === undefined ? '' : `. It is also called: ${also}`}`,
  point: (version: string, says: 'CONTAINS' | 'LACKS', topic: string): string =>
    `“${version}” ${says === 'CONTAINS' ? 'contains this' : 'does not contain this'}: ${topic}`,
  pointWording: (wording: string): string => `In the words of the source: “${wording}”`,
  toldByNobody: 'no source is named',
  name: (name: string, body: string, span: string): string => `“${name}” is a name of ${body}${span}`,
  from: (day: string): string => `, from ${day}`,
  until: (day: string): string => `, until ${day}`,
  post: (title: string, body: string): string => `“${title}” is an office in ${body}`,
  engagement: (title: string, between: string, span: string): string => `“${title}”, between ${between}${span}`,
  began: (day: string): string => `, which began ${day}`,
  ended: (day: string): string => `, which ended ${day}`,
  compared: (agreed: string, published: string, answer: string): string => `“${agreed}” beside “${published}”: ${answer}`,
  totals: (each: readonly string[]): string => `In totals: ${each.join('; ')}`,
  shown: (text: string, kind: string, who: string): string => `The text that is shown: ${text} (${kind}, so called by ${who})`,
  sealed: (hash: string, when: string): string => `Salted SHA-256 of the sealed text: ${hash}, sealed on ${when}`,
  salt: (text: string, salt: string, when: string): string =>
    `the salt of the sealed text, “${text}”, was given on ${when}: ${salt}`,
  entry: (what: string, when: string): string => `${what}, ${when}, London time`,
  inFile: (about: string, what: string, words: string): string => `the file of ${about} has this in it. ${what}: “${words}”`,
  head: (about: string, lines: readonly string[]): string => `these lines stand in the head of ${about}. ${lines.join('; ')}`,
  comment: 'Comment',
  of: (about: string): string => `Of ${about}`,
  disputed: (who: string, when: string, says: string): string => `Disputed: ${who}${when}: ${says}`,
  standsOn: (day: string, statuses: readonly string[]): string =>
    `How it stood on ${day}, by what has been released. ${statuses.join(' ')}`,
  standsThere: 'How it stands, by what has been released, is told on its page',
  status: {
    schedule: (inWords: string): string => `Schedule: ${inWords}`,
    official: (inWords: string): string => `Official, what the body says: ${inWords}`,
    evidence: (inWords: string): string => `Evidence, what sources show: ${inWords}`,
  },
  noReplyToClaim: 'No reply to this claim itself has been released on this record',
  sameDocument: (title: string, others: readonly string[], more: boolean): string =>
    `Of the same document, “${title}”, this record also holds: ${others.join('; ')}${more ? '; and more, on its page' : ''}. Whether any of it answers this claim is not told here`,
  otherSaid: (who: string, when: string, says: string): string => `${who}${when}: ${says}`,
  sameEngagement: 'What others say of the same engagement stands on its page',
  replied: (who: string, says: string, verbatim: boolean): string =>
    verbatim ? `${who}: “${says}”` : `${who}, as reported: ${says}`,
  position: (party: string, role: string, position: string, when: string): string => `${party} (${role}) ${position}${when}`,
  text: (label: string): string => `“${label}”`,
  toldTo: (by: string, toldTo: string): string => `${by} says that this was told to ${toldTo}`,
  toldBy: (who: string, toldTo: string | undefined): string =>
    `As told by ${who}${toldTo === undefined ? '' : `, who says this was told to ${toldTo}`}`,
  calls: (who: string, number: number): string => `${who}, call ${number}`,
  disputes: (toldBy: string, position: string): string => `It disputes this, as told by ${toldBy}: ${position}`,
  notDisputed: 'No dispute of it has been released on this record.',
  clause: (text: string, clause: string): string => `${text}: “${clause}”`,
  absent: (text: string): string => `${text}: no clause that answers to it was found.`,
  fate: (label: string, engine: string, standing: string): string =>
    `${capitalFirst(label)}, as compared by engine ${engine}; ${standing}.`,
  cues: (reasons: readonly string[]): string => `Why: ${reasons.join(' ')}`,
  fateOverruled: (label: string, engine: string, standing: string): string =>
    `${capitalFirst(label)}, as the group that keeps this record says. Compared by engine ${engine}: ${standing}.`,
} as const;
