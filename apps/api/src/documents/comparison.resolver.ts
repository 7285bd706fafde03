import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { comparisonConditions, ComparisonsService } from '#libs/documents';
import { FATES, type Fate } from '#libs/documents/core';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, RecordPageArgs } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { ComparisonRelease } from '../stewardship/release.type.js';
import { ConfirmFindingInput, OverruleFindingInput, RecordComparisonInput } from './comparison.input.js';
import { Comparison, ComparisonConnection, ComparisonSummary, Confirmation } from './comparison.type.js';

const RecordComparisonPayload = payloadTypeOf('RecordComparison', 'comparison', () => Comparison);
const ConfirmFindingPayload = payloadTypeOf('ConfirmFinding', 'confirmation', () => Confirmation);
const OverruleFindingPayload = payloadTypeOf('OverruleFinding', 'confirmation', () => Confirmation);

interface ComparisonRead {
  readonly reuseOfAgreed: number;
  readonly reuseInPublished: number;
  readonly findings: readonly {
    readonly fate: Fate;
    readonly moved: boolean;
    readonly confirmations: readonly { readonly fate: Fate }[];
  }[];
}

@ArgsType()
class ComparisonsArgs extends RecordPageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this engagement.' })
  engagementId?: string | null;
}

@Resolver(() => Comparison)
export class ComparisonResolver {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Query(() => Comparison, { description: 'A comparison by its id.' })
  comparison(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Comparison', id, asOf, info);
  }

  @Query(() => ComparisonConnection, {
    name: 'comparisons',
    description: 'Every comparison you can see, the one recorded last first.',
  })
  listComparisons(@Args() args: ComparisonsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.page(
      'Comparison',
      [{ column: 'recorded_at', holds: 'instant', descending: true }],
      args,
      comparisonConditions(args),
      info,
    );
  }

  @ResolveField(() => ComparisonSummary, { description: 'How many of the findings you can see have which fate.' })
  summary(@Parent() { findings, reuseOfAgreed, reuseInPublished }: ComparisonRead): ComparisonSummary {
    const standing = findings.map(({ fate, confirmations }) => confirmations.at(-1)?.fate ?? fate);
    const counts = Object.fromEntries(FATES.map((fate) => [fate, standing.filter((each) => each === fate).length]));
    const moved = findings.filter((finding) => finding.moved).length;
    return { ...(counts as unknown as Record<Fate, number>), moved, reuseOfAgreed, reuseInPublished };
  }

  @ResolveField(() => ComparisonRelease, { nullable: true, description: 'How it came to be public; null while it is not.' })
  release(@Parent() { releases }: { readonly releases: readonly (ComparisonRelease & { takenBackAt: string | null })[] }) {
    return releases.find(({ takenBackAt }) => takenBackAt === null) ?? null;
  }

  @Mutation(() => RecordComparisonPayload, {
    description:
      'Compares two verbatim versions and puts the result on the record. Nothing of it is public before a person has judged it.',
  })
  recordComparison(
    @Args('input') input: RecordComparisonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.comparisons.recordComparison(context.viewer, input), 'Comparison', 'comparison', info);
  }

  @Mutation(() => ConfirmFindingPayload, { description: 'Says that a finding is right.' })
  confirmFinding(@Args('input') input: ConfirmFindingInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.comparisons.confirmFinding(context.viewer, input), 'Confirmation', 'confirmation', info);
  }

  @Mutation(() => OverruleFindingPayload, {
    description: 'Says that a finding is wrong, what it is instead, and why. Both are kept.',
  })
  overruleFinding(@Args('input') input: OverruleFindingInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.comparisons.overruleFinding(context.viewer, input), 'Confirmation', 'confirmation', info);
  }
}
