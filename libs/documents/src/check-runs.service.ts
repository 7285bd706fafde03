import { Injectable, Logger } from '@nestjs/common';
import { ViewersService } from '#libs/access';
import type { Member } from '#libs/access/core';
import { compare, type Comparison } from '#libs/comparison';
import { storeBytes } from '#libs/files';
import { DomainError, sayDay, type Id } from '#libs/kernel';
import { Clock, Database, dayWhereKept, type Transaction } from '#libs/persistence';
import { dateColumnsIfGiven, Recorder, type Act, type Recorded } from '#libs/recording';
import { addComparison } from './add-comparison.js';
import { hashToday, isReadOtherwise, type ReadAs } from './capture/held-now.js';
import { lookAgain, type Came, type Held, type Looked } from './capture/look-again.js';
import { CapturesService } from './captures.service.js';
import { afterCheck, textOf, untilNext, type AddressEventFound, type CheckEvery, type Trouble } from './core/index.js';
import { textOfParts } from './intake/blocks.js';
import { AddressCheck, AddressEvent } from './store/address-check.entity.js';
import { isErased } from './store/erased.js';
import { TextBlock, Version } from './store/work.entity.js';
import { addVersionOfFile } from './version-of-file.js';

/** One check that is due, whose turn it is, and the word by which a later run is told from this one. */
interface Claimed {
  readonly id: Id;
  readonly actorId: Id;
  readonly claimed: Id;
}

interface Due extends Held, ReadAs {
  readonly spaceId: Id;
  readonly versionId: Id;
  readonly every: CheckEvery;
  readonly sameAt: string;
  readonly trouble: Trouble | null;
}

interface HeldToday extends Due {
  /** whether the reader of today reads the same text from what is held */
  readonly readsAlike: boolean;
}

/** The check was stopped or set anew meanwhile, or another run has taken it up: nothing of this one stays. */
class Overtaken extends Error {}

/**
 * The runs of the checks that are due, one after the other, each in the name of whoever set it and within what that member may do.
 * Asking is done in no transaction. What is put on the record of one answer is one act: all of it or nothing. A run that ends without a
 * word is made up for a quarter of an hour later, so that a dead process makes us late and never wrong.
 */
@Injectable()
export class CheckRunsService {
  /** how far apart the two requests are that must give the same */
  apartMs: number | undefined = undefined;

