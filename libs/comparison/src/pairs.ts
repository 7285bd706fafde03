import { Elsewhere } from './elsewhere.js';
import { sameWords } from './align/keys.js';
import type { Group } from './align/parts.js';
import { fateOf, type ShapeFacet, type TextFacet } from './fate.js';
import { cutsOf, differsInNoiseOnly, lettersIn } from './noise.js';
import { type BoundParty, boundPartyOf, type compareForce, type ForceFinding } from './force.js';
import type { TokenRange } from './force/words.js';
import { readAsEnglish } from './language.js';
import type { Provision, Range } from './provision.js';
import type { ClauseRef, Comparison, Cue, Pair } from './result.js';
import type { ClauseKind, ClauseRange } from './segment/clauses.js';
import { Provisions } from './segment/provisions.js';
import { clausesIn, type Side, type TextPair } from './text-pair.js';
import { cleaned } from './words/cleanup.js';
import { type Edit, editsOf, type Span } from './words/edits.js';
import { matchWithin } from './words/match.js';

/** The force rules: asked about one pair at a time. */
export type ForceJudge = typeof compareForce;

/** Builds the rows of a comparison from its groups. */
export class PairWriter {
  constructor(
    private readonly texts: TextPair,
    private readonly judge: ForceJudge,
    private readonly groups: readonly Group[],
  ) {
    const shapes: TokenRange['shapes'] = new Array<undefined>(texts.vocabulary.size).fill(undefined);
    this.provisions = {
      agreed: new Provisions(texts.agreed.segmented, shapes),
      published: new Provisions(texts.published.segmented, shapes),
    };
    this.elsewhere = new Elsewhere(texts.published, texts.folding);
    this.matched = new Int32Array(texts.agreed.segmented.tokens.count);
    this.english = readAsEnglish([texts.agreed.wording, texts.published.wording], texts.folding);
  }

  private readonly english: boolean;
  private readonly elsewhere: Elsewhere;
  /** Room for the words of one pair at a time. */
  private readonly matched: Int32Array;
  private readonly provisions: { readonly agreed: Provisions; readonly published: Provisions };

  /** What each agreed clause became; worked out when it is first asked for. */
  private get becomes(): ReadonlyMap<number, readonly number[]> {
    return (this.became ??= new Map(
      this.groups.flatMap(({ agreed, published }) => agreed.map((clause) => [clause, published] as const)),
    ));
  }

  private became: ReadonlyMap<number, readonly number[]> | null = null;

  /** Changed pairs the rules read, and those whose language they do not. */
  private read = 0;
  private foreign = 0;

  get forceRules(): Comparison['forceRules'] {
    if (!this.english) return 'NOT_APPLIED';
    if (this.foreign === 0) return 'APPLIED';
    return this.read === 0 ? 'NOT_APPLIED' : 'APPLIED_IN_PART';
  }

  pairOf(group: Group, moved: boolean): Pair {
    const agreed = clausesIn(this.texts.agreed, group.agreed);
    const published = clausesIn(this.texts.published, group.published);
    const shape = shapeOf(group);
    const plain = this.textFacet(group, agreed, published);
    const fenced =
      plain === 'NOISE' && differsInFences(sourceOf(this.texts.agreed, agreed), sourceOf(this.texts.published, published));
    const read = plain === 'CHANGED' || fenced || (plain !== 'ONE_SIDE' && this.hangsElsewhere(agreed, published));
    const finding = read ? this.ask(group, agreed, published) : null;
    // A comma that may fence off a part of those meant is no noise.
    const text = fenced && finding?.facets.scope === 'UNSURE' ? 'CHANGED' : plain;
    const judged = this.english ? finding : null;
    // Where the texts are in another language the only thing the rules can say of a change is that they cannot read it.
    const cues = (finding?.cues ?? []).filter(({ family }) => this.english || family === 'language');
    if (judged?.english === true) this.read++;
    if (judged?.english === false) this.foreign++;
    return {
      fate: fateOf(shape, text, judged),
      moved,
      boundParty: read ? (finding?.boundParty ?? 'NOBODY_NAMED') : this.bound(agreed, published),
      agreed: this.refs(this.texts.agreed, group.agreed),
      published: this.refs(this.texts.published, group.published),
      cues: cues.map((cue) => placed(cue, agreed, published)),
      words: this.words(agreed, published, text),
      facets: { text, place: moved ? 'MOVED' : 'SAME', shape, force: judged?.facets ?? null },
    };
  }

  /** Whether the same words now hang from another lead-in: "publish the review" under "must:" and under "may:". */
  private hangsElsewhere(agreed: readonly ClauseRange[], published: readonly ClauseRange[]): boolean {
    const [from, to] = [agreed[0]!.stem, published[0]!.stem];
    if (from < 0 || to < 0 || this.becomes.get(from)?.includes(to)) return false;
    return !sameWords(this.texts.agreed.wording, from, this.texts.published.wording, to);
  }

  private ask(group: Group, agreed: readonly ClauseRange[], published: readonly ClauseRange[]): ForceFinding | null {
    if (!isProse(agreed) || !isProse(published)) return null;
    const toldElsewhere = (words: string): boolean => this.elsewhere.tells(words, group.published);
    return this.judge(this.agreedProvisions(agreed), this.publishedProvisions(published), { toldElsewhere });
  }

