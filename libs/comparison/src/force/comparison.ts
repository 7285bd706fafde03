import { alignWords } from './alignment.js';
import { isOrder, isPractice } from './practice.js';
import { readProvisions } from './reading.js';
import type { Provision } from '../provision.js';
import type { Alignment } from './alignment.js';
import type { Reading } from './reading.js';

/** Both readings and how their words answer to each other: what every judgement works on. What few judgements ask for is worked out when it is asked for. */
export class Both {
  readonly alignment: Alignment;
  /** The share of the shorter text's words that have a partner in the longer one. */
  readonly closeness: number;
  private readonly ofAgreed: Side;
  private readonly ofPublished: Side;
  private told: boolean | null = null;
  private ordered: boolean | null = null;
  private faced: { readonly agreed: Facing; readonly published: Facing } | null = null;

  constructor(
    readonly agreed: Reading,
    readonly published: Reading,
    /** What the caller knows of the rest of the documents. */
    readonly context: ForceContext,
  ) {
    this.alignment = alignWords(agreed.words, published.words);
    this.closeness = closeness(agreed, published, this.alignment);
    const { toPublished, toAgreed } = this.alignment;
    this.ofAgreed = { own: agreed, other: published, partner: toPublished, back: toAgreed, agreed: true };
    this.ofPublished = { own: published, other: agreed, partner: toAgreed, back: toPublished, agreed: false };
  }

  /** For each word the place in the other text that lies over against it. */
  get facing(): { readonly agreed: Facing; readonly published: Facing } {
    return (this.faced ??= {
      agreed: facingOf(this.alignment.toPublished, this.published.words.length),
      published: facingOf(this.alignment.toAgreed, this.agreed.words.length),
    });
  }

  /** Whether both say, without a modal, what is done as a rule: "Records are audited", "Payments are made". */
  get practice(): boolean {
    return (this.told ??= isPractice(this.agreed, this.published, this.alignment));
  }

  /** Whether both tell the reader to do the same: "Ensure that every page can be used". */
  get order(): boolean {
    return (this.ordered ??= isOrder(this.agreed, this.published, this.alignment));
  }

  /** The comparison as one of its texts sees it: the agreed one (`agreed`) or the published one. */
  from(agreed: boolean): Side {
    return agreed ? this.ofAgreed : this.ofPublished;
  }
}

/** A text and the other one. */
export interface Side {
  readonly own: Reading;
  readonly other: Reading;
  /** For each word of its own the place of its partner in the other text, or -1; */
  readonly partner: readonly number[];
  /** and the way back. */
  readonly back: readonly number[];
  /** Its own text is the agreed one. */
  readonly agreed: boolean;
}

/** What lies outside the provisions and can change what is said of them. */
export interface ForceContext {
  /**
   * Whether words of the agreed provision stand somewhere else in the published text (then a duty was moved, not dropped).
   * Without it nobody can tell, and a duty with a modal of its own that is gone from here makes the finding UNSURE.
   */
  readonly toldElsewhere?: (words: string) => boolean;
}

export function setSideBySide(agreed: readonly Provision[], published: readonly Provision[], context: ForceContext): Both {
  return new Both(readProvisions(agreed), readProvisions(published), context);
}

/** Whether two word ranges lie over against each other: they share aligned words, or fill the same gap between aligned words. */
export function faceEachOther(both: Both, agreedAt: number, publishedAt: number): boolean {
  return isWithin(both.facing.agreed, agreedAt, publishedAt) && isWithin(both.facing.published, publishedAt, agreedAt);
}

function isWithin(facing: Facing, at: number, other: number): boolean {
  return other >= (facing.before[at] ?? -1) && other <= (facing.after[at] ?? -1);
}

interface Facing {
  /** The partner of the last word up to each word that has one, or -1. */
  readonly before: readonly number[];
  /** The partner of the next word after it, or the length of the other text. */
  readonly after: readonly number[];
}

function facingOf(partners: readonly number[], length: number): Facing {
  const before = partners.slice();
  for (let at = 0, last = -1; at < partners.length; at += 1) {
    const partner = partners[at] as number;
    if (partner >= 0) last = partner;
    before[at] = last;
  }
  const after = partners.slice();
  for (let at = partners.length - 1, next = length; at >= 0; at -= 1) {
    after[at] = next;
    const partner = partners[at] as number;
    if (partner >= 0) next = partner;
  }
  return { before, after };
}

function closeness(one: Reading, two: Reading, alignment: Alignment): number {
  let linked = 0;
  for (let at = 0; at < alignment.toPublished.length; at += 1) if (alignment.toPublished[at]! >= 0) linked += 1;
  return linked / Math.max(1, Math.min(spoken(one), spoken(two)));
}

function spoken({ words }: Reading): number {
  let count = 0;
  for (const word of words) if (word.kind !== 'mark') count += 1;
  return count;
}
