import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { plainText, type Id } from '#libs/kernel';
import {
  dateColumnsIfGiven,
  Recorder,
  toldColumns,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { requireEngagement } from './core/index.js';
import { Engagement } from './store/engagement.entity.js';

export interface RecordEngagement extends ActInput, ToldInput {
  readonly spaceId: Id;
  readonly title: string;
  readonly summary: string;
  readonly groupId: Id;
  readonly institutionId: Id;
  readonly began?: PartialDateInput | null;
  readonly ended?: PartialDateInput | null;
}

@Injectable()
export class EngagementsService {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses SPACE_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, what requireEngagement() refuses, and text and date refusals. */
  async recordEngagement(viewer: Viewer, input: RecordEngagement): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordEngagement', input, async (act) => {
      const { id: spaceId } = await act.referSpace(input.spaceId, 'input.spaceId');
      const [groupId, institutionId] = [
        (await act.refer('organization', input.groupId, 'input.groupId')).id,
        (await act.refer('organization', input.institutionId, 'input.institutionId')).id,
      ];
      const [began, ended] = [dateColumnsIfGiven(input.began, 'input.began'), dateColumnsIfGiven(input.ended, 'input.ended')];
      requireEngagement({ groupId, institutionId, began, ended });
      return act.add(Engagement, 'engagement', spaceId, {
        title: plainText(input.title, { field: 'input.title', most: 300, lines: 'one' }),
        summary: plainText(input.summary, { field: 'input.summary', most: 4_000 }),
        groupId,
        institutionId,
        began,
        ended,
        ...(await toldColumns(act, input)),
      });
    });
  }
}
