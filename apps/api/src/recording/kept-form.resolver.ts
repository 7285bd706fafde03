import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { keptAtAddress, KeptFormsService } from '#libs/recording';
import type { ApiContext } from '../context.js';
import { PageArgs, type Connection } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import {
  DiscardKeptFormInput,
  DiscardKeptFormPayload,
  KeepFormInput,
  KeepFormPayload,
  KeptFormConnection,
} from './kept-form.type.js';

@ArgsType()
class KeptFormsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those of the form at this address.' })
  form?: string | null;
}

@Resolver()
export class KeptFormResolver {
  constructor(private readonly keptForms: KeptFormsService) {}

  @Query(() => KeptFormConnection, {
    name: 'keptForms',
    description: 'The forms that you began and have not sent, the one kept last first.',
  })
  async listKeptForms(
    @Args() args: KeptFormsArgs,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    requireMember(context.viewer);
    const order = [{ column: 'kept_at', holds: 'instant', descending: true }] as const;
    return context.read.page('KeptForm', order, args, keptAtAddress(args.form), info);
  }

  @Mutation(() => KeepFormPayload, { description: 'Keeps a form that you began, to go on with. It is not on the record.' })
  async keepForm(
    @Args('input') input: KeepFormInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ keptForm: Thing }> {
    const id = await this.keptForms.keepForm(context.viewer, input);
    return { keptForm: await context.read.one('KeptForm', id, info, 'id', 'keptForm') };
  }

  @Mutation(() => DiscardKeptFormPayload, { description: 'Throws a kept form away; nothing of it stays.' })
  async discardKeptForm(
    @Args('input') input: DiscardKeptFormInput,
    @Context() context: ApiContext,
  ): Promise<DiscardKeptFormPayload> {
    return { discardedId: await this.keptForms.discardKeptForm(context.viewer, input) };
  }
}
