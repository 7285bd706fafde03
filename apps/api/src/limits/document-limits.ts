import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one document may ask. Anything a page or a journalist needs stays far below; what grows without bound does not. */
export const LIMITS = { tokens: 2_000, depth: 14, fields: 600, aliases: 40, rootFields: 20 } as const;

interface Counts {
  fields: number;
  aliases: number;
  depth: number;
}

/** A validation rule: counts what a document asks with every fragment opened, before anything of it is run. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map(
    context.getDocument().definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return {
    OperationDefinition(node) {
      const counts: Counts = { fields: 0, aliases: 0, depth: 0 };
      count(node.selectionSet, fragments, counts, 1, []);
      for (const [what, asked, most] of [
        ['levels deep', counts.depth, LIMITS.depth],
        ['fields', counts.fields, LIMITS.fields],
        ['aliases', counts.aliases, LIMITS.aliases],
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
  depth: number,
  open: readonly string[],
): void {
  counts.depth = Math.max(counts.depth, depth);
  for (const selection of set.selections) {
    if (counts.fields > LIMITS.fields || counts.depth > LIMITS.depth) return;
    if (selection.kind === Kind.FIELD) {
      counts.fields += 1;
      if (selection.alias) counts.aliases += 1;
      if (selection.selectionSet) count(selection.selectionSet, fragments, counts, depth + 1, open);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      counts.fields += 1;
      count(selection.selectionSet, fragments, counts, depth, open);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      counts.fields += 1;
      if (fragment && !open.includes(name)) count(fragment.selectionSet, fragments, counts, depth, [...open, name]);
    }
  }
}

function tooMuch(what: string, most: number): GraphQLError {
  return new GraphQLError(`This document asks for more than ${most} ${what}. Ask in several smaller documents.`, {
    extensions: { code: 'TOO_MUCH_ASKED', http: { status: 400 } },
  });
}
