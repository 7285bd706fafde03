import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { conflict, noSuchSpace, notFound, optionalText, parseId, plainText, type Id } from '#libs/kernel';
import { holdKey } from '#libs/ledger';
import { Clock, Database } from '#libs/persistence';
import { Note } from './store/note.entity.js';

export interface WriteNote {
  readonly spaceId: Id;
  readonly body: string;
  /** a word of the caller's own: the same note sent again with the same word is one note */
  readonly idempotencyKey?: string | null;
}

export interface ChangeNote {
  readonly noteId: Id;
  readonly body: string;
  /** when it had been changed last as it was read; without it, whatever it reads by now is replaced */
  readonly lastChangedAt?: string | null;
}

/** Notes leave no entry in the ledger and no trace once deleted: nothing here is on the record (decision 8). */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The same note sent again under the same key is answered with the one there is, while it stands as it was written.
   * Refuses SIGN_IN_NEEDED, SPACE_NOT_FOUND, IDEMPOTENCY_KEY_REUSED and what plainText refuses.
   */
  async writeNote(viewer: Viewer, input: WriteNote): Promise<Id> {
    const member = requireMember(viewer);
    const spaceId = parseId(input.spaceId, 'input.spaceId');
    if (!member.memberships.some((membership) => membership.spaceId === spaceId)) {
      throw noSuchSpace('input.spaceId');
    }
    requireMay(member, 'write notes', spaceId);
    const [id, now] = [this.clock.newId(), this.clock.now()];
    const idempotencyKey = optionalText(input.idempotencyKey, { field: 'input.idempotencyKey', most: 200, lines: 'one' });
    const own = { writtenBy: member.actorId, idempotencyKey };
    const note = { id, spaceId, body: bodyOf(input), writtenAt: now, changedAt: now, ...own };
    return this.database.write(member, async (manager) => {
      if (idempotencyKey !== null) {
        await holdKey(manager, member.actorId, idempotencyKey);
        const before = await manager.findOneBy(Note, { ...own, idempotencyKey });
        if (before !== null) return idOfSame(before, note);
      }
      await manager.insert(Note, note);
      return id;
    });
  }

  /** Changes the note in place. Refuses NOTE_NOT_FOUND, and NOTE_CHANGED where it reads otherwise than when it was read. */
  async changeNote(viewer: Viewer, input: ChangeNote): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.noteId, 'input.noteId');
    const [body, read] = [bodyOf(input), input.lastChangedAt == null ? null : new Date(input.lastChangedAt)];
    const which = { id, ...(read === null ? {} : { changedAt: read }) };
    await this.database.write(member, async (manager) => {
      const { affected } = await manager.update(Note, which, { body, changedAt: after(read, this.clock.now()) });
      if (affected === 1) return;
      const stands = await manager.findOneBy(Note, { id });
      if (stands === null) throw noteNotFound();
      // Sent twice, it says already what it was to say.
      if (stands.body !== body) throw noteChanged();
    });
    return id;
  }

  /** Refuses NOTE_NOT_FOUND. */
  async deleteNote(viewer: Viewer, input: { readonly noteId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.noteId, 'input.noteId');
    const { affected } = await this.database.write(member, (manager) => manager.delete(Note, { id }));
    if (affected !== 1) throw noteNotFound();
    return id;
  }
}

/** The moment of a change is another one than that of the change before. */
function after(read: Date | null, now: Date): Date {
  return read !== null && now <= read ? new Date(read.getTime() + 1) : now;
}

function idOfSame(before: Note, { body, spaceId }: Pick<Note, 'body' | 'spaceId'>): Id {
  if (before.body === body && before.spaceId === spaceId) return before.id;
  throw conflict(
    'IDEMPOTENCY_KEY_REUSED',
    'input.idempotencyKey: a note was written under this key, and says something else. Use a new key for a new note.',
    'input.idempotencyKey',
  );
}

function noteChanged() {
  const message = 'input.lastChangedAt: this note was changed since you read it. Read it again and decide what it is to say.';
  return conflict('NOTE_CHANGED', message, 'input.lastChangedAt');
}

function bodyOf({ body }: { readonly body: string }): string {
  return plainText(body, { field: 'input.body', most: 20_000 });
}

function noteNotFound() {
  return notFound('NOTE_NOT_FOUND', 'input.noteId: there is no note with this id that you can see.', 'input.noteId');
}
