/** Words around the file that somebody takes away to check without us. */
export const dossierWords = {
  heading: 'Take the proof with you',
  intro:
    'A file with what was recorded here under this one address, its place in the log, and the signed checkpoint that covers it. What hangs from it, such as dates, versions and judgements, has proofs of its own and is not in this file.',
  shows: 'A proof shows that the record is unchanged. It does not show that what it says is true, or that it is complete.',
  everybody: 'Download the proof',
  version: (label: string) => `Download the proof of “${label}”`,
  member: 'Download the proof with what only members read',
  memberWarns: 'It names who recorded this, by number. Keep it among members.',
  check: 'Check a proof, also without a connection',
  checkHref: '/download/verify.html',
  none: { heading: 'There is no proof of this to take away now', link: { text: 'Go to the record', href: '/' } },
} as const;
