import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PicturesService } from '#libs/documents';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Picture, RecordPictureInput } from './picture.type.js';

const RecordPicturePayload = payloadTypeOf('RecordPicture', 'picture', () => Picture);

@Resolver(() => Picture)
export class PictureResolver {
  constructor(private readonly pictures: PicturesService) {}

  @Query(() => Picture, { description: 'A picture of a source, by its id.' })
  picture(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Picture', id, asOf, info);
  }

  @Mutation(() => RecordPicturePayload, {
    description:
      'Puts a picture in your tray on the record with the source that it is of. What is shown is made anew from its pixels, which may take ten seconds; what cannot be made anew is refused. It is never a version of a work.',
  })
  recordPicture(@Args('input') input: RecordPictureInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.pictures.recordPicture(context.viewer, input), 'Picture', 'picture', info);
  }
}
