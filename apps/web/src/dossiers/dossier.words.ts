/** Words around the file that somebody takes away to check without us. */
export const dossierWords = {
  heading: 'Take the proof with you',
  intro:
    'A file with what was recorded of this and of what hangs from it, such as dates, judgements, versions and answers, as far as it may be read; the place of each entry in the log; and the signed checkpoint that covers them. What was recorded after that checkpoint is not in it yet. Of an engagement it holds the engagement alone: what belongs to it has proofs of its own.',
  shows: 'A proof shows that the record is unchanged, not that it is true or complete.',
  warned:
    'Its words are not closed in the file as they are on this page. The verifiers here open them one by one, or say first which they are. Content warning:',
  everybody: 'Download the proof',
  version: (label: string) => `Download the proof of “${label}”`,
  member: 'Download the proof with what only members read',
  memberWarns:
    'It may hold what only members may read, such as notes on a file, words that were redacted and what is not public yet; and it names who recorded each entry, by number. Keep it among members.',
  check: 'Check a proof, also without a connection',
  checkHref: '/download/verify.html',
  none: { heading: 'There is no proof of this to take away now', link: { text: 'Go to the record', href: '/' } },
} as const;
