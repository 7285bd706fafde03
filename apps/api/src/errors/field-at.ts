import { parse, visit, type ASTNode, type GraphQLError } from 'graphql';

/**
 * The argument at which an error of the document stands, as `input.statedOn.edtf`; null when it stands at none. For values
 * written into the document graphql-js tells a position and no name. `maxTokens` as when the document was first parsed.
 */
export function fieldAt({ source, positions }: Pick<GraphQLError, 'source' | 'positions'>, maxTokens: number): string | null {
  const at = positions?.[0];
  if (source === undefined || at === undefined) return null;
  const path: string[] = [];
  const holds = (node: ASTNode) => node.loc !== undefined && node.loc.start <= at && at < node.loc.end;
  visit(parse(source, { maxTokens }), {
    Argument: (node) => (holds(node) ? void path.push(node.name.value) : false),
    ObjectField: (node) => (holds(node) ? void path.push(node.name.value) : false),
    ListValue: (node) => {
      const place = node.values.findIndex(holds);
      if (place >= 0) path.push(String(place));
    },
  });
  return path.length > 0 ? path.join('.') : null;
}
