import type { FromWhat, Id } from '#libs/kernel';
import type { Act } from './store/act.js';

/** Where a fact is taken from, as an input says it. */
export interface ToldInput {
  readonly sourceId?: Id | null;
  readonly fromWhat: FromWhat;
}

/** The columns of it. Refuses SOURCE_NOT_FOUND. */
export async function toldColumns(act: Act, input: ToldInput): Promise<{ sourceId: Id | null; fromWhat: FromWhat }> {
  return { sourceId: await act.referIfGiven('source', input.sourceId, 'input.sourceId'), fromWhat: input.fromWhat };
}
