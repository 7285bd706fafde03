import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { WithheldService, WithholdingService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { payload } from './payload.js';
import { THING, ThingInput } from './thing.input.js';
import { EraseInput, RedactInput } from './withholding.input.js';
import { ErasePayload, RedactPayload, Withheld } from './withholding.type.js';

@Resolver()
export class WithholdingResolver {
  constructor(
    private readonly withholdings: WithholdingService,
    private readonly withheldWords: WithheldService,
  ) {}

  @Query(() => [Withheld], { description: 'Which words of a thing were withheld, when and why, the earliest first.' })
  withheld(@Args('thing', { description: THING }) thing: ThingInput, @Context() context: ApiContext) {
    return this.withheldWords.withheld(context.viewer, thing, context.reads);
  }

  @Mutation(() => RedactPayload, {
    description:
      'Takes words out of everybody’s sight but that of the members of the space. The hash of them stays in the log, so that earlier proofs still hold.',
  })
  redact(@Args('input') input: RedactInput, @Context() context: ApiContext) {
    return payload(input, this.withholdings.redact(context.viewer, input));
  }

  @Mutation(() => ErasePayload, {
    description:
      'Takes words off the record for good, for everybody. The hash of them stays in the log; what would open it is gone. Copies that somebody made cannot be recalled.',
  })
  erase(@Args('input') input: EraseInput, @Context() context: ApiContext) {
    return payload(input, this.withholdings.erase(context.viewer, input));
  }
}
