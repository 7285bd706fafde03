import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { WRITTEN_BY_VIEWER, WRITTEN_LAST } from '#libs/engagements';
import { HarmNotesService } from '#libs/stewardship';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { RecordHarmNoteInput } from './harm-note.input.js';
import { HarmNote, HarmNoteConnection } from './harm-note.type.js';
import { PageArgs } from '../read/connection.js';

const RecordHarmNotePayload = payloadTypeOf('RecordHarmNote', 'harmNote', () => HarmNote);

@Resolver(() => HarmNote)
export class HarmNoteResolver {
  constructor(private readonly notes: HarmNotesService) {}

  @Query(() => HarmNote, { description: 'What an engagement did to somebody, by its id.' })
  harmNote(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('HarmNote', id, asOf, info);
  }

  @Query(() => HarmNoteConnection, {
    description:
      'What you wrote about harm, the newest first, also in spaces that you have left: you can take each back with takeBack. For you alone.',
  })
  yourHarmNotes(@Args() args: PageArgs, @Context() { viewer, read }: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(viewer);
    return read.page('HarmNote', WRITTEN_LAST, args, [WRITTEN_BY_VIEWER], info);
  }

  @Mutation(() => RecordHarmNotePayload, {
    description:
      'Puts on the record what an engagement did to you, for your space to read behind a content warning. You alone release it or take it back; taken back, it is seen by you alone.',
  })
  recordHarmNote(@Args('input') input: RecordHarmNoteInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.notes.recordHarmNote(context.viewer, input), 'HarmNote', 'harmNote', info);
  }
}
