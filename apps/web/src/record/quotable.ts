interface Shown {
  readonly id: string;
  readonly level?: string;
}

/** A fact that a timeline tells, and whether everybody sees it: it and all that it belongs to. */
export function quotable(
  fact: Shown,
  ...belongsTo: readonly { readonly level?: string }[]
): { readonly id: string; readonly isPublic: boolean } {
  return { id: fact.id, isPublic: [fact, ...belongsTo].every(({ level }) => level === 'PUBLIC') };
}
