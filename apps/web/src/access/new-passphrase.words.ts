/** Fewer characters are refused by whoever keeps the accounts too (libs/access). */
const least = 12;

export const newPassphraseWords = {
  least,
  short: (length: number) =>
    `It has ${length} characters. Please use at least ${least}: three or four words that have nothing to do with you.`,
  different: 'The two passphrases are not the same. Write both again.',
} as const;
