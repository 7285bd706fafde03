/** Of a release that is proposed, to members of its space. */
export const proposedWords = {
  says: (who: string | undefined, day: string): string =>
    `${who ?? 'Somebody who is not here any more'} proposed on ${day} that this is made public.`,
  yours: (day: string): string => `You proposed on ${day} that this is made public.`,
  told: (stewards: string): string => `${stewards} can make it public. Until then it stays as it is.`,
  toldToo: (stewards: string): string => `You can make it public, and so can ${stewards}. Until then it stays as it is.`,
  you: 'You can make it public. Until a steward does, it stays as it is.',
  nobody:
    'It takes a steward who is somebody else, and there is none in your space. A member can be made one, or invited as one.',
  closed: 'The space is closed. It can be made public once the space is opened again.',
  preview: 'Look at it as everybody would read it',
  release: 'Make it public',
  steps: (called: string): string => `Go on with the steps: ${called}`,
  space: 'The members of your space',
  or: ' or ',
} as const;
