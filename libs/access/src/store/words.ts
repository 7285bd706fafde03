import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { PHRASE_WORDS } from '../core/index.js';

/** Random words, as in an invitation: everyday words that are told apart by their first four letters (BIP 39, MIT licence). */
export function randomPhrase(): string {
  return Array.from({ length: PHRASE_WORDS }, () => GENTLE[randomInt(GENTLE.length)]!).join('-');
}

/** Nobody is to be invited with words for what was done to them. */
const HARD = new Set(
  `abandon abuse accident accuse addict alcohol alien anger angry anxiety argue arrest assault asthma attack awful betray bitter
  blame blast bleak blind blood bomb broken bullet cancel cannon casino chaos cigar clinic coach conflict crash crazy cream cricket
  crime cruel crush cry damage danger death debris decline deny despair destroy dirt disease disorder divorce doctor drama drastic
  drip drug dumb emotion empty enemy escape evil exclude execute exhaust exile expose fade false fat fatal fatigue fault fault
  female fever fight fire flee fragile frown frozen funny fury ghost gloom grief guilt gun harsh hazard helpless horror hospital
  hurt husband ill illegal illness infant inflict inject injury inmate insane jealous junk kidney kill knife lawsuit liar lonely
  mad maid male mask medical mercy misery monster nasty negative neglect nerve nuclear nurse obey odor orphan pain panic patient
  pill pistol police poverty prison problem punch rebel regret reject rescue restrain riot risk robot sad sadness scare scrap
  scream screen shock shove sick silly slam slave slice slim smoke spike spoil starve sting struggle stumble suffer suicide surge
  suspect swear symptom tattoo toilet torture tragic trap trash trauma trick trouble ugly unable unfair unhappy upset useless
  vacant vicious victim violence virus void warfare weapon weird whip wife witness worry wound wreck wrong`.split(/\s+/),
);

export const GENTLE: readonly string[] = wordlist.filter((word) => !HARD.has(word));
