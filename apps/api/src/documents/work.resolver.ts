import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { WorksService } from '#libs/documents';
import { isAgreed, type Position } from '#libs/documents/core';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { RecordVersionInput, RecordWorkInput } from './work.input.js';
import { Version, Work } from './work.type.js';

const RecordWorkPayload = payloadTypeOf('RecordWork', 'work', () => Work);
const RecordVersionPayload = payloadTypeOf('RecordVersion', 'version', () => Version);

interface PositionsRead {
  readonly signOffs: readonly {
    readonly role: string;
    readonly position: Position;
    readonly party: { readonly id: string };
    readonly source: { readonly id: string } | null;
    readonly disputes: readonly { readonly id: string }[];
  }[];
}

@Resolver(() => Version)
export class WorkResolver {
  constructor(private readonly works: WorksService) {}

  @Query(() => Work, { description: 'A work by its id.' })
  work(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Work', id, asOf, info);
  }

  @Query(() => Version, { description: 'A version by its id.' })
  version(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Version', id, asOf, info);
  }

  @ResolveField(() => Boolean, {
    description:
      'True when at least two parties have approved it, each with a source and undisputed, and no position on record stands against it. Computed, never asserted.',
  })
  agreed(@Parent() version: PositionsRead): boolean {
    const taken = version.signOffs.map(({ party, role, position, source, disputes }) => {
      return { partyId: party.id, role, position, sourced: source !== null, disputed: disputes.length > 0 };
    });
    return isAgreed(taken);
  }

  @Mutation(() => RecordWorkPayload, { description: 'Puts a document on the record.' })
  recordWork(@Args('input') input: RecordWorkInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.works.recordWork(context.viewer, input), 'Work', 'work', info);
  }

  @Mutation(() => RecordVersionPayload, {
    description: 'Puts a version of a document on the record, with its text when you hold it.',
  })
  recordVersion(@Args('input') input: RecordVersionInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.works.recordVersion(context.viewer, input), 'Version', 'version', info);
  }
}
