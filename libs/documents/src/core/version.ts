import { invalid, type Wording } from '#libs/kernel';

/** What somebody says a version is. That it was *agreed* nobody can simply say: see agreement.ts. */
export const VERSION_KINDS = ['draft', 'latest_draft_held', 'sent', 'agreed', 'published', 'withdrawn', 'leaked'] as const;

export type VersionKind = (typeof VERSION_KINDS)[number];

/** Refuses AGREED_IS_EARNED: a version is agreed when the positions of two parties are on record, not when one says so. */
export function assertableKind(kind: VersionKind, field: string): VersionKind {
  if (kind !== 'agreed') return kind;
  throw invalid(
    'AGREED_IS_EARNED',
    `${field}: that a version was agreed follows from the positions two parties took on it. ` +
      'Record it as the latest draft held, as sent or as published, then record each party’s sign-off.',
    field,
  );
}

/** A verbatim version has its text, a reported one has none. Refuses TEXT_NEEDED and REPORTED_HAS_NO_TEXT. */
export function requireTextAsWorded(wording: Wording, text: string | null, field: string): void {
  if (wording === 'verbatim' && text === null) {
    throw invalid(
      'TEXT_NEEDED',
      `${field}: a verbatim version needs its text. If you hold no text, record it as reported.`,
      field,
    );
  }
  if (wording === 'reported' && text !== null) {
    throw invalid(
      'REPORTED_HAS_NO_TEXT',
      `${field}: a reported version has no text of its own. Record what a source says of it as content points.`,
      field,
    );
  }
}

/** A clause comparison is drawn between verbatim texts only. Refuses REPORTED_NOT_VERBATIM. */
export function requireVerbatim(wording: Wording, field: string): void {
  if (wording === 'verbatim') return;
  throw invalid(
    'REPORTED_NOT_VERBATIM',
    `${field}: this version is reported, not verbatim, so its clauses cannot be compared. ` +
      'What sources say of it can be set beside the other version point by point.',
    field,
  );
}
