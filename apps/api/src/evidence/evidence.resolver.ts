import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EvidenceService } from '#libs/evidence';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, RecordPageArgs } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Claim } from './claim.type.js';
import { RecordClaimInput, RecordSourceInput } from './evidence.input.js';
import { Source, SourceConnection } from './source.type.js';

const RecordSourcePayload = payloadTypeOf('RecordSource', 'source', () => Source);
const RecordClaimPayload = payloadTypeOf('RecordClaim', 'claim', () => Claim);

@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Query(() => Source, { description: 'A source by its id.' })
  source(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Source', id, asOf, info);
  }

  @Query(() => Claim, { description: 'A claim by its id.' })
  claim(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Claim', id, asOf, info);
  }

  @Query(() => SourceConnection, { name: 'sources', description: 'Every source you can see, by citation.' })
  listSources(@Args() args: RecordPageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.page('Source', [{ column: 'citation', holds: 'text' }], args, [], info);
  }

  @Mutation(() => RecordSourcePayload, { description: 'Puts a source on the record.' })
  recordSource(@Args('input') input: RecordSourceInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.evidence.recordSource(context.viewer, input), 'Source', 'source', info);
  }

  @Mutation(() => RecordClaimPayload, { description: 'Puts on the record that somebody says something is so.' })
  recordClaim(@Args('input') input: RecordClaimInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.evidence.recordClaim(context.viewer, input), 'Claim', 'claim', info);
  }
}
