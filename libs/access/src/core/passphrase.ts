import { invalid } from '#libs/kernel';
import { nameKeyOf } from './pseudonym.js';

export const PASSPHRASE = { least: 12, most: 200 } as const;

/**
 * A passphrase is judged by its length and by what anybody would try first. No letters, figures or signs are asked for: such
 * rules make people write theirs down (ASVS 5.0, 6.2). Refuses PASSPHRASE_SHORT, PASSPHRASE_LONG, PASSPHRASE_GUESSED.
 */
export function passphraseOf(value: unknown, field: string, pseudonym: string): string {
  const text = typeof value === 'string' ? normalised(value) : '';
  const length = [...text].length;
  if (length < PASSPHRASE.least) {
    throw invalid(
      'PASSPHRASE_SHORT',
      `${field}: it has ${length} characters. Please use at least ${PASSPHRASE.least}: three or four words that have nothing to do with you.`,
      field,
    );
  }
  if (length > PASSPHRASE.most)
    throw invalid('PASSPHRASE_LONG', `${field}: it has ${length} characters. Please keep it to ${PASSPHRASE.most}.`, field);
  if (isGuessed(text, pseudonym)) {
    throw invalid('PASSPHRASE_GUESSED', `${field}: somebody who tries would try this early. Please use other words.`, field);
  }
  return text;
}

/** The same keys on two keyboards may give two forms of one character. */
export function normalised(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Fewer than five different characters, a row of the keyboard or of the figures, the name itself, or a word everybody uses, again and again. */
function isGuessed(text: string, pseudonym: string): boolean {
  const plain = nameKeyOf(text).replace(/[\s\-_.!]/gu, '');
  if (new Set(plain).size < 5) return true;
  const name = nameKeyOf(pseudonym).replace(/[\s\-_.!]/gu, '');
  const rest = [...COMMON, ...(name.length > 2 ? [name] : [])].reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < 4;
}

/** Longest first, so that a word is taken out whole. */
const COMMON: readonly string[] = [
  'correcthorsebatterystaple',
  '1qaz2wsx3edc4rfv',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop',
  'asdfghjkl',
  '1234567890',
  '0987654321',
  'passphrase',
  'countersign',
  'letmein',
  'password',
  'iloveyou',
  'football',
  'sunshine',
  'princess',
  'zxcvbnm',
  'welcome',
  'charlie',
  'qwerty',
  'monkey',
  'dragon',
  'abc123',
  'admin',
  '12345',
  'abcdef',
];
