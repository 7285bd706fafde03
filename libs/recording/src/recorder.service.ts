import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { requireMember, type Member, type Viewer } from '#libs/access/core';
import { conflict, optionalText } from '#libs/kernel';
import { entryUnderKey, holdKey, letKeysGo } from '#libs/ledger';
import { Clock, Database, type Reader, type Transaction } from '#libs/persistence';
import { Act, type ActKey, type Recorded } from './store/act.js';

/** What every input of the record may carry beside the fact itself. */
export interface ActInput {
  /** a word of the caller's own: a repeat with the same word within 24 hours does nothing twice */
  readonly idempotencyKey?: string | null;
  /** the note the fact grew from; it is removed in the same transaction */
  readonly fromNoteId?: string | null;
}

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * The one way to the record (decisions 7–11): a member, one transaction, the facts, their entries, the key. Whatever fails
 * at whatever step, nothing of it stays.
 */
@Injectable()
export class Recorder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` as one act of this viewer. `verb` is the API's name of the deed.
   * Refuses SIGN_IN_NEEDED, IDEMPOTENCY_KEY_REUSED, and whatever `work` refuses.
   */
  async act(viewer: Viewer, verb: string, input: ActInput, work: (act: Act) => Promise<Recorded>): Promise<Recorded> {
    const member = requireMember(viewer);
    const key = keyOf(verb, input);
    return this.database.write(member, (manager) => this.once(member, manager, key, input, work));
  }

  /** Runs one step of a job for this member: an act like any other, which nobody asks for by a key and which may record nothing. */
  async step<T>(member: Member, verb: string, work: (act: Act) => Promise<T>): Promise<T> {
    const key = { idempotencyKey: null, mutation: verb, inputHash: null };
    return this.database.write(member, (manager) =>
      work(new Act(member, manager, this.clock.now(), () => this.clock.newId(), key)),
    );
  }

  /**
   * Runs `work` as an act of this viewer that is never finished, and reads as everybody what would stand after it.
   * Refuses SIGN_IN_NEEDED and whatever `work` refuses; nothing of it stays.
   */
  async rehearse<T, R>(
    viewer: Viewer,
    work: (act: Act) => Promise<T>,
    read: (everybody: Reader, done: T) => Promise<R>,
  ): Promise<R> {
    const member = requireMember(viewer);
    const key = { idempotencyKey: null, mutation: 'rehearse', inputHash: null };
    const act = (manager: Transaction) => new Act(member, manager, this.clock.now(), () => this.clock.newId(), key);
    return this.database.rehearse(member, (manager) => work(act(manager)), read);
  }

  private async once(
    member: Member,
    manager: Transaction,
    key: ActKey,
    input: ActInput,
    work: (act: Act) => Promise<Recorded>,
  ): Promise<Recorded> {
    const before = await this.repeated(member, manager, key);
    if (before) return before;
    const act = new Act(member, manager, this.clock.now(), () => this.clock.newId(), key);
    const recorded = await work(act);
    if (input.fromNoteId != null) await act.consumeNote(input.fromNoteId, 'input.fromNoteId');
    return recorded;
  }

  private async repeated(member: Member, manager: Transaction, key: ActKey): Promise<Recorded | null> {
    if (key.idempotencyKey === null) return null;
    await holdKey(manager, member.actorId, key.idempotencyKey);
    await letKeysGo(manager, member.actorId, new Date(this.clock.now().getTime() - A_DAY));
    const entry = await entryUnderKey(manager, member.actorId, key.idempotencyKey);
    if (!entry) return null;
    if (entry.mutation === key.mutation && entry.inputHash === key.inputHash) {
      return { id: entry.subjectId, entry: { id: entry.id, state: entry.state } };
    }
    throw conflict(
      'IDEMPOTENCY_KEY_REUSED',
      'input.idempotencyKey: this key was used in the last 24 hours for something else. Use a new key for a new deed.',
      'input.idempotencyKey',
    );
  }
}

/** The hash tells a true repeat from a key used again by mistake; it covers all of the input but the key. */
function keyOf(verb: string, { idempotencyKey, ...input }: ActInput): ActKey {
  const key = optionalText(idempotencyKey, { field: 'input.idempotencyKey', most: 200, lines: 'one' });
  const told = canonicalize(JSON.parse(JSON.stringify(input))) ?? '';
  return {
    idempotencyKey: key,
    mutation: verb,
    inputHash: key === null ? null : createHash('sha256').update(`${verb}\n${told}`).digest('hex'),
  };
}
