import { dayInWords } from '../layout/day.js';
import { keptWords } from './keeping.words.js';

export const KEPT = `query Kept($thing: ThingInput!) {
  keepings(thing: $thing) { deed on groupId finished }
}`;

interface KeptData {
  readonly keepings: readonly {
    readonly deed: Exclude<keyof typeof keptWords, 'WINDING_UP'>;
    readonly on: string;
    readonly groupId: string | null;
    readonly finished: boolean;
  }[];
}

/** What a public page says of who keeps it on: the last thing that was done, and the last handing over. */
export function keptLines({ keepings }: KeptData): readonly { readonly text: string; readonly href?: string }[] {
  const [last] = keepings.filter(({ deed }) => deed !== 'HAND_OVER');
  const [handed] = keepings.filter(({ deed }) => deed === 'HAND_OVER');
  return [handed, last].flatMap((fact) => {
    if (fact === undefined) return [];
    const text = keptWords[fact.finished ? fact.deed : 'WINDING_UP'](dayInWords(fact.on));
    return [fact.groupId === null ? { text } : { text, href: `/organizations/${fact.groupId}` }];
  });
}
