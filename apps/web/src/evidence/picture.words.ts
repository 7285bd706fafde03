export const pictureWords = {
  kind: 'Picture',
  about: (shows: string): string => `About this picture: ${shows}`,
  aboutOneOf: (number: number, shows: string): string => `About picture ${number}: ${shows}`,
  lead: 'A picture of a source, as evidence. Nothing in it was read as words of a document.',
  erased: 'The picture was erased. What is left is what somebody wrote of it.',
  warned: (touches: string): string => `A content warning stands before this picture: ${touches}`,
  taken: 'taken',
  facts: {
    shows: 'What it shows, in words',
    taken: 'When it was taken, as somebody says',
    notTaken: 'Nobody has said.',
    source: 'The source it is of',
    noSource: 'A source that you cannot see.',
    hash: 'SHA-256 of the picture as it is shown',
  },
  /** A picture is of a source and of a space, and neither is a group: so none is named. */
  quote: (shows: string, taken: string, recorded: string): string =>
    `there is a picture. What it shows, as the group says that put it here on ${recorded}: ${shows} ${taken}`,
  takenThen: (day: string): string => `When it was taken, as somebody says: ${day}.`,
  takenUnsaid: 'When it was taken, nobody has said.',
  section: 'Pictures of it',
  limits: {
    heading: 'What this does not show',
    points: (original: 'sealed' | 'erased'): readonly string[] => [
      'Nobody has checked when, where or by whom it was taken, nor whether it was altered before it was put here.',
      'It was made anew from its dots. Place, device and names that a file can carry are not in it. What can be seen in it is: faces, names, number plates.',
      original === 'erased'
        ? 'The file it was made from was erased.'
        : 'The file it was made from is sealed. The stewards of the space that put it here hold it, and its hash is in the ledger for members.',
      'It is no version of a document, and nothing is compared with it.',
    ],
  },
} as const;
