import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { AddressChecksService } from '#libs/documents';
import type { ApiContext } from '../context.js';
import { PageArgs, type Connection } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import {
  AddressCheck,
  AddressCheckConnection,
  CheckAddressInput,
  CheckAddressPayload,
  StopAddressCheckInput,
  StopAddressCheckPayload,
} from './address-check.type.js';

@Resolver()
export class AddressCheckResolver {
  constructor(private readonly checks: AddressChecksService) {}

  @Query(() => AddressCheck, { description: 'A web address that is asked again on a schedule. For members only.' })
  addressCheck(@Args('id', { type: () => ID }) id: string, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.oneForMembers('AddressCheck', id, info);
  }

  @Query(() => AddressCheckConnection, {
    name: 'addressChecks',
    description: 'The web addresses that are asked again for your spaces, the one set last first. For members only.',
  })
  async listAddressChecks(
    @Args() args: PageArgs,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    requireMember(context.viewer);
    return context.read.page('AddressCheck', [{ column: 'set_at', holds: 'instant', descending: true }], args, [], info);
  }

  @Mutation(() => CheckAddressPayload, {
    description:
      'Has the address that a version was captured from asked again on a schedule, in your name. Another text there becomes a version of the same work. Setting it anew changes how often.',
  })
  async checkAddress(
    @Args('input') input: CheckAddressInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ addressCheck: Thing }> {
    const id = await this.checks.checkAddress(context.viewer, input);
    return { addressCheck: await context.read.one('AddressCheck', id, info, 'id', 'addressCheck') };
  }

  @Mutation(() => StopAddressCheckPayload, {
    description: 'Stops asking an address again. What was found there stays on the record.',
  })
  async stopAddressCheck(
    @Args('input') input: StopAddressCheckInput,
    @Context() context: ApiContext,
  ): Promise<StopAddressCheckPayload> {
    return { stoppedId: await this.checks.stopAddressCheck(context.viewer, input) };
  }
}
