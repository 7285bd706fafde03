import { Injectable, Logger } from '@nestjs/common';
import type { Member } from '#libs/access/core';
import type { Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import { Recorder, type Act } from '#libs/recording';
import { LOOK_AFTER, waitAfter, withheldTold, WORDS, WOUND_UP } from './core/index.js';
import { finishWindingUp, listWhatGoes, windingUpsDue, windUpBatch, type WindingUp } from './store/winding-up.js';

/**
 * Works off the spaces whose winding up was confirmed (decision record 0068): what nobody outside reads, batch by batch, each with its
 * entries in one transaction. Whatever ends this in the middle, the next run goes on with what is left on the list, and two
 * that run at once do no thing twice. It acts for a steward and reads no word of what it erases.
 */
@Injectable()
export class WindingUpService {
  private readonly log = new Logger('Winding up');
  /** those that failed, and until when each is left alone; another server and a new start know nothing of it, and try at once */
  private readonly failing = new Map<Id, { readonly failures: number; readonly until: number }>();

  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Goes on until nothing is left or it is told to stop; says how many it brought to their end. One that fails holds up no other, and waits longer each time. */
  async runDue(signal: AbortSignal = new AbortController().signal): Promise<number> {
    let [ended, failed]: [number, unknown[]] = [0, []];
    for (const due of await windingUpsDue(this.database.auth)) {
      if ((this.failing.get(due.id)?.until ?? 0) > this.clock.now().getTime()) continue;
      try {
        if (await this.windUp(due, signal)) ended += 1;
        this.failing.delete(due.id);
      } catch (error) {
        failed = [...failed, error];
        this.leaveAlone(due.id);
      }
    }
    if (failed.length > 0) throw failed[0];
    return ended;
  }

  /** Says so to whoever runs the server once it is no passing fault: neither which space, nor any word of what failed. */
  private leaveAlone(id: Id): void {
    const failures = (this.failing.get(id)?.failures ?? 0) + 1;
    const wait = waitAfter(failures);
    this.failing.set(id, { failures, until: this.clock.now().getTime() + wait });
    if (failures < LOOK_AFTER) return;
    const next = `It is tried again in ${wait / 1_000} seconds.`;
    this.log.warn(`A winding up has failed ${failures} times in a row, and what it was to erase is still there. ${next}`);
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
