import * as acts from './acts.js';
import * as burdens from './burdens.js';
import * as classes from './classes.js';
import * as connectives from './connectives.js';
import * as degrees from './degrees.js';
import { exceptions } from './exceptions.js';
import { frequencies } from './frequencies.js';
import { hedges } from './hedges.js';
import { intentions } from './intentions.js';
import { modality } from './modality.js';
import { negations } from './negations.js';
import { calendarWords, months, numerals, seasons, timeUnits, workingWords } from './numbers.js';
import * as oppositeWords from './opposites.js';
import { bodyNouns, parties, served, things } from './parties.js';
import { quantifiers } from './quantifiers.js';
import { restrictions } from './restrictions.js';
import { safeguards } from './safeguards.js';
import * as sameThingWords from './same-things.js';
import { speeds } from './speeds.js';
import { irregularVerbs, spellings } from './spelling.js';
import { inquiries, leaningVerbs, outcomeVerbs, thinkingVerbs } from './strong-verbs.js';
import { dutyVerbs } from './verbs.js';
import * as grammar from './grammar.js';
import type { CueList } from './cue.js';

/** Every list of cues, in the order in which they are read. */
export const cueLists: readonly CueList[] = [
  modality,
  negations,
  intentions,
  hedges,
  exceptions,
  quantifiers,
  safeguards,
  restrictions,
  speeds,
  frequencies,
];

/**
 * The version of the word lists: a name and a sum over every entry, so that no change of a list can go unseen.
 * It goes with every result, because another list can give another verdict.
 */
export const LISTS_VERSION = `en-1-${sumOf(
  JSON.stringify([
    cueLists,
    parties,
    [bodyNouns, things, served],
    [dutyVerbs, outcomeVerbs, leaningVerbs, thinkingVerbs, inquiries],
    [numerals, timeUnits, workingWords, calendarWords, months, seasons],
    [irregularVerbs, spellings],
    grammar,
    [acts, burdens, classes, connectives, degrees, oppositeWords, sameThingWords],
  ]),
)}`;

/** FNV-1a, 32 bits, as eight hex digits: it names a version and guards nothing. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
