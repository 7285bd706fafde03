import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { invalid, optionalText, type Id } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import { requireDecision, type HandlingShows } from './core/index.js';
import { standingHandling } from './store/handlings.js';
import { Handling } from './store/handling.entity.js';

export interface RecordHandling extends ActInput {
  readonly spaceId: Id;
  readonly versionId?: Id | null;
  readonly sourceId?: Id | null;
  readonly receivedFrom?: string | null;
  readonly marked?: string | null;
  readonly terms?: string | null;
  readonly rightsHolder?: string | null;
  readonly shows: HandlingShows;
  readonly decidedBy?: string | null;
  readonly reason?: string | null;
}

/** From whom a thing came, on which terms, and how much of it may be shown. */
@Injectable()
export class HandlingService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Records it; what stood before is closed. Refuses SPACE_NOT_FOUND, VERSION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, HANDLING_OF_ONE,
   * HANDLING_UNDECIDED, SUPERSEDED, and text refusals.
   */
  async recordHandling(viewer: Viewer, input: RecordHandling): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordHandling', input, async (act) => {
      const { id: spaceId } = await act.referSpace(input.spaceId, 'input.spaceId');
      const versionId = await act.referInside(spaceId, 'version', input.versionId, 'input.versionId');
      const sourceId = await act.referIfGiven('source', input.sourceId, 'input.sourceId');
      if ((versionId === null) === (sourceId === null)) {
        throw invalid('HANDLING_OF_ONE', 'input.versionId: name a version or a source, one of the two.', 'input.versionId');
      }
      const text = (name: 'receivedFrom' | 'marked' | 'terms' | 'rightsHolder' | 'decidedBy' | 'reason', most: number) =>
        optionalText(input[name], { field: `input.${name}`, most });
      const handling = {
        versionId,
        sourceId,
        shows: input.shows,
        receivedFrom: text('receivedFrom', 300),
        marked: text('marked', 300),
        terms: text('terms', 1_000),
        rightsHolder: text('rightsHolder', 300),
        decidedBy: text('decidedBy', 300),
        reason: text('reason', 1_000),
      };
      requireDecision(handling, 'input.shows');
      await act.oneAtATime((versionId ?? sourceId)!);
      const before = await standingHandling(act.manager, spaceId, { versionId, sourceId });
      if (before !== null) await act.supersede(Handling, before);
      return act.add(Handling, 'handling', spaceId, handling);
    });
  }
}
