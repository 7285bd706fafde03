import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { invalid, parseCivilDate, parseId, plainText, type Id, type Wording } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import {
  dateColumns,
  Recorder,
  toldColumns,
  type Act,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { requireAddressed, requireBounded, requireInOrder, type AnswerStanding } from './core/index.js';
import { toldOfAddressee } from './parts-of-facts.js';
import { CallAddresseeRow, CallAnswerRow, CallRow } from './store/call.entity.js';

export interface Addressee {
  readonly organizationId: Id;
  readonly postId?: Id | null;
  readonly copiedIn?: boolean | null;
}

export interface RecordCall extends ActInput, ToldInput {
  readonly engagementId: Id;
  readonly number: number;
  readonly statement: string;
  readonly wording: Wording;
  readonly madeById: Id;
  readonly statedOn: PartialDateInput;
  readonly answerWithinDays?: number | null;
  readonly addressees: readonly Addressee[];
}

export interface RecordAnswer extends ActInput, ToldInput {
  readonly callId: Id;
  readonly organizationId: Id;
  readonly standing: AnswerStanding;
  readonly says: string;
  readonly on: PartialDateInput;
  readonly asOf?: string | null;
}

/** What a group asks, of whom, and what each addressee answered. */
@Injectable()
export class CallsService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** Refuses ENGAGEMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, POST_NOT_FOUND, MAY_NOT, ADDRESSEE_NEEDED, text and date refusals. */
  async recordCall(viewer: Viewer, input: RecordCall): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordCall', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      const addressees = await addresseesOf(act, input.addressees);
      const facts = {
        engagementId: engagement.id,
        number: input.number,
        statement: plainText(input.statement, { field: 'input.statement', most: 4_000 }),
        wording: input.wording,
        madeById: (await act.refer('organization', input.madeById, 'input.madeById')).id,
        statedOn: dateColumns(input.statedOn, 'input.statedOn'),
        answerWithinDays: input.answerWithinDays ?? null,
        ...(await toldColumns(act, input)),
      };
      const recorded = await act.add(CallRow, 'call', engagement.spaceId, facts, { addressees });
      const rows = addressees.map((addressee) => ({ callId: recorded.id, ...addressee }));
      await act.addParts(CallAddresseeRow, engagement.spaceId, rows);
      return recorded;
    });
  }

  /**
   * What one addressee did with one call; a second row beside the first when more came later.
   * Refuses CALL_NOT_FOUND, ORGANIZATION_NOT_FOUND, NOT_ADDRESSED, SOURCE_NOT_FOUND, MAY_NOT, COPIED_IN_OWES_NO_ANSWER, what requireBounded and requireInOrder refuse, text and
   * date refusals.
   */
  async recordAnswer(viewer: Viewer, input: RecordAnswer): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordAnswer', input, async (act) => {
      const call = await act.referParent('call', input.callId, 'input.callId');
      const addressee = await addresseeOf(act, call.id, input.organizationId);
      const searchedUntil = input.asOf == null ? null : parseCivilDate(input.asOf, 'input.asOf');
      requireBounded(input.standing, searchedUntil);
      const told = await toldColumns(act, input);
      const answeredOn = dateColumns(input.on, 'input.on');
      const { statedOn } = await act.find(CallRow, 'call', call.id, 'input.callId');
      requireInOrder(
        { standing: input.standing, on: answeredOn, searchedUntil, sourceId: told.sourceId },
        statedOn,
        this.clock.today(),
      );
      const facts = {
        addresseeId: addressee.id,
        standing: input.standing,
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        answeredOn,
        searchedUntil,
        ...told,
      };
      return act.add(CallAnswerRow, 'call_answer', addressee.spaceId, facts, toldOfAddressee(addressee));
    });
  }
}

/** A body may be asked and have offices copied in as well: the row in which it is asked is the one that answers. */
async function addresseeOf(act: Act, callId: Id, organizationId: Id): Promise<CallAddresseeRow> {
  const { id } = await act.refer('organization', organizationId, 'input.organizationId');
  const rows = await act.manager.find(CallAddresseeRow, {
    where: { callId, organizationId: id },
    order: { copiedIn: 'ASC', number: 'ASC' },
  });
  const addressee = rows[0];
  if (!addressee) {
    throw invalid('NOT_ADDRESSED', 'input.organizationId: the call was not put to this body.', 'input.organizationId');
  }
  requireAddressed(addressee, 'input.organizationId');
  return addressee;
}

async function addresseesOf(act: Act, given: readonly Addressee[]) {
  if (!given.some((addressee) => !addressee.copiedIn)) {
    throw invalid(
      'ADDRESSEE_NEEDED',
      'input.addressees: name at least one body that is asked, not only copied in.',
      'input.addressees',
    );
  }
  const rows = [];
  for (const [i, addressee] of given.entries()) {
    const field = `input.addressees.${i}`;
    rows.push({
      organizationId: (await act.refer('organization', parseId(addressee.organizationId, field), `${field}.organizationId`)).id,
      postId: await act.referIfGiven('post', addressee.postId, `${field}.postId`),
      copiedIn: addressee.copiedIn ?? false,
      number: i + 1,
    });
  }
  return rows;
}
