import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict, invalid, notFound, parseId, type Id } from '#libs/kernel';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { requireEmbargoAhead } from './core/index.js';
import { findReleasable, requireHandlingAllows, requireMayShow, type ThingInput } from './releasing.js';
import { effectiveLevelOf, rowsOf, setLevel } from './store/releasable.js';
import { addEmbargo, endEmbargo, isActor, nameForEmbargo, outsidersOver, unaskedOffices } from './store/standing.js';

export interface Embargo extends ActInput, ThingInput {
  /** ISO 8601 in UTC */
  readonly until: string;
  /** accounts outside the space that may read it meanwhile */
  readonly to?: readonly Id[] | null;
}

const NAMED_MOST = 50;

/** Showing a thing to named people outside the space, and to nobody else until a moment and a person's release after it. */
@Injectable()
export class EmbargoService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Sets an embargo, or sets it anew in the place of the one that stands. It ends by a release or by being taken back, and
   * never by itself: when its moment has passed, nothing happens but that it can be released.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, EMBARGO_IN_PAST, EMBARGO_TOO_LONG,
   * ACCOUNT_NOT_FOUND, OUTSIDER_TIME_OVER, OFFICE_NOT_ASKED, LIST_TOO_LONG, PARENT_IN_SPACE, and what requireHandlingAllows refuses.
   */
  async embargo(viewer: Viewer, input: Embargo): Promise<Recorded> {
    return this.recorder.act(viewer, 'embargo', input, async (act) => {
      const { id, spaceId } = await findReleasable(act, input);
      await requireMayShow(act, 'embargo', input.kind, id, spaceId);
      requireEmbargoAhead(input.until, act.now.toISOString(), 'input.until');
      await requireHandlingAllows(act, input.kind, id);
      const to = await accountsOf(act, input.to ?? []);
      await requireTimeLeft(act, to);
      await endEmbargo(act.manager, id, act.now);
      const along = await setLevel(act.manager, input.kind, id, 'embargoed', act.now);
      if ((await effectiveLevelOf(act.manager, input.kind, id)) !== 'embargoed') {
        throw conflict(
          'PARENT_IN_SPACE',
          'input.id: something that this hangs from is seen by its space alone, so nobody outside would see this. Embargo or release that first.',
          'input.id',
        );
      }
      const embargoId = act.newId();
      const row = {
        id: embargoId,
        spaceId,
        kind: input.kind,
        thingId: id,
        until: input.until,
        at: act.now,
        by: act.member.actorId,
      };
      await addEmbargo(act.manager, row);
      await requireOfficesAsked(act, input.kind, id, { spaceId, to });
      await nameForEmbargo(act.manager, rowsOf(input.kind), { thingId: id, embargoId, spaceId, to });
      const told = { level: 'embargoed', until: input.until, to, along };
      return { id, entry: await act.tell(`${input.kind}.embargoed`, input.kind, id, spaceId, told) };
    });
  }
}

/** Whoever was let in until a day that is past is not shown more by mistake: the form offers everybody whom the steward ever let in, into any space. */
async function requireTimeLeft(act: Act, to: readonly Id[]): Promise<void> {
  const over = await outsidersOver(act.manager, to);
  const first = to.findIndex((each) => over.includes(each));
  if (first < 0) return;
  throw conflict(
    'OUTSIDER_TIME_OVER',
    `input.to.${first}: the time for which this account was let in is over. Invite them anew first.`,
    `input.to.${first}`,
  );
}

/** An office is shown what it was asked to reply to, and the source that this names; nothing else of the space. */
async function requireOfficesAsked(
  act: Act,
  kind: Embargo['kind'],
  id: Id,
  { spaceId, to }: { readonly spaceId: Id; readonly to: readonly Id[] },
): Promise<void> {
  const unasked = await unaskedOffices(act.manager, rowsOf(kind), { thingId: id, spaceId, to });
  const first = to.findIndex((each) => unasked.includes(each));
  if (first < 0) return;
  throw conflict(
    'OFFICE_NOT_ASKED',
    `input.to.${first}: this is the office of an institution, which was not asked to reply to this. Record first that it was asked.`,
    `input.to.${first}`,
  );
}

async function accountsOf(act: Act, given: readonly Id[]): Promise<readonly Id[]> {
  if (given.length > NAMED_MOST) throw invalid('LIST_TOO_LONG', `input.to: give at most ${NAMED_MOST}.`, 'input.to');
  const ids: Id[] = [];
  for (const [i, each] of given.entries()) {
    const id = parseId(each, `input.to.${i}`);
    if (!(await isActor(act.manager, id))) {
      throw notFound('ACCOUNT_NOT_FOUND', `input.to.${i}: there is no account with this id.`, `input.to.${i}`);
    }
    ids.push(id);
  }
  return ids;
}
