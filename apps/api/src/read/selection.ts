import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { COUNTED, type Selection } from '#libs/persistence';

/**
 * What a document asks of the thing that a field answers with, in words the record understands. `path` leads to the thing
 * where it does not stand at the top, as in a payload. The lists `edges { node }` and `nodes` of a connection are one.
 */
export function selectionOf(info: GraphQLResolveInfo, ...path: readonly string[]): readonly Selection[] {
  let type: GraphQLNamedType = getNamedType(info.returnType);
  let sets = selectionSetsOf(info.fieldNodes);
  for (const step of path) {
    const nodes = fieldsOf(info, type, sets).filter((node) => node.name.value === step);
    type = typeOfField(type, step);
    sets = selectionSetsOf(nodes);
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
    return [{ field: field.name, args, children: collect(info, getNamedType(field.type), selectionSetsOf([node])) }];
  });
}

function collectConnection(info: GraphQLResolveInfo, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection[] {
  const fields = fieldsOf(info, type, sets);
  const edges = fields.filter((node) => node.name.value === 'edges');
  const nodes = [
    ...fields.filter((node) => node.name.value === 'nodes'),
    ...fieldsOf(info, typeOfField(type, 'edges'), selectionSetsOf(edges)).filter((node) => node.name.value === 'node'),
  ];
  const counted = fields.some((node) => node.name.value === 'totalCount') ? [COUNTED] : [];
  return [...collect(info, typeOfField(type, 'nodes'), selectionSetsOf(nodes)), ...counted];
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

function isLeftOut(info: GraphQLResolveInfo, node: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
}

function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new TypeError(`${type.name} has no field ${name}`);
  return getNamedType(field.type);
}
