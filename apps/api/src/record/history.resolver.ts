import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '#libs/persistence';
import { HistoryService } from '#libs/record';
import type { ApiContext } from '../context.js';
import { readAsOf } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { ThingInput } from '../stewardship/thing.input.js';
import { History } from './history.type.js';

@Resolver()
export class HistoryResolver {
  constructor(
    private readonly histories: HistoryService,
    private readonly clock: Clock,
  ) {}

  @Query(() => History, {
    description:
      'What was recorded of a thing, entry by entry: of an engagement with all that belongs to it, of a commitment with its dates, deliveries, statements, judgements and replies, of a document with its versions and the positions on them, of a call with its answers. `since` asks for what changed after an instant, `asOf` for what had been recorded by one; both are moments at which it was put on the record here, and not days in the world. Who may see what is always today’s.',
  })
  history(
    @Args('thing', { description: 'The thing whose history is asked for.' }) thing: ThingInput,
    @Context() context: ApiContext,
    @Args('since', { type: () => Instant, nullable: true, description: 'Only what was put on the record after this moment.' })
    since?: string | null,
    @Args('asOf', {
      type: () => Instant,
      nullable: true,
      description: 'Only what was put on the record by this moment, which lies neither ahead nor before the record began.',
    })
    asOf?: string | null,
    @Args('first', { type: () => Int, nullable: true, description: 'At most 500; 100 when not given.' }) first?: number | null,
  ) {
    if (asOf != null) readAsOf(asOf, this.clock.now());
    return this.histories.history(context.viewer, { ...thing, since: since ?? null, asOf: asOf ?? null, first: first ?? null });
  }
}
