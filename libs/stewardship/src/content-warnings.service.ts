import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { conflict, invalid, KINDS_OF_THEIR_AUTHOR, parseId, plainText, type Id, type SubjectKind } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { WORDS } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { removeWarning, setWarning, warningsOf, type ContentWarning } from './store/content-warnings.js';
import { effectiveLevelOf } from './store/releasable.js';
import { recordedBySpace } from './store/withholding.js';

export interface SetContentWarning extends ActInput, ThingInput {
  /** what the words touch: restraint, self-harm */
  readonly says: string;
}

export interface RemoveContentWarning extends ActInput, ThingInput {}

/** Longer than that it would be a text of its own, and want a warning. */
const MOST = 120;

/** What stands before a text, so that a reader can choose whether and when to read it (decision record 0018). */
@Injectable()
export class ContentWarningsService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
  ) {}

  /**
   * Puts a warning before the words of a thing, or another in place of the one that stood. It is seen by whoever sees the words.
   * Refuses NO_WORDS_TO_WARN_OF, the kind's NOT_FOUND, MAY_NOT, TOKEN_MAY_NOT, SPACE_CLOSED and text refusals.
   */
  async setContentWarning(viewer: Viewer, input: SetContentWarning): Promise<Recorded> {
    return this.recorder.act(viewer, 'setContentWarning', input, async (act) => {
      const says = plainText(input.says, { field: 'input.says', most: MOST, lines: 'one' });
      const thing = await theirs(act, input);
      const row = { ...thing, id: act.newId(), thing: thing.id, says, at: act.now, by: act.member.actorId };
      const event = (await setWarning(act.manager, row)) ? 'warned' : 'warned_anew';
      return { id: thing.id, entry: await act.tell(`${thing.kind}.${event}`, thing.kind, thing.id, thing.spaceId, {}) };
    });
  }

  /** Takes it away; no word of it stays. Refuses as setContentWarning does, NO_WARNING_THERE and STAYS_WARNED. */
  async removeContentWarning(viewer: Viewer, input: RemoveContentWarning): Promise<Recorded> {
    return this.recorder.act(viewer, 'removeContentWarning', input, async (act) => {
      const { kind, id, spaceId } = await theirs(act, input);
      if (KINDS_OF_THEIR_AUTHOR.includes(kind)) {
        throw conflict('STAYS_WARNED', 'input.id: this tells of harm, and never stands without a content warning.', 'input.id');
      }
      if (!(await removeWarning(act.manager, id))) {
        throw conflict('NO_WARNING_THERE', 'input.id: there is no content warning before this.', 'input.id');
      }
      return { id, entry: await act.tell(`${kind}.warned_no_more`, kind, id, spaceId, {}) };
    });
  }

  /**
   * Those that stand before these things, as far as the viewer sees the things; `reads` is where from, as while a release is rehearsed.
   * Refuses ID_INVALID and LIST_TOO_LONG.
   */
  async contentWarnings(
    viewer: Viewer,
    given: readonly string[],
    reads: Pick<Database, 'reader'> = this.database,
  ): Promise<readonly ContentWarning[]> {
    if (given.length > 5_000) throw invalid('LIST_TOO_LONG', 'thingIds: give at most 5000.', 'thingIds');
    const ids = given.map((id) => parseId(id, 'thingIds'));
    if (ids.length === 0) return [];
    const reader = reads.reader(viewer, true);
    try {
      return await warningsOf(reader, ids);
    } finally {
      await reader.close();
    }
  }
}

/** A thing with words that is theirs to warn of: by who records, and by a steward where somebody outside the space sees it. */
async function theirs(
  act: Act,
  input: ThingInput,
): Promise<{ readonly kind: SubjectKind; readonly id: Id; readonly spaceId: Id }> {
  const { kind } = input;
  if (WORDS[kind] === undefined) {
    const kinds = Object.keys(WORDS).join(', ');
    throw invalid('NO_WORDS_TO_WARN_OF', `input.kind: this has no words of its own. What has: ${kinds}.`, 'input.kind');
  }
  const { id, spaceId: own } = await act.refer(kind, input.id, 'input.id');
  await act.oneAtATime(id);
  const spaceId = own ?? (await recordedBySpace(act.manager, kind, id));
  if (spaceId === null) {
    throw conflict('IN_THE_REGISTER', 'input.id: this is in the register, and another space put it there.', 'input.id');
  }
  const outside = ['embargoed', 'public'].includes(await effectiveLevelOf(act.manager, kind, id));
  requireMay(act.member, outside ? 'change what is seen outside the space' : 'record', spaceId);
  act.inSpace(spaceId);
  return { kind, id, spaceId };
}
