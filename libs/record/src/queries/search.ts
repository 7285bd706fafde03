import { plainText, type SubjectKind } from '#libs/kernel';
import { column, one, shape, type Condition, type Given, type Graph, type Order } from '#libs/persistence';

/** What a text is searched for; what is not given narrows nothing. */
export interface Sought {
  readonly text: string;
  readonly kind?: SubjectKind | null;
}

/** Newest on the record first: an order that says nothing about which of two hits matters more. */
export const NEWEST_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant', descending: true }];

/** How what was found is read: the words with what matched marked in them, and the thing on whose page they stand. */
export const SEARCH_SHAPES: Graph = {
  Found: shape('search_text', {
    kind: column('kind'),
    says: { is: 'given', sql: (t, given) => `ts_headline('english', ${t}.says, ${query(given('text'))}, '${MARKED}')` },
    recordedAt: column('recorded_at'),
    by: one('Organization', 'by_id'),
    organization: one('Organization', 'page_id'),
    source: one('Source', 'page_id'),
    engagement: one('Engagement', 'page_id'),
    work: one('Work', 'page_id'),
    comparison: one('Comparison', 'page_id'),
    commitment: one('Commitment', 'page_id'),
  }),
};

/**
 * Words as people type them into a search box: all must be there, in any form of English; "in quotes" they stand together, `or`
 * asks for either and a leading minus for none (websearch_to_tsquery of PostgreSQL). Refuses text refusals.
 */
export function soughtFor({ text, kind }: Sought): { readonly conditions: readonly Condition[]; readonly given: Given } {
  const words = plainText(text, { field: 'text', most: 200, lines: 'one' });
  const matches: Condition = (t, value) => `${t}.words @@ ${query(value(words))}`;
  const ofKind: Condition[] = kind == null ? [] : [(t, value) => `${t}.kind = ${value(kind)}`];
  return { conditions: [matches, ...ofKind], given: { text: words } };
}

export interface FoundPiece {
  readonly text: string;
  readonly matched: boolean;
}

/**
 * What `says` holds, in pieces: those that matched and those between, none of them empty. Of a long text it is what stands
 * around the first matches, with "…" wherever words were left out.
 */
export function piecesOf(says: string): readonly FoundPiece[] {
  const pieces = says
    .split(MATCH)
    .map((piece) => (piece.startsWith(BEGINS) ? { text: piece.slice(1, -1), matched: true } : { text: piece, matched: false }))
    .filter(({ text }) => text !== '');
  const shown: FoundPiece[] = [];
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    const cut = piece.matched ? piece : { text: around(piece.text, i > 0, i < pieces.length - 1), matched: false };
    shown.push(cut);
    length += cut.text.length;
    if (length > MOST && i < pieces.length - 1) return [...shown, { text: ' …', matched: false }];
  }
  return shown;
}

/** The words next to what matched before the text and after it; neither of them, and it is the whole text that is shortened. */
function around(text: string, before: boolean, after: boolean): string {
  if (text.length <= AROUND * (before && after ? 2 : 1) + MARK) return text;
  const first = before || !after ? `${text.slice(0, AROUND).replace(/\S*$/, '')}…` : '…';
  const last = after ? text.slice(-AROUND).replace(/^\S*/, '') : '';
  return first + last;
}

/** Characters kept beside what matched, of all pieces together, and those that a mark would take the place of. */
const AROUND = 160;
const MOST = 600;
const MARK = 40;

/* Characters that no text on the record can hold. */
const BEGINS = '\u0002';
const ENDS = '\u0003';
const MATCH = new RegExp(`(${BEGINS}[^${ENDS}]*${ENDS})`);

const MARKED = `HighlightAll=true, StartSel="${BEGINS}", StopSel="${ENDS}"`;

function query(words: string): string {
  return `websearch_to_tsquery('english', ${words})`;
}
