export const noticesWords = {
  heading: 'Notices',
  trail: [{ text: 'Your spaces', href: '/spaces' }],
  lead: 'What the members of your spaces are told here. There is no e-mail. Nobody outside a space sees its notices.',
  empty: 'There is no notice.',
  changeQuiet: 'Change quiet mode',
  kinds: {
    EMBARGO_ENDS: {
      heading: 'An embargo ends soon',
      until: 'It ends on',
      says: 'Nothing is released by itself. From that moment a steward can release it. Before that, a steward can set the embargo anew.',
    },
    RELEASE_PROPOSED: {
      heading: 'Something in your space waits for a second person',
      until: '',
      says: 'Another member proposed that it is made public. On its page you can look at it as everybody would read it, and make it public. Until a steward does, it stays as it is.',
    },
    KEEPING_PROPOSED: {
      heading: 'Somebody proposed what is to become of your space',
      until: 'It can be confirmed from',
      says: 'Nothing changes until somebody else confirms it. The page of the space says what is proposed, by whom, and what would become of each sort of thing.',
    },
    SPACE_WOUND_UP: {
      heading: 'Your space was wound up',
      until: '',
      says: 'All that was to go is gone. What is public stays; its stewards can take it back and erase words of it.',
    },
    ADDRESS_CHANGED: {
      heading: 'A checked address gave another text',
      until: '',
      says: 'It became a version of the same document and was compared with the one before. Both are for the members of the space alone.',
    },
    ADDRESS_UNREACHABLE: {
      heading: 'A checked address gave us nothing that could be kept, several times in a row',
      until: '',
      says: 'When, how often and how is said with the version. It is asked again as before.',
    },
    ADDRESS_VANISHED: {
      heading: 'A checked address answered that its page is not there, several times in a row',
      until: '',
      says: 'When and how often is said with the version. It is asked again as before.',
    },
    ADDRESS_ELSEWHERE: {
      heading: 'A checked address sent us to another one, with another text',
      until: '',
      says: 'No version was made of it, as nothing says that it is the same page. Look at the address. If it is, capture it there.',
    },
    ADDRESS_UNSTEADY: {
      heading: 'A checked address gave us two different texts within moments, several times in a row',
      until: '',
      says: 'No version was made. When and how often is said with the version. A counter or the time of day in a page does this, and so does a page that is being edited. Look at the address, and stop the check if it serves nothing.',
    },
    ADDRESS_BACK: {
      heading: 'A checked address gave us a page again',
      until: '',
      says: 'How long it had not done so is said with the version.',
    },
    REPLY_RECEIVED: {
      heading: 'An institution replied through your space',
      until: 'Until',
      says: 'Its office wrote a reply to what you asked. Nobody outside sees it before it is released. If what it answers is public already, the reply waits for a release of its own.',
    },
  },
  about: 'What it is about',
  made: 'Told on',
  seen: 'Seen to on',
  mark: 'Mark as seen to',
  older: 'Older ones',
} as const;

export const markNoticeWords = {
  heading: 'Mark this notice as seen to',
  lead: ['It then counts as seen to for the whole space. The notice stays in the list.'],
  button: 'Mark as seen to',
  cancel: { text: 'Leave it open', href: '/notices' },
  fields: {},
} as const;
