import { LEVELS, type Level } from '#libs/kernel';

/*
 * Who may do what, once more and in the shortest way, from what was decided and not from the code: `may` and the policies
 * are held against it. Whoever changes a rule changes it here too, by hand.
 */

export type Rank = 'reader' | 'editor' | 'steward';

/** Whoever asks: nobody in particular, or an account with a role in some spaces and named in some embargoes. */
export interface Asker {
  readonly account: string | null;
  readonly ranks: Readonly<Record<string, Rank | undefined>>;
  readonly named: ReadonlySet<string>;
}

export interface Row {
  readonly id: string;
  /** null in the register */
  readonly space: string | null;
  readonly level: Level;
  readonly by: string;
  readonly parents: readonly Row[];
  /** of a salt: the blocks of the text that it opens */
  readonly opens?: readonly Row[];
  /** of a harm note: its author alone decides who sees it */
  readonly itsAuthorsAlone?: boolean;
}

export const DEEDS = ['record', 'propose', 'release', 'embargo', 'take back', 'redact', 'erase'] as const;
export type Deed = (typeof DEEDS)[number];
const SHOWING: readonly Deed[] = ['propose', 'release', 'embargo', 'take back'];

const rankIn = (who: Asker, space: string | null): Rank | undefined => (space === null ? undefined : who.ranks[space]);
const writes = (who: Asker, space: string | null): boolean => ['editor', 'steward'].includes(rankIn(who, space) ?? '');
const outside = (level: Level): boolean => level === 'embargoed' || level === 'public';

/** The least of its own and all its parents' (decision 3); a salt stays inside while a block of its text is not public. */
export function shownAt(row: Row): Level {
  const all = [row.level, ...row.parents.map(shownAt)];
  if (row.opens?.some((block) => shownAt(block) !== 'public')) all.push('space');
  return LEVELS.find((level) => all.includes(level))!;
}

/**
 * Private is its writer's, space its members', embargoed theirs and of those who are named, public everybody's. A harm note is its
 * author's wherever they are.
 */
export function sees(who: Asker, row: Row): boolean {
  const level = shownAt(row);
  if (level === 'public') return true;
  const belongs = rankIn(who, row.space) !== undefined;
  if (row.itsAuthorsAlone && row.by === who.account) return true;
  if (level === 'private') return belongs && row.by === who.account;
  return belongs || (level === 'embargoed' && who.named.has(row.id));
}

/** Through the service. What is not seen is not found; what is seen and not theirs to do is refused. */
export function outcome(who: Asker, deed: Deed, row: Row): 'not found' | 'refused' | 'allowed' {
  if (who.account === null) return 'refused';
  if (!sees(who, row)) return 'not found';
  if (row.itsAuthorsAlone && SHOWING.includes(deed))
    return row.by === who.account && (deed === 'take back' || writes(who, row.space)) ? 'allowed' : 'refused';
  const allowed = deed === 'record' || deed === 'propose' ? writes(who, row.space) : rankIn(who, row.space) === 'steward';
  return allowed ? 'allowed' : 'refused';
}

/** In SQL: a row is added in one's own name; what others see, or are to see, is a steward's to add and to change. */
export function adds(who: Asker, space: string | null, level: Level, by: string | null): boolean {
  return writes(who, space) && by === who.account && (!outside(level) || rankIn(who, space) === 'steward');
}

/** 0 rows where it is not seen, or not theirs to write; a refusal where it is a steward's, and where it would be hidden from them. */
export function changes(who: Asker, row: Row, to: Level): 0 | 1 | 'forbidden' {
  if (row.itsAuthorsAlone && row.by !== who.account) return 0;
  // Its author takes it to themselves from wherever they are.
  if (row.itsAuthorsAlone) return writes(who, row.space) || to === 'private' ? 1 : 'forbidden';
  if (!sees(who, row) || !writes(who, row.space)) return 0;
  if (!sees(who, { ...row, level: to })) return 'forbidden';
  return (outside(row.level) || outside(to)) && rankIn(who, row.space) !== 'steward' ? 'forbidden' : 1;
}
