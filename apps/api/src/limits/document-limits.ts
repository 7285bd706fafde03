import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { PAGE_DEFAULT, PAGE_MOST } from '#libs/kernel';

/** What one document may ask. Anything a page or a journalist needs stays far below; what grows without bound does not. */
export const LIMITS = { tokens: 2_000, depth: 14, fields: 600, aliases: 40, rootFields: 20, rows: 6_000 } as const;

/** The code of every refusal here. Apollo writes its own code for a wrong document over it, so it is the rule too. */
export const TOO_MUCH_ASKED = 'TOO_MUCH_ASKED';

/**
 * How many rows a list is reckoned to bring. A page brings what `first` says; where that is a variable, the most it may say.
 * A list without pages is short by nature: ten works of an engagement, and three versions of each, or dates of each promise.
 * One thing may well have more, all things of a page together do not.
 */
const ROWS = { page: PAGE_DEFAULT, mostOfPage: PAGE_MOST, list: 10, listOfEach: 3 } as const;

interface Counts {
  fields: number;
  aliases: number;
  depth: number;
  rows: number;
}

/** Where the counting is: in which type, how deep, how many times over, inside which fragments. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly depth: number;
  readonly times: number;
  readonly open: readonly string[];
}

/** A validation rule: counts what a document asks with every fragment opened, before anything of it is run. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map(
    context
      .getDocument()
      .definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION) {
        context.reportError(new GraphQLError('There are no subscriptions here. Ask with a query.', { nodes: node }));
      }
      const counts: Counts = { fields: 0, aliases: 0, depth: 0, rows: 0 };
      const type = context.getSchema().getRootType(node.operation) ?? undefined;
      count(node.selectionSet, fragments, counts, { type, depth: 1, times: 1, open: [] });
      for (const [what, asked, most] of [
        ['levels, one inside another', counts.depth, LIMITS.depth],
        ['fields', counts.fields, LIMITS.fields],
        ['aliases', counts.aliases, LIMITS.aliases],
        ['rows, as far as its lists can be reckoned', counts.rows, LIMITS.rows],
        ['fields at the top', node.selectionSet.selections.length, LIMITS.rootFields],
      ] as const) {
        if (asked > most) context.reportError(tooMuch(what, most));
      }
    },
  };
}

/** Stops counting once a limit is passed, so that a document made to be slow costs no more than one at the limit. */
function count(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  counts: Counts,
  place: Place,
): void {
  counts.depth = Math.max(counts.depth, place.depth);
  for (const selection of set.selections) {
    if (counts.fields > LIMITS.fields || counts.depth > LIMITS.depth) return;
    counts.fields += 1;
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) counts.aliases += 1;
      const below = under(selection, place);
      if (isThing(below.type)) counts.rows += below.times;
      if (selection.selectionSet) count(selection.selectionSet, fragments, counts, below);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count(selection.selectionSet, fragments, counts, place);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment && !place.open.includes(name))
        count(fragment.selectionSet, fragments, counts, { ...place, open: [...place.open, name] });
    }
  }
}

function under(node: FieldNode, { type, depth, times, open }: Place): Place {
  // Introspection reads no row, and graphql-js bounds its depth by a rule of its own.
  if (node.name.value.startsWith('__')) return { type: undefined, depth, times, open };
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  const named = field && getNamedType(field.type);
  const isPage = named?.name.endsWith('Connection') === true;
  const isList =
    field !== undefined && isListType(getNullableType(field.type)) && isObjectType(named) && !type!.name.endsWith('Connection');
  return {
    type: named,
    depth: type ? depth + 1 : depth,
    times: times * (isPage ? pageOf(node) : isList ? (times > 1 ? ROWS.listOfEach : ROWS.list) : 1),
    open,
  };
}

function pageOf(node: FieldNode): number {
  const first = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first === undefined || first.kind === Kind.NULL) return ROWS.page;
  // One that is out of bounds is refused when it is asked.
  return first.kind === Kind.INT ? Math.min(Math.max(Number(first.value), 1), ROWS.mostOfPage) : ROWS.mostOfPage;
}

/** Things of the record have an id; a page, an edge and a date known in part are read along with a thing. */
function isThing(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}

function tooMuch(what: string, most: number): GraphQLError {
  return new GraphQLError(`This document asks for more than ${most} ${what}. Ask in several smaller documents.`, {
    extensions: { code: TOO_MUCH_ASKED, rule: TOO_MUCH_ASKED, http: { status: 400 } },
  });
}
