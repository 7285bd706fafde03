import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { QuietService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { Quiet, SetQuietInput, SetQuietPayload } from './quiet.type.js';

@Resolver()
export class QuietResolver {
  constructor(private readonly service: QuietService) {}

  @Query(() => Quiet, { description: 'Your quiet mode, for you alone.' })
  quiet(@Context() { viewer }: ApiContext): Promise<Quiet> {
    return this.service.quietOf(viewer);
  }

  @Mutation(() => SetQuietPayload, {
    description:
      'Begins or ends quiet mode: you are told nothing meanwhile but what cannot wait, and what waits is there afterwards. Nobody else learns of it.',
  })
  setQuiet(@Args('input') input: SetQuietInput, @Context() { viewer }: ApiContext): Promise<SetQuietPayload> {
    return this.service.setQuiet(viewer, input);
  }
}
