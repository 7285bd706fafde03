import { partyIn } from './weigh.js';
import { changeOf, verdict } from './verdict.js';
import { SIGN } from './word-roles.js';
import type { Both } from './comparison.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

/** "<5 days" against ">5 days", and words that were struck out: signs that are wording. Which way they bind, a reader must say. */
export function judgeSigns(both: Both): readonly Verdict[] {
  if (signsOf(both.agreed) === signsOf(both.published)) return [];
  const [agreed, published] = [placeIn(both.agreed), placeIn(both.published)];
  return [
    verdict(both, {
      family: 'number',
      facet: 'numbers',
      direction: 'UNSURE',
      weight: 'DOUBT',
      party: partyIn(both.agreed),
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

/** The signs of a text that are wording, in order. */
export function signsOf(reading: Reading): string {
  if ((reading.roles & SIGN) === 0) return '';
  const places = placesIn(reading);
  return places.length === 0 ? '' : places.map((at) => reading.words[at]?.fold).join('');
}

function placeIn(reading: Reading): { readonly from: number; readonly to: number } | null {
  const [first] = placesIn(reading);
  return first === undefined ? null : { from: first, to: first + 2 };
}

function placesIn({ words }: Reading): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (words[at]!.is(SIGN) && isWording(words, at)) places.push(at);
  return places;
}

function isWording(words: Reading['words'], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (word.fold === '~') return next?.fold === '~' && next.start === word.end;
  const value = next?.fold === '=' || next?.fold === '£' || next?.fold === '$' || next?.fold === '€' ? words[at + 2] : next;
  return '<>≤≥'.includes(word.fold) && value?.kind === 'number';
}
