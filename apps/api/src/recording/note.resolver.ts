import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { NotesService } from '#libs/recording';
import type { ApiContext } from '../context.js';
import { PageArgs, type Connection } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import { ChangeNoteInput, DeleteNoteInput, DeleteNotePayload, NoteConnection, NotePayload, WriteNoteInput } from './note.type.js';

@Resolver()
export class NoteResolver {
  constructor(private readonly notes: NotesService) {}

  @Query(() => NoteConnection, { name: 'notes', description: 'Your notes, the one changed last first.' })
  async listNotes(@Args() args: PageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<Connection> {
    requireMember(context.viewer);
    return context.read.page('Note', [{ column: 'changed_at', holds: 'instant', descending: true }], args, [], info);
  }

  @Mutation(() => NotePayload, { description: 'Writes a note. It is not on the record.' })
  async writeNote(@Args('input') input: WriteNoteInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return noteIn(context, await this.notes.writeNote(context.viewer, input), info);
  }

  @Mutation(() => NotePayload, { description: 'Changes a note in place; what it said before is gone.' })
  async changeNote(@Args('input') input: ChangeNoteInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return noteIn(context, await this.notes.changeNote(context.viewer, input), info);
  }

  @Mutation(() => DeleteNotePayload, { description: 'Deletes a note; nothing of it stays.' })
  async deleteNote(@Args('input') input: DeleteNoteInput, @Context() context: ApiContext): Promise<DeleteNotePayload> {
    return { deletedId: await this.notes.deleteNote(context.viewer, input) };
  }
}

async function noteIn(context: ApiContext, id: string, info: GraphQLResolveInfo): Promise<{ note: Thing }> {
  return { note: await context.read.one('Note', id, info, 'id', 'note') };
}
