import { recordVersionWords } from '../documents/document-entries.words.js';

export const trayWords = {
  heading: 'Your files',
  lead: 'No other member sees them; whoever runs this server could. They are not on the record, and nothing stays of one that you throw away. The last one put in comes first.',
  put: 'Put files in',
  capture: 'Add from a web address',
  checks: 'Addresses that are asked again',
  fetched: (when: string, from: string) => `Fetched ${when} from ${from}`,
  again: 'Look again',
  waiting: 'Some are still being read.',
  empty:
    'Nothing here yet. Put in drafts, letters and e-mails, many at once, and sort them later: each can become a version of a document, or a picture of a source, or be thrown away.',
  more: 'The 100 put in last are shown.',
  unnamed: 'A file without a name',
  states: {
    WAITING: 'Being read',
    READ: 'Read',
    REFUSED: 'Could not be read:',
  } as Readonly<Record<string, string>>,
  kinds: {
    DOCX: 'Word',
    ODT: 'OpenDocument',
    PDF: 'PDF',
    HTML: 'web page',
    EMAIL: 'e-mail',
    IMAGE: 'picture',
    TEXT: 'text',
    MARKDOWN: 'text',
  } as Readonly<Record<string, string>>,
  tracked: 'with tracked changes',
  attachedTo: 'attached to',
  twice: 'The same file lies here more than once.',
  identical: 'Its text is on the record already, the same to the letter:',
  same: (label: string, work: string, which: 'whole' | 'before' | 'after'): string =>
    `${label} of “${work}”${{ whole: '', before: ', with the changes rejected', after: ', with the changes accepted' }[which]}`,
  putAt: 'Put in',
  in: 'for',
  links: { record: 'Put on the record', picture: 'Put it with a source', read: 'Read it again', discard: 'Throw away' },
} as const;

export const putFilesWords = {
  heading: 'Put files in',
  lead: [
    'Word, OpenDocument, PDF, web pages, e-mails, plain text and pictures; 50 at once, each up to 25 MB. No other member sees them until you put one on the record.',
    'When you leave this page before they are put in, choose the files again. No page can keep a file that was only chosen.',
  ],
  button: 'Put them in',
  cancel: { text: 'Leave without sending', href: '/tray' },
  fields: {
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
    files: { label: 'Your files', missing: 'Choose at least one file.' },
  },
  refused: (name: string, why: string) => `“${name}”: ${why}`,
  othersIn: (put: number) =>
    put === 1
      ? 'The other one was put in. It need not be sent again.'
      : `The other ${put} were put in. They need not be sent again.`,
  tooLarge: 'One of the files is larger than 25 MB. Those before it were put in, and those after it were not.',
  tooMany: 'You sent more than 50 files. The first 50 were put in, and the others were not.',
  damaged: 'The files did not arrive whole. Look in your files, and send those that are missing.',
};

export const captureWords = {
  heading: 'Add from a web address',
  lead: [
    'We fetch the page once, now, and keep what came with the time and its hash. It lies with your files until you put it on the record. That may take half a minute.',
    'The server at that address sees the address of this server, and that it asked for the page. It is sent nothing of you. Where few people use this server, that may tell it enough.',
  ],
  button: 'Fetch it',
  cancel: { text: 'Leave without fetching', href: '/tray' },
  fields: {
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
    address: {
      label: 'Web address',
      hint: 'Of a page or file that anybody can open, such as https://example.org/statement.',
      missing: 'Write the address.',
    },
  },
};

export const readAgainWords = {
  heading: 'Read a file again',
  lead: ['It is read once more, from the bytes that you put in. That may take a moment.'],
  button: 'Read it again',
  fields: {},
};

export const discardFileWords = {
  heading: 'Throw a file away',
  lead: ['Nothing of it stays here. What lies on your own device is not touched.'],
  button: 'Throw it away',
  fields: {},
};

const { text: _pasted, wording: _asked, ...ofVersions } = recordVersionWords.fields;

export const versionFromFileWords = {
  heading: 'Put a file on the record',
  lead: [
    'It becomes a version of a document, with the text that was read from it. Its name and what it says of who wrote it stay with the stewards of your space. It leaves your files.',
  ],
  fields: {
    workId: {
      label: 'Which document is it a version of?',
      hint: 'If it is not listed, add the document first, from the page of what you did together.',
      missing: 'Choose the document.',
    },
    text: { label: 'Which of its texts?', missing: 'Choose which text.' },
    ...ofVersions,
    derivedFromId: { label: 'The version it was made from', hint: 'Of the same document.' },
  },
};

export const texts = {
  AFTER_CHANGES: { text: 'With its tracked changes accepted', hint: 'The changes themselves are kept beside it.' },
  BEFORE_CHANGES: 'With its tracked changes rejected',
};

export const allTexts = { WHOLE: 'Its one text', ...texts };