  /** Whom a clause binds that did not change, or stands on one side only. */
  private bound(agreed: readonly ClauseRange[], published: readonly ClauseRange[]): BoundParty {
    if (agreed.some(canBind)) return boundPartyOf(this.agreedProvisions(agreed));
    return agreed.length === 0 && published.some(canBind) ? boundPartyOf(this.publishedProvisions(published)) : 'NOBODY_NAMED';
  }

  private agreedProvisions(clauses: readonly ClauseRange[]): readonly Provision[] {
    return clauses.map((clause) => this.provisions.agreed.of(clause));
  }

  private publishedProvisions(clauses: readonly ClauseRange[]): readonly Provision[] {
    return clauses.map((clause) => this.provisions.published.of(clause));
  }

  private textFacet(group: Group, agreed: readonly ClauseRange[], published: readonly ClauseRange[]): TextFacet {
    if (agreed.length === 0 || published.length === 0) return 'ONE_SIDE';
    const { agreed: a, published: b, folding } = this.texts;
    if (sourceOf(a, agreed) === sourceOf(b, published)) return 'SAME';
    if (
      group.agreed.length === 1 &&
      group.published.length === 1 &&
      sameWords(a.wording, group.agreed[0]!, b.wording, group.published[0]!)
    )
      return 'NOISE';
    if (lettersIn(a.wording, folding, group.agreed) !== lettersIn(b.wording, folding, group.published)) return 'CHANGED';
    return differsInNoiseOnly(cutsOf(a.segmented, folding, agreed), cutsOf(b.segmented, folding, published))
      ? 'NOISE'
      : 'CHANGED';
  }

  private words(agreed: readonly ClauseRange[], published: readonly ClauseRange[], text: TextFacet): readonly Edit[] {
    const a = spanOf(this.texts.agreed, agreed);
    const b = spanOf(this.texts.published, published);
    if (a === null) return [{ op: 'insert', text: b!.tokens.text.slice(b!.start, b!.end) }];
    if (b === null) return [{ op: 'delete', text: a.tokens.text.slice(a.start, a.end) }];
    if (text === 'SAME') return [{ op: 'keep', text: a.tokens.text.slice(a.start, a.end) }];
    matchWithin(a.tokens.ids, a.from, a.to, b.tokens.ids, b.from, b.to, this.matched);
    return cleaned(editsOf(a, b, this.matched));
  }

  private refs(side: Side, indices: readonly number[]): readonly ClauseRef[] {
    return indices.map((index) => {
      const { start, end, number } = side.segmented.clauses[index]!;
      return { id: side.ids[index]!, text: side.segmented.tokens.text.slice(start, end), start, end, number };
    });
  }
}

/** "patients, who were harmed" against "patients who were harmed": the same words, and perhaps other patients. */
function differsInFences(agreed: string, published: string): boolean {
  if (!MAY_FENCE.test(agreed) && !MAY_FENCE.test(published)) return false;
  const fences = (text: string) => Array.from(text.matchAll(FENCE), ([found]) => (found.startsWith(',') ? ',' : '-')).join('');
  return fences(agreed) !== fences(published);
}

const MAY_FENCE = /wh/i;
const FENCE = /[,\p{L}\p{N}]\s+(?:who|whom|whose|which)\b/giu;

function shapeOf({ agreed, published }: Group): ShapeFacet {
  if (published.length === 0) return 'DROPPED';
  if (agreed.length === 0) return 'ADDED';
  if (published.length > 1) return 'SPLIT';
  return agreed.length > 1 ? 'MERGED' : 'ONE';
}

/** The rules read sentences; code and front matter are for people to read. */
const isProse = (clauses: readonly ClauseRange[]): boolean => clauses.every(({ kind }) => !CODE.has(kind));

const CODE: ReadonlySet<ClauseKind> = new Set(['code', 'front-matter']);

/** A heading or a word or two bind nobody; an item may, by the stem it hangs from. */
const canBind = ({ kind, from, to, stem }: ClauseRange): boolean =>
  kind !== 'heading' && !CODE.has(kind) && (to - from > 3 || stem >= 0);

function sourceOf(side: Side, clauses: readonly ClauseRange[]): string {
  const { text } = side.segmented.tokens;
  const [only] = clauses;
  if (only !== undefined && clauses.length === 1) return text.slice(only.start, only.end);
  return clauses.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** From the first clause to the last: the parts of a split are neighbours, and what lies between them (a bullet, a blank line) shows. */
function spanOf(side: Side, clauses: readonly ClauseRange[]): Span | null {
  const first = clauses[0];
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return null;
  const { tokens } = side.segmented;
  let to = last.to;
  while (to > last.from && tokens.ends[to - 1]! > last.end) to--;
  return { tokens, from: first.from, to, start: first.start, end: last.end };
}

/** Moves a cue from its provision into its document. */
function placed(cue: ForceFinding['cues'][number], agreed: readonly ClauseRange[], published: readonly ClauseRange[]): Cue {
  const { family, direction, says } = cue;
  return {
    family,
    agreed: moved(cue.agreed, agreed[cue.agreedPart]),
    published: moved(cue.published, published[cue.publishedPart]),
    direction,
    says,
  };
}

const moved = (range: Range | null, clause: ClauseRange | undefined): Range | null =>
  range === null || clause === undefined ? null : [clause.start + range[0], clause.start + range[1]];