  constructor(
    private readonly viewers: ViewersService,
    private readonly captures: CapturesService,
    private readonly recorder: Recorder,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs what is due, and says how many that were. One that fails keeps none of the others back; a later run asks it. */
  async runDue(signal: AbortSignal = new AbortController().signal): Promise<number> {
    for (let ran = 0; ; ran += 1) {
      if (signal.aborted || this.captures.reach === null) return ran;
      const { rows } = await this.database.auth.query<Claimed>(
        'select id, actor_id as "actorId", claimed from claim_address_check()',
      );
      if (!rows[0]) return ran;
      await this.run(rows[0], signal).catch((error: unknown) => {
        // Its kind alone: the error of a database holds what was to be written.
        new Logger('Checks').error(`A web address could not be checked: ${(error as Error).name}.`);
      });
    }
  }

  private async run(claim: Claimed, signal: AbortSignal): Promise<void> {
    const member = await this.viewers.withMemberships(memberWith(claim.actorId));
    const due = await this.database.write(member, (manager) => dueOf(manager, claim));
    const asking = this.captures.reach;
    if (due === null || asking === null) return;
    const askedAt = this.clock.now();
    const today = isReadOtherwise(due) ? await this.hashOfHeld(claim, due) : due.textHash;
    const held = { ...due, textHash: today ?? due.textHash, readsAlike: today === due.textHash };
    const looked = await lookAgain(held, asking, signal, this.apartMs).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    // What came while this process was told to end may be our doing.
    if (looked === null || signal.aborted) return;
    await this.keep(member, claim, held, looked, askedAt).catch((error: unknown) => {
      if (!(error instanceof Overtaken)) throw error;
    });
  }

  /**
   * As the reader of today reads what is held; null where it cannot. Its bytes are the stewards’ alone, so the process asks for them,
   * and not whoever set the check.
   */
  private async hashOfHeld({ id, claimed }: Claimed, due: Due): Promise<string | null> {
    const { rows } = await this.database.auth.query<{ bytes: Buffer | null }>('select bytes_of_check($1, $2) as bytes', [
      id,
      claimed,
    ]);
    const bytes = rows[0]?.bytes ?? null;
    return bytes && hashToday(bytes, due);
  }

  private async keep(member: Member, claim: Claimed, due: HeldToday, looked: Looked, askedAt: Date): Promise<void> {
    const { trouble, events } = afterCheck(due.trouble, looked.found, askedAt.toISOString(), due.sameAt);
    const good = looked.found === 'unchanged' || looked.found === 'changed';
    const known = {
      askedAt,
      ...{ found: looked.found, status: looked.status, trouble, claimed: null },
      ...(good ? { sameAt: askedAt } : {}),
      nextAt: new Date(askedAt.getTime() + untilNext(due.every, trouble)),
    };
    if (events.length === 0) return this.database.write(member, (manager) => note(manager, claim, known));
    await this.recorder.act(member, 'checkAddress', {}, async (act) => {
      act.requireRecord(due.spaceId);
      await holdCheck(act.manager, claim);
      const changed = looked.found === 'changed' ? await addChanged(act, due, looked.came, askedAt) : null;
      let recorded: Recorded | null = null;
      for (const event of events) recorded = await addEvent(act, due, event, looked, askedAt, changed);
      await note(act.manager, claim, { ...known, ...(changed === null ? {} : { versionId: changed.id }) });
      return recorded!;
    });
  }
}

function memberWith(actorId: Id): Member {
  return { kind: 'member', actorId, opensSpaces: false, memberships: [] };
}

/** What the run needs; null when the check is no longer its own. An erased text is not fetched again: its check ends. */
async function dueOf(manager: Transaction, { id, claimed }: Claimed): Promise<Due | null> {
  const [due] = await manager.query<Due[]>(
    `select c.space_id as "spaceId", c.version_id as "versionId", c.every, c.same_at as "sameAt", c.trouble, c.address,
       p.exchange ->> 'finalAddress' as "finalAddress", p.bytes_hash as "bytesHash", v.text_hash as "textHash",
       p.exchange, f.kind, f.reader, f.taken
     from address_check c join version v on v.id = c.version_id join version_capture p on p.version_id = v.id
       join version_file f on f.version_id = v.id
     where c.id = $1 and c.claimed = $2`,
    [id, claimed],
  );
  if (!due) return null;
  if (!(await isErased(manager, due.versionId))) return due;
  await manager.delete(AddressCheck, { id });
  return null;
}

async function holdCheck(manager: Transaction, { id, claimed }: Claimed): Promise<void> {
  const held = await manager.query<unknown[]>('select from address_check where id = $1 and claimed = $2 for update', [
    id,
    claimed,
  ]);
  if (held.length === 0) throw new Overtaken();
}

async function note(manager: Transaction, { id, claimed }: Claimed, known: Partial<AddressCheck>): Promise<void> {
  // The library's type of a partial row cannot name a value of JSON that is read-only.
  const { affected } = await manager.update(AddressCheck, { id, claimed }, known as object);
  if (affected !== 1) throw new Overtaken();
}

/** Another text becomes a version of the same work, said to be of the same kind by the same, and is compared with the one before. */
async function addChanged(
  act: Act,
  { spaceId, versionId, readsAlike }: HeldToday,
  came: Came,
  fetchedAt: Date,
): Promise<Recorded> {
  const before = await act.find(Version, 'version', versionId, 'versionId');
  if (await isErased(act.manager, versionId)) throw new Overtaken();
  const { exchange, bytes, hash, reading, parts, taken } = came;
  const storedFileId = act.newId();
  await storeBytes(act.manager, { id: storedFileId, spaceId, putBy: act.member.actorId, putAt: fetchedAt, bytes });
  const { kind, reader, attachments: _apart, ...kept } = reading;
  const file = { storedFileId, hash, size: bytes.length, kind, reader, taken, parts, reading: kept, exchange, fetchedAt };
  const { workId, kind: called, kindAssertedById, sourceId, fromWhat } = before;
  const recorded = await addVersionOfFile(act, spaceId, file, {
    ...{ workId, kind: called, kindAssertedById, sourceId, fromWhat },
    label: `found changed at its address on ${sayDay(dayWhereKept(fetchedAt))}`,
    dated: dateColumnsIfGiven(null, 'dated'),
    derivedFromId: versionId,
    publishedInsteadOfId: before.publishedInsteadOfId,
  });
  // What the reader learned since would be told as the institution's: people compare when both are read alike.
  if (!readsAlike) return recorded;
  const blocks = await act.manager.find(TextBlock, { where: { versionId }, order: { number: 'ASC' } });
  const result = comparedIfShort(textOf(blocks), textOfParts(parts));
  if (result) await addComparison(act, spaceId, { agreedVersionId: versionId, publishedVersionId: recorded.id }, result);
  return recorded;
}

/** A text that is too long to be compared is a version all the same. */
function comparedIfShort(before: string, after: string): Comparison | null {
  try {
    return compare(before, after);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function addEvent(
  act: Act,
  { spaceId, versionId }: Due,
  { kind, since, times }: AddressEventFound,
  { found, status }: Looked,
  askedAt: Date,
  changed: Recorded | null,
): Promise<Recorded> {
  const foundVersionId = kind === 'changed' ? changed!.id : null;
  const told = { versionId, kind, found, status, askedAt: askedAt.toISOString(), since, times, foundVersionId };
  const recorded = await act.add(AddressEvent, 'address_event', spaceId, told);
  await act.manager.query('select tell_members($1, $2, $3, $4)', [
    act.newId(),
    `address_${kind}`,
    'version',
    foundVersionId ?? versionId,
  ]);
  return recorded;
}
