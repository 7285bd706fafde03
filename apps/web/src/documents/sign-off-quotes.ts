import type { Dispute, SignOff } from '../engagements/engagement.query.js';
import { dateViewOrNone } from '../layout/partial-date.view.js';
import { sourceView } from '../layout/source.view.js';
import { groundsOf } from '../record/grounds.js';
import { dated, disputedBy, quoteOf } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { positionWords } from './sign-off.words.js';

/** What is said against it, as far as everybody sees it; or that nothing is. */
export function disputesBeside({ disputes }: SignOff): readonly string[] {
  const against = disputes
    .filter(({ level }) => level === 'PUBLIC')
    .map((dispute) => disputedBy(`${dispute.by.name} ${dispute.verb}`, dateViewOrNone(dispute.on), dispute.says));
  return against.length === 0 ? [quoteWords.notDisputed] : against;
}

/** To whom it was told, as whoever tells of it says. */
export function toldToBeside({ assertedBy, toldTo }: SignOff): readonly string[] {
  return toldTo === null ? [] : [quoteWords.toldTo(assertedBy.name, toldTo)];
}

/** With every dispute that everybody can see. The day is that of the position: nobody says when it was told. */
export function quoteForSignOff(signOff: SignOff, label: string, group: Group): string | undefined {
  if (signOff.level !== 'PUBLIC') return undefined;
  const { says, assertedBy, toldTo, source } = signOff;
  const stood = stoodOn(signOff, label);
  return quoteOf({
    who: quoteWords.toldBy(assertedBy.name, toldTo ?? undefined),
    when: undefined,
    says: says === null ? stood : `${stood}. ${says}`,
    verbatim: false,
    source: source ? sourceView(source) : undefined,
    beside: [...groundsOf(signOff, assertedBy, group), ...disputesBeside(signOff)],
  });
}

/** With the position that it is about, as told. */
export function quoteForDispute(dispute: Dispute, signOff: SignOff, label: string, group: Group): string | undefined {
  if (signOff.level !== 'PUBLIC' || dispute.level !== 'PUBLIC') return undefined;
  return quoteOf({
    who: `${dispute.by.name} ${dispute.verb}`,
    when: dateViewOrNone(dispute.on),
    says: dispute.says,
    verbatim: false,
    source: dispute.source ? sourceView(dispute.source) : undefined,
    beside: [quoteWords.disputes(signOff.assertedBy.name, stoodOn(signOff, label)), ...groundsOf(dispute, dispute.by, group)],
  });
}

type Group = { readonly id: string } | null;

function stoodOn({ party, role, position, on }: SignOff, label: string): string {
  const stood = positionWords[position].of(quoteWords.text(label));
  return quoteWords.position(party.name, role, stood, dated(dateViewOrNone(on)));
}
