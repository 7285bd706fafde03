import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { conflict, invalid, optionalText } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import { fieldsMeant, type WithholdingKind, type WithholdingReason } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { recordedBySpace } from './store/withholding.js';
import { withholdWords } from './withholding.js';

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
   * Refuses NO_WORDS_OF_ITS_OWN, FIELD_HAS_NO_WORDS, TEXT_IS_HANDLED, PICTURE_HAS_NO_HALVES, REASON_OF_WINDING_UP, the kind's NOT_FOUND, MAY_NOT and NOTHING_TO_REDACT.
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
      const { kind, reason } = input;
      const meant = fieldsMeant(kind, optionalText(input.field, { field: 'input.field', most: 100, lines: 'one' }), how);
      if (reason === 'space_wound_up') throw ofWindingUp();
      const { id, spaceId } = await act.refer(kind, input.id, 'input.id');
      const space = spaceId ?? (await recordedBySpace(act.manager, kind, id));
      if (space === null) throw nothingTo(how);
      requireMay(act.member, verb, space);
      const entry = await withholdWords(act, { kind, id, space, how, reason, meant });
      if (entry === null) throw nothingTo(how);
      return { id, entry };
    });
  }
}

function ofWindingUp() {
  const says = 'input.reason: this is said of a space that was wound up, and by nobody. Choose another reason.';
  return invalid('REASON_OF_WINDING_UP', says, 'input.reason');
}

function nothingTo(how: WithholdingKind) {
  return how === 'erased'
    ? conflict('NOTHING_TO_ERASE', 'input.id: no words of this are left on the record.', 'input.id')
    : conflict('NOTHING_TO_REDACT', 'input.id: nobody but your space reads these words now.', 'input.id');
}
