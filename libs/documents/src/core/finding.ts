import { invalid } from '#libs/kernel';

/** What became of a clause; `added` is a published clause that no agreed one became. */
export const FATES = ['kept', 'reworded', 'weakened', 'strengthened', 'reversed', 'changed', 'split', 'merged', 'dropped', 'added'] as const;

export type Fate = (typeof FATES)[number];

/** Whom a clause binds. A clause that asks less of its reader is no failing of the institution. */
export const BOUND_PARTIES = ['institution', 'reader', 'third_party', 'nobody_named'] as const;

export type BoundParty = (typeof BOUND_PARTIES)[number];

/** What a person made of a finding of the engine. */
export const VERDICTS = ['confirmed', 'overruled'] as const;

export type Verdict = (typeof VERDICTS)[number];

/**
 * The fate a person's verdict leaves standing. Overruling names another fate and says why, since both stay on record.
 * Refuses OVERRULED_BY_THE_SAME and NOTE_NEEDED.
 */
export function judgedFate(engine: Fate, verdict: Verdict, fate: Fate | null, note: string | null): Fate {
  if (verdict === 'confirmed') return engine;
  if (fate === null || fate === engine) {
    throw invalid(
      'OVERRULED_BY_THE_SAME',
      'input.fate: to overrule a finding, name another fate than the engine did. If it is right, confirm it.',
      'input.fate',
    );
  }
  if (note === null) {
    throw invalid('NOTE_NEEDED', 'input.note: say in a sentence why the finding is overruled; it is shown beside it.', 'input.note');
  }
  return fate;
}
