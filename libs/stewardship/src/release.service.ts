import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import { peopleOf, requireEmbargoOver } from './core/index.js';
import {
  findReleasable,
  makePublic,
  requireBodyReleased,
  requireHandlingAllows,
  requireMayShow,
  type ThingInput,
} from './releasing.js';
import { addProposal, addRelease, anotherMayPropose, standingOf } from './store/standing.js';

export type Release = ActInput & ThingInput;

/** Letting everybody see a thing, with all that bears on how it reads (see RELEASABLE). */
@Injectable()
export class ReleaseService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Says that a thing is ready for everybody; a steward who is somebody else then releases it. Needed for a comparison,
   * possible for anything. Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, ALREADY_PROPOSED.
   */
  async proposeRelease(viewer: Viewer, input: Release): Promise<Recorded> {
    return this.recorder.act(viewer, 'proposeRelease', input, async (act) => {
      const { id, spaceId } = await findReleasable(act, input);
      await requireMayShow(act, 'propose a release', input.kind, id, spaceId);
      const row = { kind: input.kind, thingId: id, spaceId, at: act.now, by: act.member.actorId };
      if (!(await addProposal(act.manager, row))) {
        throw conflict('ALREADY_PROPOSED', 'input.id: the release of this has been proposed. A steward releases it.', 'input.id');
      }
      return { id, entry: await act.tell(`${input.kind}.release_proposed`, input.kind, id, spaceId, {}) };
    });
  }

  /**
   * Makes a thing public: the confirmation by a person, which no time that passes takes the place of. It is seen by
   * everybody once all it hangs from is public too.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, BODY_NOT_RELEASED, EMBARGO_NOT_OVER,
   * PROPOSAL_NEEDED, SECOND_PERSON_NEEDED, and what requireHandlingAllows refuses.
   */
  async release(viewer: Viewer, input: Release): Promise<Recorded> {
    return this.recorder.act(viewer, 'release', input, async (act) => {
      const { id, spaceId } = await findReleasable(act, input);
      await requireMayShow(act, 'release', input.kind, id, spaceId);
      await requireBodyReleased(act, input.kind, id);
      await requireHandlingAllows(act, input.kind, id);
      const { proposed, embargoedUntil } = await standingOf(act.manager, id);
      requireEmbargoOver(embargoedUntil, act.now.toISOString());
      const by = act.member.actorId;
      const people = peopleOf(input.kind, by, proposed, await anotherMayPropose(act.manager, spaceId));
      const along = await makePublic(act, input.kind, id);
      await addRelease(act.manager, { id: act.newId(), spaceId, kind: input.kind, thingId: id, at: act.now, by, people }, along);
      return { id, entry: await act.tell(`${input.kind}.released`, input.kind, id, spaceId, { level: 'public', people, along }) };
    });
  }
}
