import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict, parseId, type Id } from '#libs/kernel';
import { Recorder, recordRows, type Act, type ActInput, type Recorded } from '#libs/recording';
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

export interface Together extends ActInput {
  readonly things: readonly ThingInput[];
}

/** Letting everybody see a thing, with all that bears on how it reads (see RELEASABLE). */
@Injectable()
export class ReleaseService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Says that a thing is ready for everybody; a steward who is somebody else then releases it. Needed for a comparison,
   * possible for anything. Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, ALREADY_PROPOSED.
   */
  async proposeRelease(viewer: Viewer, input: Release): Promise<Recorded> {
    return this.recorder.act(viewer, 'proposeRelease', input, (act) => proposeOne(act, input));
  }

  /**
   * Makes a thing public: the confirmation by a person, which no time that passes takes the place of. It is seen by
   * everybody once all it hangs from is public too.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, BODY_NOT_RELEASED, EMBARGO_NOT_OVER,
   * PROPOSAL_NEEDED, SECOND_PERSON_NEEDED, and what requireHandlingAllows refuses.
   */
  async release(viewer: Viewer, input: Release): Promise<Recorded> {
    return this.recorder.act(viewer, 'release', input, async (act) => (await releaseOne(act, input)).recorded);
  }

  /** proposeRelease of each of these, or of none. Refuses of each what that refuses, and of all ROWS_MISSING and ROWS_TOO_MANY. */
  async proposeReleaseTogether(viewer: Viewer, input: Together): Promise<Recorded> {
    return this.recorder.act(viewer, 'proposeReleaseTogether', input, async (act) => {
      const things = await inOneHand(act, input.things);
      return recordRows(things, (thing) => proposeOne(act, thing), LIST);
    });
  }

  /**
   * Releases each of these, by the rules of `release`, or none. What goes along with one before it is released with that. Refuses of
   * each what `release` refuses, and of all ROWS_MISSING and ROWS_TOO_MANY.
   */
  async releaseTogether(viewer: Viewer, input: Together): Promise<Recorded> {
    return this.recorder.act(viewer, 'releaseTogether', input, async (act) => {
      const things = await inOneHand(act, input.things);
      const went = new Map<Id, Recorded>();
      const releaseNext = async (thing: ThingInput): Promise<Recorded> => {
        const before = went.get(thing.id);
        if (before) return before;
        const { recorded, along } = await releaseOne(act, thing);
        for (const id of [recorded.id, ...along]) went.set(id, recorded);
        return recorded;
      };
      return recordRows(things, releaseNext, LIST);
    });
  }
}

const LIST = 'things';

/** Nobody else changes who sees one of these until the act ends. In one order, so that no two acts wait for each other. */
async function inOneHand(act: Act, given: readonly ThingInput[]): Promise<readonly ThingInput[]> {
  const things = given.map(({ kind, id }, at) => ({ kind, id: parseId(id, `input.${LIST}.${at}.id`) }));
  if (things.length > 1) for (const { id } of [...things].sort((a, b) => (a.id < b.id ? -1 : 1))) await act.oneAtATime(id);
  return things;
}

async function proposeOne(act: Act, input: ThingInput): Promise<Recorded> {
  const { id, spaceId } = await findReleasable(act, input);
  await requireMayShow(act, 'propose a release', input.kind, id, spaceId);
  const row = { kind: input.kind, thingId: id, spaceId, at: act.now, by: act.member.actorId };
  if (!(await addProposal(act.manager, row))) {
    throw conflict('ALREADY_PROPOSED', 'input.id: the release of this has been proposed. A steward releases it.', 'input.id');
  }
  return { id, entry: await act.tell(`${input.kind}.release_proposed`, input.kind, id, spaceId, {}) };
}

async function releaseOne(act: Act, input: ThingInput): Promise<{ readonly recorded: Recorded; readonly along: readonly Id[] }> {
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
  const entry = await act.tell(`${input.kind}.released`, input.kind, id, spaceId, { level: 'public', people, along });
  return { recorded: { id, entry }, along };
}
