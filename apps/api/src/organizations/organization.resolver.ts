import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ofOwnSpace } from '#libs/access';
import { parseId } from '#libs/kernel';
import { namedCondition, OrganizationsService } from '#libs/organizations';
import { nameOn, type BorneName } from '#libs/organizations/core';
import { dayFor, payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, ON_DAY, RecordPageArgs } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Day } from '../scalars/day.scalar.js';
import { RecordOrganizationInput, RecordOrganizationNameInput, RecordPostInput } from './organization.input.js';
import { Organization, OrganizationConnection, OrganizationName, Post } from './organization.type.js';

const RecordOrganizationPayload = payloadTypeOf('RecordOrganization', 'organization', () => Organization);
const RecordOrganizationNamePayload = payloadTypeOf('RecordOrganizationName', 'organizationName', () => OrganizationName);
const RecordPostPayload = payloadTypeOf('RecordPost', 'post', () => Post);

@ArgsType()
class OrganizationsArgs extends RecordPageArgs {
  @Field(() => String, { nullable: true, description: 'Only those that have borne a name with these words in it.' })
  named?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those that this space keeps, where it is one of yours. A body that was released is of the register and of no space.',
  })
  spaceId?: string | null;
}

@Resolver(() => Organization)
export class OrganizationResolver {
  constructor(private readonly organizations: OrganizationsService) {}

  @Query(() => Organization, { description: 'A body by its id.' })
  organization(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Organization', id, asOf, info);
  }

  @Query(() => OrganizationConnection, { name: 'organizations', description: 'Every body you can see, in the order recorded.' })
  listOrganizations(@Args() args: OrganizationsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const conditions = [
      ...(args.named == null ? [] : [namedCondition(args.named)]),
      ...(args.spaceId == null ? [] : [ofOwnSpace(context.viewer, parseId(args.spaceId, 'spaceId'))]),
    ];
    return context.read.page('Organization', [{ column: 'recorded_at', holds: 'instant' }], args, conditions, info);
  }

  @ResolveField(() => String, { description: 'The name it bore on a day: today when none is given.' })
  name(
    @Parent() organization: { readonly names: readonly BorneName[] },
    @Context() context: ApiContext,
    @Args('on', { type: () => Day, nullable: true, description: ON_DAY }) on: string | null,
  ): string {
    return nameOn(organization.names, on ?? dayFor(organization, context));
  }

  @Mutation(() => RecordOrganizationPayload, { description: 'Puts a body on the record.' })
  recordOrganization(
    @Args('input') input: RecordOrganizationInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.organizations.recordOrganization(context.viewer, input), 'Organization', 'organization', info);
  }

  @Mutation(() => RecordOrganizationNamePayload, { description: 'Puts a further name of a body on the record.' })
  recordOrganizationName(
    @Args('input') input: RecordOrganizationNameInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const recorded = this.organizations.recordOrganizationName(context.viewer, input);
    return payloadOf(context, recorded, 'OrganizationName', 'organizationName', info);
  }

  @Mutation(() => RecordPostPayload, { description: 'Puts an office on the record.' })
  recordPost(@Args('input') input: RecordPostInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.organizations.recordPost(context.viewer, input), 'Post', 'post', info);
  }
}
