import { Injectable } from '@nestjs/common';
import type { Member } from '#libs/access/core';
import { Database } from '#libs/persistence';
import { Recorder, type Act } from '#libs/recording';
import { withheldTold, WORDS, WOUND_UP } from './core/index.js';
import { finishWindingUp, listWhatGoes, windingUpsDue, windUpBatch, type WindingUp } from './store/winding-up.js';

/**
 * Works off the spaces whose winding up was confirmed (decision record 0068): what nobody outside reads, batch by batch, each with its
 * entries in one transaction. Whatever ends this in the middle, the next run goes on with what is left on the list, and two
 * that run at once do no thing twice. It acts for a steward and reads no word of what it erases.
 */
@Injectable()
export class WindingUpService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
  ) {}

  /** Goes on until nothing is left or it is told to stop; says how many it brought to their end. One that fails holds up no other. */
  async runDue(signal: AbortSignal = new AbortController().signal): Promise<number> {
    let [ended, failed]: [number, unknown[]] = [0, []];
    for (const due of await windingUpsDue(this.database.auth)) {
      try {
        if (await this.windUp(due, signal)) ended += 1;
      } catch (error) {
        failed = [...failed, error];
      }
    }
    if (failed.length > 0) throw failed[0];
    return ended;
  }

  private async windUp(due: WindingUp, signal: AbortSignal): Promise<boolean> {
    const member: Member = { kind: 'member', actorId: due.actorId, opensSpaces: false, memberships: [] };
    await this.database.write(member, (manager) => listWhatGoes(manager, due.id));
    for (const batch of BATCHES) {
      do {
        if (signal.aborted) return false;
      } while ((await this.step(member, (act) => workOff(act, due, batch))) > 0);
    }
    return this.step(member, (act) => end(act, due));
  }

  private step<T>(member: Member, work: (act: Act) => Promise<T>): Promise<T> {
    return this.recorder.step(member, 'windUp', work);
  }
}

type BatchOf = (typeof BATCHES)[number];

async function workOff(act: Act, { id: keepingId, spaceId }: WindingUp, batch: BatchOf): Promise<number> {
  const { worked, erased } = await windUpBatch(act.manager, keepingId, batch, act.now);
  if (erased.length === 0) return worked;
  await act.tellAll(
    erased.map(({ kind, id, fields }) => ({
      event: `${kind}.erased`,
      ...{ kind, id, spaceId },
      told: withheldTold('erased', 'space_wound_up', fields),
    })),
  );
  return worked;
}

async function end(act: Act, { id, spaceId }: WindingUp): Promise<boolean> {
  if (!(await finishWindingUp(act.manager, id, act.newId()))) return false;
  await act.tell(WOUND_UP, 'keeping', id, spaceId, {});
  return true;
}

/** A text may lie in a hundred thousand blocks, and a file may be of twenty megabytes: these are done with by few, to be done in seconds. */
const BATCHES = [
  { kind: 'stored_file', words: [], most: 20 },
  ...Object.entries(WORDS).map(([kind, words]) => ({ kind, words, most: kind === 'version' ? 1 : 100 })),
];
