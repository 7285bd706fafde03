import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { optionalText, parseCivilDate, plainText, type Id } from '#libs/kernel';
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
import { address } from './core/index.js';
import { Claim, Source } from './store/source.entity.js';

export interface RecordSource extends ActInput {
  readonly spaceId: Id;
  readonly citation: string;
  readonly address?: string | null;
  readonly origin: string;
  readonly quote?: string | null;
  readonly hearsay?: string | null;
  readonly seenOn?: string | null;
  readonly publishedOn?: PartialDateInput | null;
}

export interface RecordClaim extends ActInput, ToldInput {
  readonly engagementId: Id;
  readonly workId?: Id | null;
  readonly assertedById: Id;
  readonly verb: string;
  readonly statement: string;
  readonly on?: PartialDateInput | null;
}

@Injectable()
export class EvidenceService {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses SPACE_NOT_FOUND, MAY_NOT, ADDRESS_INVALID, and text and date refusals. */
  async recordSource(viewer: Viewer, input: RecordSource): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordSource', input, async (act) => {
      const { id: spaceId } = await act.referSpace(input.spaceId, 'input.spaceId');
      return act.add(Source, 'source', spaceId, {
        citation: plainText(input.citation, { field: 'input.citation', most: 500, lines: 'one' }),
        address: address(input.address, 'input.address'),
        origin: plainText(input.origin, { field: 'input.origin', most: 200, lines: 'one' }),
        quote: optionalText(input.quote, { field: 'input.quote', most: 1_000 }),
        hearsay: optionalText(input.hearsay, { field: 'input.hearsay', most: 300, lines: 'one' }),
        seenOn: input.seenOn == null ? null : parseCivilDate(input.seenOn, 'input.seenOn'),
        publishedOn: dateColumnsIfGiven(input.publishedOn, 'input.publishedOn'),
      });
    });
  }

  /** Refuses ENGAGEMENT_NOT_FOUND, WORK_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, ACCOUNT_NEEDS_SOURCE, MAY_NOT, and text and date refusals. */
  async recordClaim(viewer: Viewer, input: RecordClaim): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordClaim', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      return act.add(Claim, 'claim', engagement.spaceId, {
        engagementId: engagement.id,
        workId: await act.referInside(engagement.spaceId, 'work', input.workId, 'input.workId'),
        assertedById: await accountOf(act, { byId: input.assertedById, sourceId: input.sourceId }, 'input.assertedById'),
        verb: plainText(input.verb, { field: 'input.verb', most: 60, lines: 'one' }),
        statement: plainText(input.statement, { field: 'input.statement', most: 4_000 }),
        saidOn: dateColumnsIfGiven(input.on, 'input.on'),
        ...(await toldColumns(act, input)),
      });
    });
  }
}
