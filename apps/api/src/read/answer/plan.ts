import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { GraphQLList, GraphQLNonNull, isLeafType, isObjectType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { getArgumentValues, type FieldNode } from 'graphql';
import { keepSelections } from '../selection.js';
import { collectFields, subselectionsOf, type OpenedFields } from './collect-fields.js';
import type { Complete, Run } from './complete.js';
import { leafOf } from './leaf.js';
import { Unusual } from './unusual.js';

/** An operation with the variables that decide its form filled in. */
export interface Asked extends Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation' | 'variableValues'> {
  readonly schema: GraphQLSchema;
}

type Answer = Record<string, unknown>;

/** One field of an object: puts what it answers with under its own key. */
type Fill = (answer: Answer, source: Readonly<Record<string, unknown>>, run: Run) => void;

/**
 * The whole way from the root to the leaves of one operation, worked out once: which fields are read, by which name each is
 * answered, how its value is written. It knows the schema and no document. Throws Unusual for what it leaves to graphql-js.
 */
export function planOf(asked: Asked, root: GraphQLObjectType): Complete {
  return planObject(asked, root, collectFields(asked, root, [asked.operation.selectionSet]), true);
}

function planObject(asked: Asked, type: GraphQLObjectType, fields: OpenedFields, atRoot = false): Complete {
  const fills = [...fields].map(([key, nodes]) => planField(asked, type, key, nodes, atRoot));
  return (value, run) => {
    if (typeof value !== 'object' || value === null) throw new Unusual('an object was expected');
    if (value instanceof Error) throw new Unusual('a refusal'); // Nest hands it back rather than throw it
    const answer: Answer = {};
    for (const fill of fills) fill(answer, value as Readonly<Record<string, unknown>>, run);
    return answer;
  };
}

function planField(asked: Asked, type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], atRoot: boolean): Fill {
  const name = nodes[0]!.name.value;
  if (name === '__typename') return (answer) => void (answer[key] = type.name);
  const field = type.getFields()[name];
  if (!field) throw new Unusual('introspection');
  const complete = planValue(asked, field.type, nodes);
  const { resolve } = field;
  if (!resolve) {
    return (answer, source, run) => {
      answer[key] = complete(source[name], run);
    };
  }
  const info = infoOf(asked, type, name, nodes, field.type);
  // Below the root the arguments are part of the plan; at the root they are what differs from request to request.
  const known = atRoot ? null : getArgumentValues(field, nodes[0]!, asked.variableValues);
  if (atRoot) keepSelections(nodes);
  return (answer, source, run) => {
    const args = known ?? getArgumentValues(field, nodes[0]!, run.variableValues);
    const given: unknown = resolve(source, args, run.context, { ...info, variableValues: run.variableValues });
    answer[key] = undefined; // its place in the answer is the place it was asked at
    if (!isPromise(given)) answer[key] = complete(given, run);
    else run.pending.push(given.then((value) => void (answer[key] = complete(value, run))));
  };
}

function planValue(asked: Asked, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (type instanceof GraphQLNonNull) {
    const complete = planValue(asked, type.ofType as GraphQLOutputType, nodes);
    return (value, run) => {
      if (value === null || value === undefined) throw new Unusual('null where none may be');
      return complete(value, run);
    };
  }
  const complete = planNullable(asked, type, nodes);
  return (value, run) => (value === null || value === undefined ? null : complete(value, run));
}

function planNullable(asked: Asked, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (type instanceof GraphQLList) {
    const complete = planValue(asked, type.ofType as GraphQLOutputType, nodes);
    return (value, run) => {
      if (!Array.isArray(value)) throw new Unusual('a list was expected');
      return value.map((each) => complete(each, run));
    };
  }
  if (isLeafType(type)) return leafOf(type);
  if (isObjectType(type)) return planObject(asked, type, collectFields(asked, type, subselectionsOf(nodes)));
  throw new Unusual('a type of several types');
}

function infoOf(
  { schema, fragments, operation, variableValues }: Asked,
  parentType: GraphQLObjectType,
  fieldName: string,
  fieldNodes: readonly FieldNode[],
  returnType: GraphQLOutputType,
): GraphQLResolveInfo {
  const path = { prev: undefined, key: fieldName, typename: parentType.name };
  return {
    fieldName,
    fieldNodes,
    returnType,
    parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';
}
