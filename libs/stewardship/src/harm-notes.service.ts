import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { HarmNoteRow } from '#libs/engagements';
import { requireHarmNote } from '#libs/engagements/core';
import { plainText, type FromWhat, type Id } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import { dateColumnsIfGiven, Recorder, type ActInput, type PartialDateInput, type Recorded } from '#libs/recording';
import { setWarning } from './store/content-warnings.js';

export interface RecordHarmNote extends ActInput {
  readonly engagementId: Id;
  /** need not be said, as what it is told from need not */
  readonly on?: PartialDateInput | null;
  readonly says: string;
  /** what the words touch; a harm note never stands without it */
  readonly warning: string;
  readonly sourceId?: Id | null;
  readonly fromWhat?: FromWhat | null;
}

/** What an engagement did to somebody, in their words. Its space reads it behind its warning; who else does is its author's to say. */
@Injectable()
export class HarmNotesService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** Refuses ENGAGEMENT_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, HARM_NOTE_IN_FUTURE, text and date refusals. */
  async recordHarmNote(viewer: Viewer, input: RecordHarmNote): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordHarmNote', input, async (act) => {
      const { id: engagementId, spaceId } = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      const happenedOn = dateColumnsIfGiven(input.on, 'input.on');
      requireHarmNote(happenedOn, this.clock.today());
      const says = plainText(input.says, { field: 'input.says', most: 8_000 });
      const warning = plainText(input.warning, { field: 'input.warning', most: 120, lines: 'one' });
      const sourceId = await act.referIfGiven('source', input.sourceId, 'input.sourceId');
      const facts = { engagementId, happenedOn, says, sourceId, fromWhat: input.fromWhat ?? null };
      const recorded = await act.add(HarmNoteRow, 'harm_note', spaceId, facts);
      const row = {
        id: act.newId(),
        spaceId,
        kind: 'harm_note',
        thing: recorded.id,
        at: act.now,
        by: act.member.actorId,
      } as const;
      await setWarning(act.manager, { ...row, says: warning });
      await act.tell('harm_note.warned', 'harm_note', recorded.id, spaceId, {});
      return recorded;
    });
  }
}
