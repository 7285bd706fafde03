import { invalid, plainText } from '#libs/kernel';

/**
 * What a person is called among the members of their spaces. So that nobody poses as another it holds no sign that is not seen, and
 * letters of one alphabet where two have the same shapes: "Ash" with a Cyrillic A is read as "Ash".
 * Refuses what plainText refuses, NAME_HIDES_SIGNS and NAME_MIXES_ALPHABETS.
 */
export function pseudonymOf(value: unknown, field: string): string {
  const name = plainText(value, { field, most: 60, lines: 'one' }).replace(/ +/g, ' ');
  if (/\p{Default_Ignorable_Code_Point}/u.test(name)) {
    throw invalid('NAME_HIDES_SIGNS', `${field}: a sign in it cannot be seen. Please type it anew.`, field);
  }
  if (ALIKE.filter((alphabet) => alphabet.test(name)).length > 1) {
    throw invalid('NAME_MIXES_ALPHABETS', `${field}: its letters are of more than one alphabet. Please use one.`, field);
  }
  return name;
}

/** Alphabets with letters that nobody tells apart. Whole names alike in two of them are not caught: stewards see who came in. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** Names that differ in capitals, in wide forms or in spaces are one name: for signing in, and so that nobody has it twice. */
export function nameKeyOf(pseudonym: string): string {
  return pseudonym.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
