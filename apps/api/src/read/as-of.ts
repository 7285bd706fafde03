import { ArgsType, Field } from '@nestjs/graphql';
import { invalid } from '#libs/kernel';
import { dayWhereKept, type AsOf } from '#libs/persistence';
import { Instant } from '../scalars/instant.scalar.js';
import { PageArgs } from './connection.js';

/** What `asOf` means wherever it can be given. */
export const AS_OF =
  'As the record stood at this moment: nothing that was put on it later, and what was corrected later as it read then. All that is asked of the answer is of the same moment, and how something stood is worked out for its day unless another is given. Who may see what is always today’s: what was taken back, redacted or erased is not shown, and what was released later than this moment is.';

/** What a day means where how something stands is asked for. */
export const ON_DAY = 'The day it is asked for. When none is given, the day of `asOf`, and without that today.';

/** The arguments of a list of the record, which can be read as it stood. */
@ArgsType()
export class RecordPageArgs extends PageArgs {
  @Field(() => Instant, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

/** A moment as it was asked for. Refuses AS_OF_IN_FUTURE. */
export function readAsOf(instant: string, now: Date): AsOf {
  const moment = new Date(instant);
  if (moment > now)
    throw invalid('AS_OF_IN_FUTURE', `asOf: it is ${now.toISOString()}, and nothing is on the record of a later moment.`, 'asOf');
  return { instant, day: dayWhereKept(moment) };
}
