import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict, invalid, KINDS_OF_THEIR_AUTHOR } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import type { TakingBackReason } from './core/index.js';
import { requireMayShow, requireReleasable, type ThingInput } from './releasing.js';
import { effectiveLevelOf, levelOf, setLevel } from './store/releasable.js';
import { addClosedRelease, closeRelease, endEmbargo, endProposals } from './store/standing.js';

export interface TakeBack extends ActInput, ThingInput {
  /** asked for what everybody could see, where it is public; of nothing else it is asked */
  readonly reason?: TakingBackReason | null;
}

const EVENTS = { public: 'taken_back', embargoed: 'embargo_taken_back', space: 'withdrawn' } as const;

/** Taking a thing out of everybody's sight again. What it said goes; that it was there, and that it was taken back, stays. */
@Injectable()
export class TakingBackService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Gives a thing back to its space, with what went along. When everybody could see it, everybody can see from then on that
   * it was released, when, and for what reason it was taken back; nothing of it else. An embargo that is taken back leaves
   * no public trace, since nothing was public, and nobody says why; that its release was proposed holds no more. What is its author's alone is from then on seen by its author alone.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, IN_THE_REGISTER, MAY_NOT, AUTHOR_ALONE, NOT_RELEASED, REASON_NEEDED.
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
      await act.oneAtATime(id);
      await requireMayShow(act, 'take back', input.kind, id, spaceId);
      const level = await levelOf(act.manager, input.kind, id);
      const its = KINDS_OF_THEIR_AUTHOR.includes(input.kind);
      if (level === 'private' || (level === 'space' && !its)) {
        throw conflict('NOT_RELEASED', 'input.id: this is seen by its space alone; there is nothing to take back.', 'input.id');
      }
      const wasSeen = (await effectiveLevelOf(act.manager, input.kind, id)) === 'public';
      if (wasSeen && input.reason == null) {
        throw invalid('REASON_NEEDED', 'input.reason: everybody could see this. Say why it is taken back.', 'input.reason');
      }
      const along = await setLevel(act.manager, input.kind, id, its ? 'private' : 'space', act.now);
      const by = act.member.actorId;
      const closed = { at: act.now, by, reason: input.reason ?? 'reason_cannot_be_given', wasSeen } as const;
      const event = EVENTS[level];
      if (level === 'embargoed') {
        await endEmbargo(act.manager, id, act.now);
        await endProposals(act.manager, [id]);
      } else if (level === 'public' && !(await closeRelease(act.manager, id, closed))) {
        await addClosedRelease(act.manager, { id: act.newId(), spaceId, kind: input.kind, thingId: id, ...closed });
      }
      const told = { level: its ? 'private' : 'space', ...(input.reason == null ? {} : { reason: input.reason }), along };
      return { id, entry: await act.tell(`${input.kind}.${event}`, input.kind, id, spaceId, told) };
    });
  }
}
