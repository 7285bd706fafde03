import type { GraphQLResolveInfo } from 'graphql';

/** What one request brings to a plan, and the fields it still waits for. */
export interface Run {
  readonly context: unknown;
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly pending: Promise<void>[];
}

/** Makes a resolver's value into the value of the answer, as the specification's CompleteValue; throws Unusual where that is an error. */
export type Complete = (value: unknown, run: Run) => unknown;
