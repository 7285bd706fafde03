import { invalid, type Id } from '#libs/kernel';

/** What a path says of the record so far, each part standing on those before it. */
export interface OnPath {
  readonly againstVersionId: Id | null;
  /** whether what was published is another document than the one it stands against */
  readonly instead: boolean | null;
  readonly workId: Id | null;
  readonly publishedVersionId: Id | null;
  readonly comparisonId: Id | null;
  readonly findingsRead: boolean;
}

/** What the record says of the things that are named. */
export interface NamedOnPath {
  /** the work of the version that it stood against, and of the one that it stands against now */
  readonly works: { readonly before: Id | null; readonly now: Id | null };
  /** the two texts of the comparison that is named now */
  readonly compared?: { readonly agreedVersionId: Id; readonly publishedVersionId: Id };
}

/**
 * A path gone on with. What stood on a part that is now another lets go, unless it is said anew in the same breath.
 * Refuses PATH_VERSIONS_SAME and PATH_COMPARES_OTHERS.
 */
export function continued(before: OnPath, said: Partial<OnPath>, { works, compared }: NamedOnPath): OnPath {
  const moved = works.before !== null && works.before !== works.now;
  const instead = said.instead ?? (moved ? null : before.instead);
  const apart = moved || (before.instead !== null && instead !== before.instead);
  const workId = said.workId ?? (apart ? null : before.workId);
  const other = apart || (before.workId !== null && workId !== before.workId);
  const publishedVersionId = said.publishedVersionId ?? (other ? null : before.publishedVersionId);
  const againstVersionId = said.againstVersionId ?? before.againstVersionId;
  if (againstVersionId !== null && againstVersionId === publishedVersionId) throw versionsSame();
  const samePair = againstVersionId === before.againstVersionId && publishedVersionId === before.publishedVersionId;
  const comparisonId = said.comparisonId ?? (samePair ? before.comparisonId : null);
  if (compared && (compared.agreedVersionId !== againstVersionId || compared.publishedVersionId !== publishedVersionId)) {
    throw comparesOthers();
  }
  const findingsRead = said.findingsRead ?? (comparisonId === before.comparisonId && before.findingsRead);
  return { againstVersionId, instead, workId, publishedVersionId, comparisonId, findingsRead };
}

function versionsSame() {
  const message = 'input.publishedVersionId: it is the version it stands against. Choose another.';
  return invalid('PATH_VERSIONS_SAME', message, 'input.publishedVersionId');
}

function comparesOthers() {
  const message =
    'input.comparisonId: it compares other texts than the two that this path names. Choose the comparison of what it stands against with what was published.';
  return invalid('PATH_COMPARES_OTHERS', message, 'input.comparisonId');
}
