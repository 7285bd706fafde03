import { CHECKPOINT_SHOWS } from '../ledger/checkpoint-shows.words.js';

/** Words of the files that a comparison leaves as, and of the links to them. */
export const exportWords = {
  heading: 'Take this comparison with you',
  intro:
    'Each file carries the hashes of both texts, the versions, the engine and its word lists, the dates and the address of this page.',
  formats: {
    html: 'A page in one file (.html)',
    pdf: 'A tagged document, for screen readers and paper (.pdf)',
    txt: 'Plain text (.txt)',
    docx: 'A Word file with tracked changes (.docx)',
    json: 'Data, letter by letter (.json)',
  },
  word: 'Accept all changes in the Word file and you have the published text; reject all and you have the one it is compared with. It tells no finding.',
  noWord: 'There is no Word file: it would hold both texts whole, and not both are shown here whole.',
  member: 'These files hold what you may read as a member.',
  everybody: 'To pass on, take what everybody may read.',
  forEverybodyLink: 'For everybody',
  about: 'About this file',
  address: (address: string) => `Permanent address: ${address}`,
  checkpoint: (words: string, over: string, published: string) =>
    `The last checkpoint of the ledger when this file was made: ${words}. It left on ${published}, London time, over ${over} entries. What was recorded after it is not under it. ${CHECKPOINT_SHOWS}`,
  warning: (touches: string) => `Content warning: ${touches}`,
  taken: (day: string) => `Taken from the record on ${day}. What was put on the record after that day is not in this file.`,
  forEverybody: 'It holds what everybody may read.',
  forMembers: 'It holds what a member of the space may read. Not everybody may: keep it among members.',
  asserted: (kind: string, who: string, dated: string | undefined) =>
    `${kind}, so called by ${who}${dated === undefined ? '' : `, dated ${dated}`}`,
  compared: (engine: string, lists: string, when: string) =>
    `The comparison on the record was made by ${engine} with word lists ${lists} and put on the record on ${when}.`,
  sources: 'Sources',
  readIn: 'Where it can be read',
  origin: 'Origin',
  how: 'How to read the marks',
  pdfMarks: 'Each change is said in words, in square brackets. The two lines that follow say what is removed and what is added.',
  pdfNamed:
    'Some characters of these texts are not in the typeface of this file: each is written as its number, such as ‹U+4E00›. The .html file of this comparison shows them.',
  page: (nth: number, all: number) => `page ${nth} of ${all}`,
  refused: {
    word: {
      heading: 'There is no Word file of this comparison for you',
      says: [
        'A Word file with tracked changes holds both texts whole. At least one of them is not shown to you whole, or was erased.',
        'What became of the clauses that are shown is on the page of the comparison, and in its other files.',
      ],
    },
    pdf: {
      heading: 'There is no PDF file of this comparison',
      says: [
        'One of its texts is written from right to left, which our PDF files would put in the wrong order.',
        'Take the page in one file (.html) or the plain text (.txt).',
      ],
    },
    busy: {
      heading: 'Too many files are being made',
      says: ['Nothing was lost. Try again in a minute.'],
    },
    link: 'Go to the comparison',
  },
} as const;
