import { mutation, type Form } from '../forms/form.js';
import { accountQuery, type AccountData } from './account.query.js';
import { makeTokenWords as words, revokeTokenWords, tokenWords } from './make-token.words.js';

/** A token for a program, shown once. Asks for the passphrase, so that an open browser is not enough. */
export const makeTokenForm: Form = {
  path: '/account/tokens/make',
  who: 'members',
  words,
  trail: () => words.trail,
  fields: [
    { name: 'name', is: 'line' },
    { name: 'scope', is: 'choice', options: words.scopes },
    { name: 'days', is: 'number', value: '90' },
    { name: 'passphrase', is: 'passphrase', autocomplete: 'current-password' },
  ],
  submit: async ({ door, values, key, caller, viewer }) => {
    const input = {
      name: values['name']!,
      scope: values['scope']!,
      days: Number(values['days']),
      passphrase: values['passphrase']!,
    };
    return door.people.makeToken(input, key, caller, viewer);
  },
  done: ({ data }) => {
    const { token } = data as { readonly token: string };
    const view = { heading: tokenWords.heading, trail: words.trail, codes: [token] };
    return { show: 'access/codes.njk', words: tokenWords, view };
  },
};

/** Ends one token of one's own. */
export const revokeTokenForm: Form<AccountData> = {
  path: '/account/tokens/:id/revoke',
  who: 'members',
  verb: 'revokeToken',
  words: revokeTokenWords,
  ask: () => ({ document: accountQuery, variables: {} }),
  trail: () => revokeTokenWords.trail,
  view: ({ account }, { id }) => {
    const token = account.tokens.find((each) => each.id === id);
    return token === undefined ? {} : { heading: `${revokeTokenWords.heading}: ${token.name}` };
  },
  fields: [],
  submit: mutation(
    `mutation RevokeToken($input: RevokeTokenInput!) { revokeToken(input: $input) { revokedId } }`,
    ({ asked }) => ({
      tokenId: asked.id,
    }),
  ),
  done: () => ({ to: '/account' }),
};
