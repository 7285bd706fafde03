/** What every form may have to say. */
export const formsWords = {
  errorTitle: 'There is a problem',
  errorPrefix: 'Error',
  optional: '(optional)',
  stale:
    'This page was opened before you signed in or out. Nothing you wrote is lost. Please look it over and press the button again.',
  already: 'This was recorded already when you pressed the button before. If you mean to record another one, press it again.',
  wrongChoice: 'Choose one of the answers below.',
  tooLong: 'More was sent than a form here can hold.',
  kept: {
    heading: 'You had been signed out. What you wrote is kept.',
    text: 'Sign in, and it stands in the form again. It has not been saved anywhere: it is in this page alone, so please do not close it.',
    back: 'You are signed in again. What you wrote stands below and is not sent yet. Please look it over and press the button.',
    passphrases: 'Passphrases and codes are not kept. Please write those again.',
  },
  signInFirst: 'Sign in to see this page.',
} as const;
