import type { Field } from '../forms/form.js';
import { newPassphraseWords as words } from './new-passphrase.words.js';

/** A passphrase and the same once more. Its length is looked at here too, so that it is told with whatever else is wrong. */
export function newPassphrase(name: string): readonly Field[] {
  return [
    { name, is: 'passphrase', autocomplete: 'new-password', wrong: tooShort },
    {
      name: 'repeated',
      is: 'passphrase',
      autocomplete: 'new-password',
      wrong: (repeated, values) => (repeated === values[name] ? undefined : words.different),
    },
  ];
}

function tooShort(passphrase: string): string | undefined {
  const { length } = [...passphrase.normalize('NFKC')];
  return length < words.least ? words.short(length) : undefined;
}
