import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { COUNTED, type Selection } from '#libs/persistence';
import { isLeftOut, subselectionsOf } from './answer/collect-fields.js';

/**
 * What a document asks of the thing that a field answers with, in words the record understands. `path` leads to the thing
 * where it does not stand at the top, as in a payload. The lists `edges { node }` and `nodes` of a connection are one.
 */
export function selectionOf(info: GraphQLResolveInfo, ...path: readonly string[]): readonly Selection[] {
  const kept = KEPT.get(info.fieldNodes);
  const known = kept?.get(path.join('.'));
  if (known) return known;
  const selection = walk(info, path);
  kept?.set(path.join('.'), selection);
  return selection;
}

/** Says that these nodes come back with the same variables, as those of a kept plan do: what is asked of them is worked out once. */
export function keepSelections(nodes: readonly FieldNode[]): void {
  KEPT.set(nodes, new Map());
}

const KEPT = new WeakMap<readonly FieldNode[], Map<string, readonly Selection[]>>();

function walk(info: GraphQLResolveInfo, path: readonly string[]): readonly Selection[] {
  let type: GraphQLNamedType = getNamedType(info.returnType);
  let sets = subselectionsOf(info.fieldNodes);
  for (const step of path) {
    const nodes = fieldsOf(info, type, sets).filter((node) => node.name.value === step);
    type = typeOfField(type, step);
    sets = subselectionsOf(nodes);
  }
  return collect(info, type, sets);
}

function collect(info: GraphQLResolveInfo, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Selection[] {
  if (!isObjectType(type)) return [];
  if (type.name.endsWith('Connection')) return collectConnection(info, type, sets);
  return fieldsOf(info, type, sets).flatMap((node) => {
    const field = type.getFields()[node.name.value];
    if (!field) return []; // __typename
    const args = getArgumentValues(field, node, info.variableValues);
    return [{ field: field.name, args, children: collect(info, getNamedType(field.type), subselectionsOf([node])) }];
  });
}

function collectConnection(info: GraphQLResolveInfo, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection[] {
  const fields = fieldsOf(info, type, sets);
  const edges = fields.filter((node) => node.name.value === 'edges');
  const nodes = [
    ...fields.filter((node) => node.name.value === 'nodes'),
    ...fieldsOf(info, typeOfField(type, 'edges'), subselectionsOf(edges)).filter((node) => node.name.value === 'node'),
  ];
  const counted = fields.some((node) => node.name.value === 'totalCount') ? [COUNTED] : [];
  return [...collect(info, typeOfField(type, 'nodes'), subselectionsOf(nodes)), ...counted];
}

/** The fields of some selection sets of one type, fragments opened and @skip and @include heeded. */
function fieldsOf(info: GraphQLResolveInfo, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): FieldNode[] {
  return sets.flatMap((set) =>
    set.selections.flatMap((selection): FieldNode[] => {
      if (isLeftOut(info, selection)) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(info, type, [selection.selectionSet]);
      const fragment = info.fragments[selection.name.value];
      return fragment ? fieldsOf(info, type, [fragment.selectionSet]) : [];
    }),
  );
}

function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new TypeError(`${type.name} has no field ${name}`);
  return getNamedType(field.type);
}
