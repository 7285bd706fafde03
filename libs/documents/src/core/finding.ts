import { sameWording } from '#libs/comparison';
import { invalid } from '#libs/kernel';

/** What became of a clause; `added` is a published clause that no agreed one became. */
export const FATES = [
  'kept',
  'reworded',
  'weakened',
  'strengthened',
  'reversed',
  'changed',
  'split',
  'merged',
  'dropped',
  'added',
] as const;

export type Fate = (typeof FATES)[number];

/** Whom a clause binds. A clause that asks less of its reader is no failing of the institution. */
export const BOUND_PARTIES = ['institution', 'reader', 'third_party', 'nobody_named'] as const;

export type BoundParty = (typeof BOUND_PARTIES)[number];

/** What a person made of a finding of the engine. */
export const VERDICTS = ['confirmed', 'overruled'] as const;

export type Verdict = (typeof VERDICTS)[number];

/**
 * The fate a person's verdict leaves standing. Overruling names another fate and says why, since both stay on record.
 * Refuses OVERRULED_BY_THE_SAME, NOTE_NEEDED and FATE_DOES_NOT_FIT.
 */
export function judgedFate(
  engine: Fate,
  verdict: Verdict,
  fate: Fate | null,
  note: string | null,
  clauses: ClausesOfFinding,
): Fate {
  if (verdict === 'confirmed') return engine;
  if (fate === null || fate === engine) {
    throw invalid(
      'OVERRULED_BY_THE_SAME',
      'input.fate: to overrule a finding, name another fate than the engine did. If it is right, confirm it.',
      'input.fate',
    );
  }
  if (note === null) {
    throw invalid(
      'NOTE_NEEDED',
      'input.note: say in a sentence why the finding is overruled; it is shown beside it.',
      'input.note',
    );
  }
  if (fate === 'kept' && !hasSameWords(clauses)) {
    throw invalid(
      'FATE_DOES_NOT_FIT',
      'input.fate: a clause was kept where its words are the same, and these are not. Where other words bind as much, name REWORDED.',
      'input.fate',
    );
  }
  if (!fits(fate, clauses)) {
    throw invalid(
      'FATE_DOES_NOT_FIT',
      'input.fate: this cannot have become of the clauses of this finding. Look at both texts and name what did.',
      'input.fate',
    );
  }
  return fate;
}

interface ClausesOfFinding {
  readonly agreed: readonly string[];
  readonly published: readonly string[];
}

/** Typography and numbering aside, as the engine says of a clause that was kept; a clause of one text alone has no other to be like. */
function hasSameWords({ agreed, published }: ClausesOfFinding): boolean {
  return agreed.length === 0 || published.length === 0 || sameWording(agreed.join('\n\n'), published.join('\n\n'));
}

/** Only a clause without a counterpart was dropped or added; the very same words were kept. */
function fits(fate: Fate, { agreed, published }: ClausesOfFinding): boolean {
  if (agreed.length === 0) return fate === 'added';
  if (published.length === 0) return fate === 'dropped';
  if (fate === 'added' || fate === 'dropped') return false;
  return agreed.join('\n') !== published.join('\n') || fate === 'kept';
}
