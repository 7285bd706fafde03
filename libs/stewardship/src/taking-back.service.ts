import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { conflict } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import type { TakingBackReason } from './core/index.js';
import { requireReleasable, type ThingInput } from './releasing.js';
import { effectiveLevelOf, levelOf, setLevel } from './store/releasable.js';
import { addClosedRelease, closeRelease, endEmbargo } from './store/standing.js';

export interface TakeBack extends ActInput, ThingInput {
  readonly reason: TakingBackReason;
}

/** Taking a thing out of everybody's sight again. What it said goes; that it was there, and that it was taken back, stays. */
@Injectable()
export class TakingBackService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Gives a thing back to its space, with what went along. When everybody could see it, everybody can see from then on that
   * it was released, when, and for what reason it was taken back; nothing of it else. An embargo that is taken back leaves
   * no public trace, since nothing was public.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, IN_THE_REGISTER, MAY_NOT, NOT_RELEASED.
   */
  async takeBack(viewer: Viewer, input: TakeBack): Promise<Recorded> {
    return this.recorder.act(viewer, 'takeBack', input, async (act) => {
      requireReleasable(input.kind);
      const { id, spaceId } = await act.refer(input.kind, input.id, 'input.id');
      if (spaceId === null) {
        throw conflict(
          'IN_THE_REGISTER',
          'input.id: this has joined the register, where others refer to it. It is corrected there, not taken back.',
          'input.id',
        );
      }
      requireMay(act.member, 'take back', spaceId);
      await act.oneAtATime(id);
      const level = await levelOf(act.manager, input.kind, id);
      if (level !== 'public' && level !== 'embargoed') {
        throw conflict('NOT_RELEASED', 'input.id: this is seen by its space alone; there is nothing to take back.', 'input.id');
      }
      const wasSeen = (await effectiveLevelOf(act.manager, input.kind, id)) === 'public';
      const along = await setLevel(act.manager, input.kind, id, 'space', act.now);
      const by = act.member.actorId;
      const closed = { at: act.now, by, reason: input.reason, wasSeen };
      const event = level === 'public' ? 'taken_back' : 'embargo_taken_back';
      if (level === 'embargoed') await endEmbargo(act.manager, id, act.now);
      else if (!(await closeRelease(act.manager, id, closed))) {
        await addClosedRelease(act.manager, { id: act.newId(), spaceId, kind: input.kind, thingId: id, ...closed });
      }
      const told = { level: 'space', reason: input.reason, along };
      return { id, entry: await act.tell(`${input.kind}.${event}`, input.kind, id, spaceId, told) };
    });
  }
}
