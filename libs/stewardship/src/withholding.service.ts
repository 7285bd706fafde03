import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { conflict, optionalText, type Id, type SubjectKind } from '#libs/kernel';
import { nodePrimitives } from '#libs/ledger';
import { fieldHash } from '#libs/ledger/core';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { fieldsMeant, opens, type WithholdingKind, type WithholdingReason } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { openingsOf, recordedBySpace, tellingOf, withhold, type OpeningOf } from './store/withholding.js';

export interface Withhold extends ActInput, ThingInput {
  /** one field of the thing; all its words when none is named */
  readonly field?: string | null;
  readonly reason: WithholdingReason;
}

/** Words taken off the record. What the log holds of them stays, so that every proof given before still holds. */
@Injectable()
export class WithholdingService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Takes words out of everybody's sight but that of the members of the space, in every reading of the thing.
   * Refuses NO_WORDS_OF_ITS_OWN, FIELD_HAS_NO_WORDS, TEXT_IS_HANDLED, the kind's NOT_FOUND, MAY_NOT and NOTHING_TO_REDACT.
   */
  async redact(viewer: Viewer, input: Withhold): Promise<Recorded> {
    return this.withhold(viewer, 'redact', 'redacted', input);
  }

  /**
   * Takes words off the record for good: cells, and value and salt of what opens them in the ledger.
   * Refuses NO_WORDS_OF_ITS_OWN, FIELD_HAS_NO_WORDS, the kind's NOT_FOUND, MAY_NOT and NOTHING_TO_ERASE.
   */
  async erase(viewer: Viewer, input: Withhold): Promise<Recorded> {
    return this.withhold(viewer, 'erase', 'erased', input);
  }

  private async withhold(viewer: Viewer, verb: 'redact' | 'erase', how: WithholdingKind, input: Withhold): Promise<Recorded> {
    return this.recorder.act(viewer, verb, input, async (act) => {
      const meant = fieldsMeant(input.kind, optionalText(input.field, { field: 'input.field', most: 100, lines: 'one' }), how);
      const { id, spaceId } = await act.refer(input.kind, input.id, 'input.id');
      const space = spaceId ?? (await recordedBySpace(act.manager, input.kind, id));
      if (space === null) throw nothingTo(how);
      requireMay(act.member, verb, space);
      await act.oneAtATime(id);
      const there = (await openingsOf(act.manager, input.kind, [id])).filter(({ shown }) => shown || how === 'erased');
      const fields = meant.filter((field) => there.some(({ name }) => opens(name, field)));
      if (fields.length === 0) throw nothingTo(how);
      const closed = there.filter(({ name }) => fields.some((field) => opens(name, field)));
      const telling = fields.includes('text') && input.kind === 'version' ? await tellingOf(act.manager, id) : [];
      const alsoClosed = [];
      for (const { kind, id: of, field } of telling) {
        const what = (await openingsOf(act.manager, kind, [of])).filter(({ name }) => name === field);
        if (what.length > 0) alsoClosed.push({ kind, of, what });
      }
      for (const field of fields) {
        const row = { id: act.newId(), kind: input.kind, thingId: id, field, how, reason: input.reason, at: act.now };
        await withhold(act.manager, row);
      }
      const tell = (kind: SubjectKind, of: Id, what: readonly OpeningOf[]) =>
        this.tell(act, { kind, of, space, how, what, reason: input.reason });
      const entry = await tell(input.kind, id, closed);
      for (const { kind, of, what } of alsoClosed) await tell(kind, of, what);
      return { id, entry };
    });
  }

  /** The entry names each field and the hash that stays of it in the log, so that a proof can say what is withheld and why. */
  private async tell(
    act: Act,
    {
      kind,
      of,
      space,
      how,
      what,
      reason,
    }: {
      readonly kind: SubjectKind;
      readonly of: Id;
      readonly space: Id;
      readonly how: WithholdingKind;
      readonly what: readonly OpeningOf[];
      readonly reason: WithholdingReason;
    },
  ) {
    const fields = what.map((opening) => ({
      name: opening.name,
      hash: Buffer.from(fieldHash(nodePrimitives.sha256, opening)).toString('base64'),
    }));
    return act.tell(`${kind}.${how}`, kind, of, space, { withheld: { how, reason, by: 'steward', fields } });
  }
}

function nothingTo(how: WithholdingKind) {
  return how === 'erased'
    ? conflict('NOTHING_TO_ERASE', 'input.id: no words of this are left on the record.', 'input.id')
    : conflict('NOTHING_TO_REDACT', 'input.id: nobody but your space reads these words now.', 'input.id');
}
