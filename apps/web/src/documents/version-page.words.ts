import { addressEventWords } from './address-events.words.js';
import { besideTextWords } from './beside-text.words.js';
import { textHashWords } from './text-hash.words.js';

const fileKinds: Readonly<Record<string, string>> = {
  DOCX: 'a Word file',
  ODT: 'an OpenDocument file',
  PDF: 'a PDF file',
  HTML: 'a web page',
  MARKDOWN: 'a Markdown file',
  TEXT: 'a text file',
  EMAIL: 'an e-mail',
};

const texts = {
  WHOLE: 'its one text',
  BEFORE_CHANGES: 'its text with all tracked changes rejected',
  AFTER_CHANGES: 'its text with all tracked changes accepted',
};

const changes = {
  INSERTION: 'Put in',
  DELETION: 'Struck out',
  MOVED_FROM: 'Moved away from here',
  MOVED_TO: 'Moved to here',
};

const changed = {
  WORDS: '',
  PARAGRAPH_BREAK: ', the end of a paragraph',
  ROW: ', a row of a table',
  CELL: ', a cell of a table',
};

const ANYTHING =
  'Whoever wrote it could write anything there, and servers on its way add lines of their own: it does not show who sent it, or when.';

export const versionPageWords = {
  kind: 'Version',
  answer: (kind: string, who: string, work: string): string => `One dated text of “${work}”: ${kind}, so called by ${who}.`,
  dated: 'Dated',
  undated: 'Its date is not known.',
  recorded: 'Put on the record on',
  agreed: 'Agreed, as this record works it out from what has been released.',
  reported: 'The text is not held.',
  hash: textHashWords.name,
  howHash: textHashWords.how,
  place: {
    heading: 'Where it comes from and what came of it',
    from: 'Made from',
    root: 'The record names no version that it was made from.',
    branches: (count: number): string => (count === 1 ? 'One version was made from it' : `${count} versions were made from it`),
    siblings: 'Other versions made from the same one',
  },
  same: {
    heading: 'Held with the same text',
    says: 'Their text is the same to the letter: the hash is the same.',
    name: (label: string, work: string | undefined): string =>
      work === undefined ? `Identical to ${label}` : `Identical to ${label} of “${work}”`,
    more: 'There are more than are listed here.',
  },
  capture: {
    heading: 'How it was fetched',
    says: (when: string, status: number, from: string | undefined): string =>
      `This server fetched it on ${when}${from === undefined ? '' : ` from ${from}`} and was answered ${status}.`,
    hash: 'What it was given had this SHA-256:',
    erased: 'Its text was erased, and with it the hash of what was given.',
  },
  file: {
    heading: 'The file it came from',
    read: (kind: string, taken: keyof typeof texts, reader: string): string =>
      `Its text was made from ${fileKinds[kind] ?? 'a file'}: ${texts[taken]}, read by ${reader}.`,
    rereads: (reader: string, before: string | undefined): string =>
      before === undefined || before === reader
        ? `The same file was read before. This is a second reading by ${reader}, and no new text.`
        : `The same file was read before, by ${before}. This is a newer reading by ${reader}, and no new text: where the two differ, the readers do.`,
    before: 'The reading before',
    notices: {
      heading: besideTextWords.heading,
      says: 'As the program that read it told it: how much there is, and not what it says. Tracked changes and comments are listed on this page for whoever may read them.',
    },
  },
  address: addressEventWords,
  changes: {
    heading: (count: number): string => (count === 1 ? 'One tracked change in the file' : `${count} tracked changes in the file`),
    intro:
      'As the file tells them. Whom and when it names is what the program that wrote it was told: it does not show who changed anything.',
    kinds: changes,
    of: changed,
    named: (who: string | null): string => (who === null ? 'The file names nobody' : `The file names “${who}”`),
    dated: (when: string | null): string => (when === null ? 'no time' : `with the time ${when}`),
  },
  head: {
    heading: 'The head of the e-mail',
    intro: `Line by line, as the e-mail has it. ${ANYTHING}`,
    limit: ANYTHING,
    read: (count: number): string => (count === 1 ? 'The other line of the head' : `The other ${count} lines of the head`),
  },
  comments: {
    heading: (count: number): string => (count === 1 ? 'One comment in the file' : `${count} comments in the file`),
    on: 'It hangs on',
    onBefore: 'Before the changes it hangs on',
    onAfter: 'After them it hangs on',
    nothing: 'no words: nothing stands there',
  },
  members: 'Not released: only members of the space are shown this.',
  text: {
    heading: 'Its text',
    read: 'Read the text',
    notShown: 'Its text is not shown to you, or none is held.',
    erased:
      'Its text was erased, and nobody reads it any more. When and for which reason stands on this page. What the log holds of it is a hash, which the proof shows.',
  },
  limits: {
    heading: 'What this does not show',
    points: [
      'What somebody calls a version is their word, and they are named beside it.',
      'That one version was made from another is what was entered. The texts do not show it.',
      'A file can be given any author and any time by whoever writes it.',
      besideTextWords.limit,
    ],
  },
} as const;
