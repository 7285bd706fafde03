import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';
import { Unusual } from './unusual.js';

/** Fields by the key they are answered under, in the order asked, each with all the places it is asked at. */
export type OpenedFields = ReadonlyMap<string, readonly FieldNode[]>;

type Opening = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** CollectFields of the specification, for an object type. */
export function collectFields(opening: Opening, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): OpenedFields {
  const fields = new Map<string, FieldNode[]>();
  const opened = new Set<string>();
  for (const set of sets) collectInto(fields, opened, opening, type, set);
  return fields;
}

export function subselectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

/** @skip and @include, with the variables of the request. */
export function isLeftOut({ variableValues }: Pick<Opening, 'variableValues'>, node: SelectionNode): boolean {
  if (!node.directives?.length) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}

function collectInto(
  fields: Map<string, FieldNode[]>,
  opened: Set<string>,
  opening: Opening,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): void {
  for (const selection of set.selections) {
    if (isLeftOut(opening, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      if (key === '__proto__') throw new Unusual('a key that JavaScript has a use for');
      const nodes = fields.get(key);
      if (nodes) nodes.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? opening.fragments[selection.name.value] : selection;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (opened.has(selection.name.value)) continue;
      opened.add(selection.name.value);
    }
    if (!fragment) continue;
    const on = fragment.typeCondition?.name.value ?? type.name;
    if (on !== type.name) throw new Unusual('a fragment on another type');
    collectInto(fields, opened, opening, type, fragment.selectionSet);
  }
}
