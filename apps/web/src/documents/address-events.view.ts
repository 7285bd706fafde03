import { instantInWords } from '../layout/day.js';
import type { LinkView } from '../layout/named.js';
import { quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { addressEventWords as words } from './address-events.words.js';

/** What was found at the address of a captured version when it was asked again. */
export interface AddressEvent {
  readonly id: string;
  readonly kind: keyof typeof words.kinds;
  readonly found: string;
  readonly status: number | null;
  readonly askedAt: string;
  readonly since: string;
  readonly times: number;
  readonly level: string;
  readonly foundVersion: { readonly id: string; readonly label: string } | null;
}

export interface AddressEventsView {
  readonly events: readonly {
    readonly says: string;
    readonly newer: LinkView | undefined;
    readonly quote: string | undefined;
  }[];
  readonly foundBy: string | undefined;
  readonly membersOnly: boolean;
}

export const addressEventFields = 'id kind found status askedAt since times level foundVersion { id label }';

export function addressEventsView(
  events: readonly AddressEvent[],
  foundBy: readonly AddressEvent[],
  version: string,
): AddressEventsView {
  const [how] = foundBy;
  return {
    events: events.map((event) => ({
      says: says(event),
      newer: newerOf(event),
      quote:
        event.level === 'PUBLIC'
          ? quoteHere({ says: says(event), source: undefined, beside: [quoteWords.of(`“${version}”`), words.limit] })
          : undefined,
    })),
    foundBy: how && words.foundBy(instantInWords(how.since), instantInWords(how.askedAt)),
    membersOnly: [...events, ...foundBy].some(({ level }) => level !== 'PUBLIC'),
  };
}

export function lastOf(found: string, status: number | null): string {
  return words.found[found]?.(status) ?? '';
}

function says({ kind, found, status, askedAt, since, times }: AddressEvent): string {
  return words.kinds[kind](times, instantInWords(since), instantInWords(askedAt), lastOf(found, status));
}

function newerOf({ foundVersion }: AddressEvent): LinkView | undefined {
  return foundVersion === null ? undefined : { text: foundVersion.label, href: `/versions/${foundVersion.id}` };
}
