import { plainText } from '#libs/kernel';

/** What a person is called among the members of their spaces. Refuses what plainText refuses. */
export function pseudonymOf(value: unknown, field: string): string {
  return plainText(value, { field, most: 60, lines: 'one' }).replace(/ +/g, ' ');
}

/** Two names that look or sound alike to a careful reader are one name: for signing in, and so that nobody poses as another. */
export function nameKeyOf(pseudonym: string): string {
  return pseudonym.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
