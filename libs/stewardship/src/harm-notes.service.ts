import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { HarmNoteRow } from '#libs/engagements';
import { requireHarmNote } from '#libs/engagements/core';
import { plainText, type Id } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import {
  dateColumns,
  Recorder,
  toldColumns,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { setWarning } from './store/content-warnings.js';

export interface RecordHarmNote extends ActInput, ToldInput {
  readonly engagementId: Id;
  readonly on: PartialDateInput;
  readonly says: string;
  /** what the words touch; a harm note never stands without it */
  readonly warning: string;
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
      const happenedOn = dateColumns(input.on, 'input.on');
      requireHarmNote(happenedOn, this.clock.today());
      const says = plainText(input.says, { field: 'input.says', most: 8_000 });
      const warning = plainText(input.warning, { field: 'input.warning', most: 120, lines: 'one' });
      const facts = { engagementId, happenedOn, says, ...(await toldColumns(act, input)) };
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
