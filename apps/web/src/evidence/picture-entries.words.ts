import { saidDateHint } from '../forms/entry.words.js';

export const addPictureWords = {
  heading: 'Add a picture of a source',
  lead: [
    'A photograph, a scan or a picture of a screen: JPEG, PNG, WebP or GIF, up to 25 MB. It goes with your files first, where no other member sees it. On the next page you say what it shows.',
    'When you leave this page before it is put in, choose it again. No page can keep a file that was only chosen.',
    'A picture is evidence of a source. It cannot be chosen as a version of a document, since no words are read from it.',
  ],
  button: 'Put it in',
  cancel: { text: 'Leave without sending', href: '/tray' },
  fields: {
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
    file: { label: 'The picture', missing: 'Choose a picture.' },
  },
  tooLarge: 'The picture is larger than 25 MB. Nothing was put in. Save it smaller, and choose it again.',
  damaged: 'The picture did not arrive whole, and nothing was put in. Choose it again.',
};

export const recordPictureWords = {
  heading: 'Put a picture with a source',
  lead: [
    'It is made anew from its dots, at most 2,400 to a side, so that place, device and names that the file carries do not come along. What can be seen in it stays: faces, names, number plates.',
    'A picture is evidence of a source. It cannot be chosen as a version of a document, since no words are read from it.',
  ],
  check: [
    'Nothing is saved yet. This is what goes on the record when you press the button.',
    'Making it anew can take ten seconds. If it cannot be done, nothing is saved, and the picture stays with your files.',
    'The members of your space see it then. It is not public until a steward makes it public, and only after somebody has decided that the whole of its source may be shown.',
    'The file as it came is sealed: its bytes are for the stewards of your space alone.',
  ],
  fields: {
    sourceId: {
      label: 'Which source is it a picture of?',
      hint: 'If it is not listed, add the source first.',
      missing: 'Choose the source.',
    },
    shows: {
      label: 'What does it show?',
      hint: 'In plain words, with any writing that matters: whoever does not see the picture reads this. Such as: a letter on headed paper, dated 10 March 2023, its second paragraph marked in yellow.',
      missing: 'Write what it shows.',
    },
    takenOn: { label: 'When was it taken?', hint: saidDateHint },
  },
};
