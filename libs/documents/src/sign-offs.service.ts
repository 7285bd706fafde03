import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { invalid, optionalText, plainText, type Id } from '#libs/kernel';
import {
  accountOf,
  dateColumnsIfGiven,
  Recorder,
  toldColumns,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { requireDisputedOnceTaken, type ContentSays, type Position } from './core/index.js';
import { ContentPoint, SignOff, SignOffDispute } from './store/sign-off.entity.js';

export interface SignOffVersion extends ActInput, ToldInput {
  readonly versionId: Id;
  readonly partyId: Id;
  readonly role: string;
  readonly position: Position;
  readonly says?: string | null;
  readonly assertedById: Id;
  readonly toldTo?: string | null;
  readonly on?: PartialDateInput | null;
}

export interface RecordDispute extends ActInput, ToldInput {
  readonly signOffId: Id;
  readonly byId: Id;
  readonly verb: string;
  readonly says: string;
  readonly on?: PartialDateInput | null;
}

export interface RecordContentPoint extends ActInput, ToldInput {
  readonly versionId: Id;
  readonly topic: string;
  readonly says: ContentSays;
  readonly wording?: string | null;
}

/** What people say about versions: who signed off, who disputes it, what a document is reported to contain. */
@Injectable()
export class SignOffsService {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses VERSION_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, ACCOUNT_NEEDS_SOURCE, MAY_NOT, and text and date refusals. */
  async signOffVersion(viewer: Viewer, input: SignOffVersion): Promise<Recorded> {
    return this.recorder.act(viewer, 'signOffVersion', input, async (act) => {
      const version = await act.referParent('version', input.versionId, 'input.versionId');
      return act.add(SignOff, 'sign_off', version.spaceId, {
        versionId: version.id,
        partyId: (await act.refer('organization', input.partyId, 'input.partyId')).id,
        role: plainText(input.role, { field: 'input.role', most: 100, lines: 'one' }),
        position: input.position,
        says: optionalText(input.says, { field: 'input.says', most: 2_000 }),
        assertedById: await accountOf(act, { byId: input.assertedById, sourceId: input.sourceId }, 'input.assertedById'),
        toldTo: optionalText(input.toldTo, { field: 'input.toldTo', most: 300, lines: 'one' }),
        takenOn: dateColumnsIfGiven(input.on, 'input.on'),
        ...(await toldColumns(act, input)),
      });
    });
  }

  /** Refuses SIGN_OFF_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, ACCOUNT_NEEDS_SOURCE, DISPUTED_BEFORE_TAKEN, MAY_NOT, and text and date refusals. */
  async recordDispute(viewer: Viewer, input: RecordDispute): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordDispute', input, async (act) => {
      const signOff = await act.referParent('sign_off', input.signOffId, 'input.signOffId');
      const saidOn = dateColumnsIfGiven(input.on, 'input.on');
      const { takenOn } = await act.find(SignOff, 'sign_off', signOff.id, 'input.signOffId');
      requireDisputedOnceTaken(saidOn, takenOn);
      return act.add(SignOffDispute, 'sign_off_dispute', signOff.spaceId, {
        signOffId: signOff.id,
        disputedById: await accountOf(act, { byId: input.byId, sourceId: input.sourceId }, 'input.byId'),
        verb: plainText(input.verb, { field: 'input.verb', most: 60, lines: 'one' }),
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        saidOn,
        ...(await toldColumns(act, input)),
      });
    });
  }

  /** A content point without a source says nothing anybody can check. Refuses SOURCE_NEEDED, VERSION_NOT_FOUND, MAY_NOT, text refusals. */
  async recordContentPoint(viewer: Viewer, input: RecordContentPoint): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordContentPoint', input, async (act) => {
      if (input.sourceId == null) {
        throw invalid(
          'SOURCE_NEEDED',
          'input.sourceId: name the source that says so. Record the source first.',
          'input.sourceId',
        );
      }
      const version = await act.referParent('version', input.versionId, 'input.versionId');
      return act.add(ContentPoint, 'content_point', version.spaceId, {
        versionId: version.id,
        topic: plainText(input.topic, { field: 'input.topic', most: 200, lines: 'one' }),
        says: input.says,
        phrase: optionalText(input.wording, { field: 'input.wording', most: 300 }),
        ...(await toldColumns(act, input)),
      });
    });
  }
}
