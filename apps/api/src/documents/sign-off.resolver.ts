import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignOffsService } from '#libs/documents';
import { reportedBoard, type Point } from '#libs/documents/core';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { ReportedBoard } from './reported-board.type.js';
import { RecordContentPointInput, RecordDisputeInput, SignOffVersionInput } from './sign-off.input.js';
import { ContentPoint, Dispute, SignOff } from './sign-off.type.js';

const SignOffVersionPayload = payloadTypeOf('SignOffVersion', 'signOff', () => SignOff);
const RecordDisputePayload = payloadTypeOf('RecordDispute', 'dispute', () => Dispute);
const RecordContentPointPayload = payloadTypeOf('RecordContentPoint', 'contentPoint', () => ContentPoint);

@Resolver()
export class SignOffResolver {
  constructor(private readonly signOffs: SignOffsService) {}

  @Query(() => ReportedBoard, {
    name: 'reportedBoard',
    description: 'Two versions side by side, point by point, by what sources say of each.',
  })
  async setSideBySide(
    @Args('firstVersionId', { type: () => ID, description: 'The version that stands first.' }) firstId: string,
    @Args('secondVersionId', { type: () => ID, description: 'The version that stands beside it.' }) secondId: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const first = await context.read.onePlus('Version', firstId, info, { field: 'firstVersionId', needs: POINTS, asOf }, 'first');
    const second = await context.read.onePlus(
      'Version',
      secondId,
      info,
      { field: 'secondVersionId', needs: POINTS, asOf },
      'second',
    );
    const pointsOf = (version: object) => (version as { contentPoints: readonly Point[] }).contentPoints;
    return { first, second, points: reportedBoard(pointsOf(first), pointsOf(second)) };
  }

  @Mutation(() => SignOffVersionPayload, {
    description: 'Puts a party’s position on a version on the record, as somebody says it was.',
  })
  signOffVersion(@Args('input') input: SignOffVersionInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.signOffs.signOffVersion(context.viewer, input), 'SignOff', 'signOff', info);
  }

  @Mutation(() => RecordDisputePayload, { description: 'Puts on the record that somebody disputes a sign-off.' })
  recordDispute(@Args('input') input: RecordDisputeInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.signOffs.recordDispute(context.viewer, input), 'Dispute', 'dispute', info);
  }

  @Mutation(() => RecordContentPointPayload, {
    description: 'Puts on the record what a source says a version contains or lacks.',
  })
  recordContentPoint(
    @Args('input') input: RecordContentPointInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.signOffs.recordContentPoint(context.viewer, input), 'ContentPoint', 'contentPoint', info);
  }
}

const SOURCE = {
  field: 'source',
  args: {},
  children: ['citation', 'address', 'origin', 'quote', 'hearsay', 'seenOn', 'publishedOn', 'level'].map(leaf),
};

/** All that a point of the board can be asked for. */
const WHOLE_POINT = ['topic', 'says', 'wording', 'fromWhat', 'level', 'contentWarning', 'recordedAt'];
const POINTS = [{ field: 'contentPoints', args: {}, children: [...WHOLE_POINT.map(leaf), SOURCE] }];

function leaf(field: string) {
  return { field, args: {}, children: [] };
}
