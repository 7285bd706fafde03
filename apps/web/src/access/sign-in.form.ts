import type { Done, Form, Given } from '../forms/form.js';
import { signInWords } from './sign-in.words.js';

/** Signing in; and, for whoever had been signed out over a form, back to the form with what they wrote. */
export const signInForm: Form = {
  path: '/sign-in',
  who: 'everybody',
  words: signInWords,
  template: 'access/sign-in.njk',
  fields: [
    { name: 'pseudonym', is: 'line', autocomplete: 'username' },
    { name: 'passphrase', is: 'passphrase', autocomplete: 'current-password' },
    { name: 'next', is: 'hidden' },
    { name: 'kept', is: 'hidden' },
  ],
  submit: ({ door, values, caller }) =>
    door.people.signIn({ pseudonym: values['pseudonym']!, passphrase: values['passphrase']! }, caller),
  done: (_answer, given) => wayBack(given),
};

function wayBack({ values }: Given): Done {
  const next = ownPath(values['next']);
  const kept = readKept(values['kept']);
  if (next !== undefined && kept !== undefined) return { reopen: next, values: kept };
  return { to: next ?? '/spaces' };
}

/** An address on this site and nowhere else: `//elsewhere` and `/\elsewhere` are read by browsers as another site. */
export function ownPath(given: string | undefined): string | undefined {
  if (given === undefined || !/^\/(?![/\\])[^\\\s]*$/.test(given)) return undefined;
  const base = 'http://here.invalid';
  return URL.canParse(given, base) && new URL(given, base).origin === base ? given : undefined;
}

function readKept(text: string | undefined): Readonly<Record<string, string>> | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const entries = Object.entries(JSON.parse(text) as object).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return undefined;
  }
}
