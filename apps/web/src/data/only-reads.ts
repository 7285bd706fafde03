/**
 * Whether a GraphQL document only reads. An address that is followed must change nothing, so what `/data` runs may hold
 * queries and fragments and no other definition. Strings and comments are skipped as the GraphQL grammar has them
 * (October 2021, section 2.1); what cannot be read is not run.
 */
export function onlyReads(document: string): boolean {
  const words: string[] = [];
  let depth = 0;
  for (const [token] of document.matchAll(TOKENS)) {
    if (token === '{' || token === '(' || token === '[') depth += 1;
    else if (token === '}' || token === ')' || token === ']') depth -= 1;
    else if (depth === 0 && /^[_A-Za-z]/.test(token)) words.push(token);
  }
  return !words.some((word) => word === 'mutation' || word === 'subscription');
}

/** In this order: block strings, strings, comments, names, and any other single sign. */
const TOKENS = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|[_A-Za-z][_0-9A-Za-z]*|[^\s]/g;
