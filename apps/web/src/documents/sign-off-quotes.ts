import type { Dispute, SignOff } from '../engagements/engagement.query.js';
import { dateViewOrNone } from '../layout/partial-date.view.js';
import { sourceView } from '../layout/source.view.js';
import { disputedBy, quoteOf } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { positionWords } from './sign-off.words.js';

/** What is said against it, as far as everybody sees it; or that nothing is. */
export function disputesBeside({ disputes }: SignOff): readonly string[] {
  const against = disputes
    .filter(({ level }) => level === 'PUBLIC')
    .map((dispute) => disputedBy(`${dispute.by.name} ${dispute.verb}`, dateViewOrNone(dispute.on), dispute.says));
  return against.length === 0 ? [quoteWords.notDisputed] : against;
}

/** With every dispute that everybody can see. */
export function quoteForSignOff(signOff: SignOff, label: string): string | undefined {
  if (signOff.level !== 'PUBLIC') return undefined;
  const { says, assertedBy, toldTo, on, source } = signOff;
  const stood = stoodOn(signOff, label);
  return quoteOf({
    who: quoteWords.toldBy(assertedBy.name, toldTo ?? undefined),
    when: dateViewOrNone(on),
    says: says === null ? stood : `${stood}. ${says}`,
    verbatim: false,
    source: source ? sourceView(source) : undefined,
    beside: disputesBeside(signOff),
  });
}

/** With the position that it is about, as told. */
export function quoteForDispute(dispute: Dispute, signOff: SignOff, label: string): string | undefined {
  if (signOff.level !== 'PUBLIC' || dispute.level !== 'PUBLIC') return undefined;
  return quoteOf({
    who: `${dispute.by.name} ${dispute.verb}`,
    when: dateViewOrNone(dispute.on),
    says: dispute.says,
    verbatim: false,
    source: dispute.source ? sourceView(dispute.source) : undefined,
    beside: [quoteWords.disputes(signOff.assertedBy.name, stoodOn(signOff, label))],
  });
}

function stoodOn({ party, role, position }: SignOff, label: string): string {
  return quoteWords.position(party.name, role, positionWords[position].label, label);
}
