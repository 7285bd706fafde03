import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import { MembersService } from '#libs/access';
import type { ApiContext } from '../context.js';
import {
  ChangeRoleInput,
  ChangeRolePayload,
  EndOutsiderInput,
  EndOutsiderPayload,
  InviteInput,
  InvitePayload,
  RemoveMemberInput,
  RemoveMemberPayload,
  WithdrawInvitationInput,
  WithdrawInvitationPayload,
} from './member.type.js';

@Resolver()
export class MemberResolver {
  constructor(private readonly members: MembersService) {}

  @Mutation(() => InvitePayload, { description: 'Makes six words that lead somebody into a space. Not on the record.' })
  async invite(@Args('input') input: InviteInput, @Context() { viewer, read }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const { id, phrase } = await this.members.invite(viewer, input);
    return { phrase, invitation: await read.one('Invitation', id, info, 'id', 'invitation') };
  }

  @Mutation(() => WithdrawInvitationPayload, { description: 'The words of an invitation open nothing any more.' })
  async withdrawInvitation(
    @Args('input') input: WithdrawInvitationInput,
    @Context() { viewer }: ApiContext,
  ): Promise<WithdrawInvitationPayload> {
    return { withdrawnId: await this.members.withdrawInvitation(viewer, input) };
  }

  @Mutation(() => ChangeRolePayload, { description: 'Gives a member another role, from the next request on.' })
  async changeRole(
    @Args('input') input: ChangeRoleInput,
    @Context() { viewer, read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await this.members.changeRole(viewer, input);
    return { member: await read.one('Member', id, info, 'id', 'member') };
  }

  @Mutation(() => RemoveMemberPayload, {
    description:
      'Takes somebody out of a space, or lets you go. What they put on the record stays; their notes are theirs alone.',
  })
  async removeMember(@Args('input') input: RemoveMemberInput, @Context() { viewer }: ApiContext): Promise<RemoveMemberPayload> {
    return { removedId: await this.members.removeMember(viewer, input) };
  }

  @Mutation(() => EndOutsiderPayload, { description: 'Ends what an outsider was let in for, from the next request on.' })
  async endOutsider(
    @Args('input') input: EndOutsiderInput,
    @Context() { viewer, read }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await this.members.endOutsider(viewer, input);
    return { outsider: await read.one('Outsider', id, info, 'id', 'outsider') };
  }
}
