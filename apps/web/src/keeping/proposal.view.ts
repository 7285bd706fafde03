import { instantInWords } from '../layout/day.js';
import { isOpen } from './keeping.page.js';
import type { KeepingData } from './keeping.query.js';
import { keepingWords, openProposalWords as words } from './keeping.words.js';

export interface ProposalView {
  readonly heading: string;
  readonly says: string;
  readonly waits: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** What waits to be confirmed about a space, and what this member can do about it. */
export function proposalView(keepings: readonly KeepingData[], me: string, keeps: boolean): ProposalView | undefined {
  const open = keepings.find(isOpen);
  if (open === undefined) return undefined;
  const { id, deed, proposedBy, proposedAt, readyFrom, to, group } = open;
  const whom = to === null ? '' : ` ${keepingWords.to} ${to.pseudonym}${group === null ? '' : ` (${group.name})`}`;
  const named = deed === 'HAND_OVER' ? to?.id === me : keeps;
  return {
    heading: words.heading,
    says: words.says(
      proposedBy?.pseudonym ?? keepingWords.nobody,
      `${keepingWords.deeds[deed].proposed}${whom}`,
      instantInWords(proposedAt),
    ),
    waits: readyFrom === null ? words.waits : `${words.waits} ${words.from(instantInWords(readyFrom))}`,
    links: [
      ...(named ? [{ text: words.confirm, href: `/keepings/${id}/confirm` }] : []),
      ...(named || keeps ? [{ text: words.withdraw, href: `/keepings/${id}/withdraw` }] : []),
    ],
  };
}
