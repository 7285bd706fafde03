import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { noSuchSpace, notFound, parseId, plainText, type Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';
import { Note } from './store/note.entity.js';

/** Notes leave no entry in the ledger and no trace once deleted: nothing here is on the record (decision 8). */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses SIGN_IN_NEEDED, SPACE_NOT_FOUND and what plainText refuses. */
  async writeNote(viewer: Viewer, input: { readonly spaceId: Id; readonly body: string }): Promise<Id> {
    const member = requireMember(viewer);
    const spaceId = parseId(input.spaceId, 'input.spaceId');
    if (!member.memberships.some((membership) => membership.spaceId === spaceId)) {
      throw noSuchSpace('input.spaceId');
    }
    requireMay(member, 'write notes', spaceId);
    const [id, now] = [this.clock.newId(), this.clock.now()];
    const note = { id, spaceId, writtenBy: member.actorId, body: bodyOf(input), writtenAt: now, changedAt: now };
    await this.database.write(member, (manager) => manager.insert(Note, note));
    return id;
  }

  /** Changes the note in place. Refuses NOTE_NOT_FOUND. */
  async changeNote(viewer: Viewer, input: { readonly noteId: Id; readonly body: string }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.noteId, 'input.noteId');
    const change = { body: bodyOf(input), changedAt: this.clock.now() };
    const { affected } = await this.database.write(member, (manager) => manager.update(Note, { id }, change));
    if (affected !== 1) throw noteNotFound();
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

function bodyOf({ body }: { readonly body: string }): string {
  return plainText(body, { field: 'input.body', most: 20_000 });
}

function noteNotFound() {
  return notFound('NOTE_NOT_FOUND', 'input.noteId: there is no note with this id that you can see.', 'input.noteId');
}
