import type { Id, SubjectKind } from '#libs/kernel';
import { nodePrimitives } from '#libs/ledger';
import { fieldHash, type Entry } from '#libs/ledger/core';
import type { Act } from '#libs/recording';
import { opens, withheldTold, type WithholdingKind, type WithholdingReason } from './core/index.js';
import { openingsOf, tellingOf, whileNotWoundUp, withhold, type OpeningOf } from './store/withholding.js';

export interface WordsOf {
  readonly kind: SubjectKind;
  readonly id: Id;
  readonly space: Id;
  readonly how: WithholdingKind;
  readonly reason: WithholdingReason;
  /** the fields that are meant */
  readonly meant: readonly string[];
}

/** Takes words of one thing off the record, in every reading of it, and tells the ledger; null where there were none left. */
export async function withholdWords(act: Act, { meant, ...of }: WordsOf): Promise<Entry | null> {
  const { kind, id, how, reason } = of;
  await whileNotWoundUp(act.manager, of.space);
  await act.oneAtATime(id);
  const there = (await openingsOf(act.manager, kind, [id])).filter(({ shown }) => shown || how === 'erased');
  const fields = meant.filter((field) => there.some(({ name }) => opens(name, field)));
  if (fields.length === 0) return null;
  const closed = there.filter(({ name }) => fields.some((field) => opens(name, field)));
  const telling = fields.includes('text') && kind === 'version' ? await tellingOf(act.manager, id) : [];
  const alsoClosed = [];
  for (const { kind: ofKind, id: ofId, field } of telling) {
    const what = (await openingsOf(act.manager, ofKind, [ofId])).filter(({ name }) => name === field);
    if (what.length > 0) alsoClosed.push({ kind: ofKind, id: ofId, what });
  }
  for (const field of fields) {
    await withhold(act.manager, { id: act.newId(), kind, thingId: id, field, how, reason, at: act.now });
  }
  const entry = await tell(act, of, closed);
  for (const { what, ...also } of alsoClosed) await tell(act, { ...of, ...also }, what);
  return entry;
}

/** The entry names each field and the hash that stays of it in the log, so that a proof can say what is withheld and why. */
async function tell(
  act: Act,
  { kind, id, space, how, reason }: Omit<WordsOf, 'meant'>,
  what: readonly OpeningOf[],
): Promise<Entry> {
  const fields = what.map((opening) => ({
    name: opening.name,
    hash: Buffer.from(fieldHash(nodePrimitives.sha256, opening)).toString('base64'),
  }));
  return act.tell(`${kind}.${how}`, kind, id, space, withheldTold(how, reason, fields));
}
