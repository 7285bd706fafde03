import { mutation, type Form } from '../forms/form.js';
import { sessionInWords } from './account.page.js';
import { accountQuery, type AccountData } from './account.query.js';
import { endSessionWords as words } from './end-session.words.js';

/** Ends one session of one's own. */
export const endSessionForm: Form<AccountData> = {
  path: '/account/sessions/:id/end',
  who: 'members',
  verb: 'endSession',
  words,
  ask: () => ({ document: accountQuery, variables: {} }),
  trail: () => words.trail,
  view: ({ account }, { id }) => {
    const session = account.sessions.find((each) => each.id === id);
    return session === undefined ? {} : { heading: `${words.heading}: ${sessionInWords(session)}` };
  },
  fields: [],
  submit: mutation(`mutation EndSession($input: EndSessionInput!) { endSession(input: $input) { endedId } }`, ({ asked }) => ({
    sessionId: asked.id,
  })),
  done: () => ({ to: '/account' }),
};
