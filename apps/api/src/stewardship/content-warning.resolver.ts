import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ContentWarningsService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import {
  ContentWarning,
  RemoveContentWarningInput,
  RemoveContentWarningPayload,
  SetContentWarningInput,
  SetContentWarningPayload,
} from './content-warning.type.js';
import { payload } from './payload.js';

@Resolver()
export class ContentWarningResolver {
  constructor(private readonly warnings: ContentWarningsService) {}

  @Query(() => [ContentWarning], {
    description:
      'The content warnings that stand before these things, up to 5000 of them. What has none, what you cannot see and what is not there are alike.',
  })
  contentWarnings(
    @Args('thingIds', { type: () => [ID], description: 'The things whose warnings are asked for, by their ids.' })
    thingIds: string[],
    @Context() context: ApiContext,
  ) {
    return this.warnings.contentWarnings(context.viewer, thingIds, context.reads);
  }

  @Mutation(() => SetContentWarningPayload, {
    description:
      'Puts a content warning before the words of a thing, or another in place of the one that stands. By whoever records in its space, and by a steward where others see the words.',
  })
  setContentWarning(@Args('input') input: SetContentWarningInput, @Context() context: ApiContext) {
    return payload(input, this.warnings.setContentWarning(context.viewer, input));
  }

  @Mutation(() => RemoveContentWarningPayload, {
    description: 'Takes a content warning away. No word of it stays, in the ledger or anywhere.',
  })
  removeContentWarning(@Args('input') input: RemoveContentWarningInput, @Context() context: ApiContext) {
    return payload(input, this.warnings.removeContentWarning(context.viewer, input));
  }
}
