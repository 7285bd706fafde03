import type { Comparison, Cue, Pair } from '#libs/comparison';

/**
 * A comparison as one line of JSON; `row` is put before it, to tell one result of many from another. The facets stay inside: fates,
 * cues and words are what others build on.
 * Characters that could steer a terminal or hide are written as escapes, which a JSON reader turns back: nothing is changed.
 */
export function renderJson(comparison: Comparison, row: Readonly<Record<string, unknown>> = {}): string {
  return jsonLine({
    ...row,
    engine: comparison.engine,
    lists: comparison.lists,
    forceRules: comparison.forceRules,
    agreed: comparison.agreed,
    published: comparison.published,
    pairs: comparison.pairs.map(pairOf),
    edits: comparison.edits,
    summary: comparison.summary,
    approximate: comparison.approximate,
  });
}

function pairOf({ fate, moved, boundParty, agreed, published, cues, words }: Pair): object {
  return { fate, moved, boundParty, agreed, published, cues: cues.map(cueOf), words };
}

function cueOf({ family, agreed, published, says }: Cue): object {
  return { family, agreed, published, says };
}

/** Any value as one line of JSON that is safe to show. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, escaped);
}

function escaped(units: string): string {
  return units
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** By code unit, so that tags and other characters beyond the first plane become two escapes. C0 controls JSON escapes itself. */
const UNSAFE =
  /[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]/g;
