import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { plainText, type Id, type Wording } from '#libs/kernel';
import {
  dateColumnsIfGiven,
  Recorder,
  toldColumns,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { assertableKind, blocksOf, requireTextAsWorded, textOf, type VersionKind } from './core/index.js';
import { TextBlock, Version, Work } from './store/work.entity.js';

export interface RecordWork extends ActInput {
  readonly engagementId: Id;
  readonly title: string;
  readonly kind: string;
  readonly alsoCalled?: readonly string[] | null;
}

export interface RecordVersion extends ActInput, ToldInput {
  readonly workId: Id;
  readonly label: string;
  readonly kind: VersionKind;
  readonly kindAssertedById: Id;
  readonly dated?: PartialDateInput | null;
  readonly derivedFromId?: Id | null;
  readonly wording: Wording;
  readonly text?: string | null;
  readonly publishedInsteadOfId?: Id | null;
}

/** A hundred pages are about 300,000 characters; a longer text comes in parts or as a file. */
const TEXT_MOST = 2_000_000;

@Injectable()
export class WorksService {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses ENGAGEMENT_NOT_FOUND, MAY_NOT and text refusals. */
  async recordWork(viewer: Viewer, input: RecordWork): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordWork', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      return act.add(Work, 'work', engagement.spaceId, {
        engagementId: engagement.id,
        title: plainText(input.title, { field: 'input.title', most: 300, lines: 'one' }),
        kind: plainText(input.kind, { field: 'input.kind', most: 60, lines: 'one' }),
        alsoCalled: (input.alsoCalled ?? []).map((name, i) =>
          plainText(name, { field: `input.alsoCalled.${i}`, most: 300, lines: 'one' }),
        ),
      });
    });
  }

  /**
   * Records a version; a verbatim one with its text, as blocks and one hash that never change.
   * Refuses WORK_NOT_FOUND, VERSION_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, AGREED_IS_EARNED,
   * TEXT_NEEDED, REPORTED_HAS_NO_TEXT, and text and date refusals.
   */
  async recordVersion(viewer: Viewer, input: RecordVersion): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordVersion', input, async (act) => {
      const work = await act.referParent('work', input.workId, 'input.workId');
      const text = input.text == null ? null : plainText(input.text, { field: 'input.text', most: TEXT_MOST });
      requireTextAsWorded(input.wording, text, 'input.text');
      const blocks = text === null ? [] : blocksOf(text);
      const recorded = await act.add(Version, 'version', work.spaceId, {
        workId: work.id,
        label: plainText(input.label, { field: 'input.label', most: 200, lines: 'one' }),
        kind: assertableKind(input.kind, 'input.kind'),
        kindAssertedById: (await act.refer('organization', input.kindAssertedById, 'input.kindAssertedById')).id,
        dated: dateColumnsIfGiven(input.dated, 'input.dated'),
        derivedFromId: await act.referInside(work.spaceId, 'version', input.derivedFromId, 'input.derivedFromId'),
        wording: input.wording,
        textHash: text === null ? null : createHash('sha256').update(textOf(blocks)).digest('hex'),
        publishedInsteadOfId: await act.referInside(
          work.spaceId,
          'work',
          input.publishedInsteadOfId,
          'input.publishedInsteadOfId',
        ),
        ...(await toldColumns(act, input)),
      });
      const parts = blocks.map((block) => ({ ...block, locator: null, versionId: recorded.id }));
      await act.addParts(TextBlock, work.spaceId, parts);
      return recorded;
    });
  }
}
