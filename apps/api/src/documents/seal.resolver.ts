import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { sealConditions, SealsService } from '#libs/documents';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, RecordPageArgs } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { RevealSealInput, SealComparisonInput } from './seal.input.js';
import { Seal, SealConnection, SealReveal } from './seal.type.js';

const SealComparisonPayload = payloadTypeOf('SealComparison', 'seal', () => Seal);
const RevealSealPayload = payloadTypeOf('RevealSeal', 'reveal', () => SealReveal);

@ArgsType()
class SealsArgs extends RecordPageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those beside a text of this work.' })
  workId?: string | null;
}

@Resolver()
export class SealResolver {
  constructor(private readonly seals: SealsService) {}

  @Query(() => Seal, { description: 'A seal by its id.' })
  seal(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Seal', id, asOf, info);
  }

  @Query(() => SealReveal, { description: 'The salt of a seal, by its id.' })
  sealReveal(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('SealReveal', id, asOf, info);
  }

  @Query(() => SealConnection, { name: 'seals', description: 'Every seal you can see, the one recorded last first.' })
  listSeals(@Args() args: SealsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const order = [{ column: 'recorded_at', holds: 'instant', descending: true }] as const;
    return context.read.page('Seal', order, args, sealConditions(args), info);
  }

  @Mutation(() => SealComparisonPayload, {
    description:
      'Seals one text of a comparison: totals and a salted hash, and nothing else of it. It is released by two people, beside the text that is shown.',
  })
  sealComparison(@Args('input') input: SealComparisonInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.seals.sealComparison(context.viewer, input), 'Seal', 'seal', info);
  }

  @Mutation(() => RevealSealPayload, {
    description: 'Gives the salt of a seal. Released with the sealed version, it lets everybody check that it is the same text.',
  })
  revealSeal(@Args('input') input: RevealSealInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.seals.revealSeal(context.viewer, input), 'SealReveal', 'reveal', info);
  }
}
