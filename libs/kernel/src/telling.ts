/** Verbatim: the words themselves. Reported: what somebody says the words were. */
export const WORDINGS = ['verbatim', 'reported'] as const;
export type Wording = (typeof WORDINGS)[number];

/** What the person entering a fact had in front of them. */
export const FROM_WHAT = ['email', 'letter', 'meeting', 'notes', 'memory', 'document', 'publication', 'recording'] as const;
export type FromWhat = (typeof FROM_WHAT)[number];
