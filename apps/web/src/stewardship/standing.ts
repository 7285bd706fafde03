import type { Crumb, PartShown } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import { towardsEverybody } from './deeds.js';
import { stewardshipWords } from './stewardship.words.js';
import { withheldWords } from './withheld.words.js';
import { saysOf, type TakenBack } from './taken-back.js';

const words = stewardshipWords.standing;

/** What members are told beside one thing among others: whether everybody sees it, and what they may do about that. */
export interface PartStanding {
  readonly name: string;
  readonly says: string;
  readonly members: string;
  /** what members alone read of it still */
  readonly redacted: readonly string[];
  readonly summary: string;
  readonly deeds: readonly Crumb[];
}

/** By the place on the page where each stands. */
export type Standing = Readonly<Record<string, PartStanding>>;

interface Told {
  readonly youMay: readonly string[];
  readonly takenBack: readonly TakenBack[] | undefined;
  readonly withheld: readonly { readonly words: readonly string[] }[] | undefined;
}

/** A document asks no more than twenty things at once, and at most three are asked of each. */
const AT_ONCE = 6;

/** Asked of a member who may do something with the page that they stand on. */
export async function standingOfParts(
  parts: readonly PartShown[],
  ask: (question: Question) => Promise<unknown>,
): Promise<Standing> {
  const standing: Record<string, PartStanding> = {};
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    const some = parts.slice(from, from + AT_ONCE);
    const told = (await ask(questionOf(some))) as Readonly<Record<string, unknown>>;
    some.forEach((part, n) => {
      const of = { youMay: told[`may${n}`], takenBack: told[`back${n}`], withheld: told[`held${n}`] };
      standing[part.anchor] = standingOf(part, of as Told);
    });
  }
  return standing;
}

function questionOf(parts: readonly PartShown[]): Question {
  const asks = parts.flatMap(({ level, isWithheld }, n) => [
    `may${n}: youMay(thing: $thing${n})`,
    ...(level === 'PUBLIC' ? [] : [`back${n}: takenBack(thing: $thing${n}) { releasedAt takenBackAt reason }`]),
    ...(isWithheld ? [`held${n}: withheld(thing: $thing${n}) { words }`] : []),
  ]);
  return {
    document: `query Standing(${parts.map((_, n) => `$thing${n}: ThingInput!`).join(' ')}) { ${asks.join(' ')} }`,
    variables: Object.fromEntries(parts.map(({ kind, id }, n) => [`thing${n}`, { kind, id }])),
  };
}

function standingOf({ level, name, href, from }: PartShown, { youMay, takenBack = [], withheld = [] }: Told): PartStanding {
  const led = from === undefined ? '' : `?from=${from}`;
  const deeds = towardsEverybody(href).filter(({ right }) => youMay.includes(right));
  return {
    name,
    says: whoReads(level === 'PUBLIC', youMay, takenBack[0]),
    members: withheldWords.members,
    redacted: [...new Set(withheld.flatMap((one) => one.words))],
    summary: words.deeds,
    deeds: deeds.map(({ text, href: to }) => ({ text, href: `${to}${led}` })),
  };
}

/** Whoever may propose a thing for everybody is offered that until it was made public; then it may still be waiting. */
function whoReads(isSeen: boolean, youMay: readonly string[], last: TakenBack | undefined): string {
  if (isSeen) return words.released;
  if (!youMay.includes('PROPOSE_RELEASE')) return words.waits;
  return last === undefined ? words.members : `${saysOf(last, words.takenBack)} ${words.members}`;
}
