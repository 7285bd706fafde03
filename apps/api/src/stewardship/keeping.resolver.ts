import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { KeepingService } from '#libs/stewardship';
import type { KeepingDeed as KeepingDeedValue } from '#libs/stewardship/core';
import type { ApiContext } from '../context.js';
import {
  ConfirmKeepingInput,
  ConfirmKeepingPayload,
  Keeping,
  KeepingDeed,
  KeepingFact,
  KeptThings,
  ProposeKeepingInput,
  ProposeKeepingPayload,
  WithdrawKeepingInput,
  WithdrawKeepingPayload,
} from './keeping.type.js';
import { THING, ThingInput } from './thing.input.js';

@Resolver()
export class KeepingResolver {
  constructor(private readonly service: KeepingService) {}

  @Query(() => Keeping, { name: 'keeping', description: 'One proposal about the keeping of a space of yours, by its id.' })
  async getKeeping(
    @Args('id', { type: () => ID }) id: string,
    @Context() { read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read.oneForMembers('Keeping', id, info);
  }

  @Query(() => [KeptThings], { description: 'How much lies in a space of yours, and what would become of it.' })
  previewKeeping(
    @Args('spaceId', { type: () => ID, description: 'A space of yours.' }) spaceId: string,
    @Args('deed', { type: () => KeepingDeed, description: 'What would become of the space.' }) deed: KeepingDeedValue,
    @Context() { viewer }: ApiContext,
  ) {
    return this.service.previewKeeping(viewer, spaceId, deed);
  }

  @Query(() => [KeepingFact], {
    description: 'What became of the space that keeps a public thing, the last first: whether it is kept on, and by whom.',
  })
  keepings(@Args('thing', { description: THING }) thing: ThingInput, @Context() { viewer, reads }: ApiContext) {
    return this.service.keepingsOf(viewer, thing, reads);
  }

  @Mutation(() => ProposeKeepingPayload, {
    description:
      'Says what is to become of a space: handed over, closed, opened again. Nothing changes until somebody else confirms it.',
  })
  async proposeKeeping(
    @Args('input') input: ProposeKeepingInput,
    @Context() { viewer, read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id, entry } = await this.service.proposeKeeping(viewer, input);
    return { entry, keeping: await read.one('Keeping', id, info, 'id', 'keeping') };
  }

  @Mutation(() => ConfirmKeepingPayload, {
    description:
      'Does what was proposed: for a handing over, whoever it is handed to; else another steward, or the same where nobody else is in the space. A winding up closes the space at once, and the server then works off what goes.',
  })
  async confirmKeeping(
    @Args('input') input: ConfirmKeepingInput,
    @Context() { viewer, read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id, entry } = await this.service.confirmKeeping(viewer, input);
    return { entry, keeping: await read.one('Keeping', id, info, 'id', 'keeping') };
  }

  @Mutation(() => WithdrawKeepingPayload, {
    description: 'Takes a proposal back, or says no to it: a steward, or whoever the space is handed to. Not on the record.',
  })
  async withdrawKeeping(
    @Args('input') input: WithdrawKeepingInput,
    @Context() { viewer, read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await this.service.withdrawKeeping(viewer, input);
    return { keeping: await read.one('Keeping', id, info, 'id', 'keeping') };
  }
}
