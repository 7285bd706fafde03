import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { keyOf, type RawPage } from '#libs/persistence';
import { connectionOf, type Connection } from './connection.js';
import type { Thing } from './thing.js';

/** The page a thing came with, for the arguments that the document gave. */
export function relatedPage(thing: Thing, info: GraphQLResolveInfo): Connection {
  const field = info.parentType.getFields()[info.fieldName];
  const node = info.fieldNodes[0];
  if (!field || !node) throw new TypeError(`${info.parentType.name}.${info.fieldName} is no field`);
  const args = getArgumentValues(field, node, info.variableValues);
  return connectionOf(thing[keyOf(field.name, args)] as RawPage, args['after'] != null);
}
