/** What stands in place of words that have a content warning, and what opens them. */
export const warnedWords = {
  marker: (says: string) => `[content warning: ${says}]`,
  summary: (says: string) => `Content warning: ${says}`,
  /** of what the page is about */
  whole: 'The words of this page are closed below. You can open them, or leave.',
  open: (says: string) => `Open the words of this page, which touch: ${says}`,
  heading: 'Content warnings',
  unprinted: 'This text is not printed: it has a content warning. Open it on the page to print it.',
  parts: 'Some words of this page have a content warning. A note stands in their place. Each can be opened here.',
  openPart: (says: string, what: string) => `Open ${what} (content warning: ${says})`,
} as const;

export const setWarningWords = {
  heading: 'Put a content warning before',
  lead: [
    'A note then stands in place of its words wherever they are shown here, and whoever reads it opens them or leaves. The note is seen by whoever may see the words, and by nobody else.',
    'A warning that stands already is replaced by this one. The log tells that a warning was put, and no word of it.',
  ],
  button: 'Put the warning before it',
  fields: {
    says: {
      label: 'What its words touch',
      hint: 'A few words, such as restraint, self-harm, loss of a child. Not what happened, and nobody’s name.',
      missing: 'Say in a few words what its words touch.',
    },
  },
} as const;

export const removeWarningWords = {
  heading: 'Take away the content warning before',
  lead: ['Its words are then shown at once, to whoever may see them. No word of the warning stays.'],
  button: 'Take the warning away',
  fields: {},
} as const;

/** Of what is shown on a page and has none of its own. */
export const partWarningWords = {
  none: 'Nothing on the page this belongs to can have a warning of its own yet.',
  noneWarned: 'Nothing on the page this belongs to has a warning of its own.',
  stands: 'Content warning now:',
  cancel: 'Leave it as it is',
} as const;

export const setPartWarningWords = {
  ...setWarningWords,
  heading: 'Put a content warning before one thing on a page',
  fields: {
    part: { label: 'Before which words?', missing: 'Choose before which words.' },
    ...setWarningWords.fields,
  },
} as const;

export const removePartWarningWords = {
  ...removeWarningWords,
  heading: 'Take away the content warning before one thing on a page',
  fields: { part: { label: 'Whose warning goes?', missing: 'Choose whose warning goes.' } },
} as const;
