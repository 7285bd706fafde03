import type { GraphQLSchema } from 'graphql';

const QUERY = 'All that can be read, as far as you may see it.';
const MUTATION =
  'All that can be recorded, decided or changed. What you may do depends on your account and on your role in a space.';

/** Gives Query and Mutation their sentences: code-first makes both types of the resolvers’ methods and takes none for them. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = QUERY;
  if (mutation) mutation.description = MUTATION;
  return schema;
}
