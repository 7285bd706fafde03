/** How a reader works out the printed hash again, from the blocks that the page and the query behind it give. */
export const textHashWords = {
  name: 'SHA-256 of the text',
  how: 'To work out a SHA-256 printed here again: take the blocks of the text in their order, as the query behind the page of the document gives them, and write each as its mark and its text on one line. Between two items of a list, or two rows of a table, that follow each other stands one line break; between all other blocks an empty line. Nothing stands after the last block. Hash the result as UTF-8.',
} as const;
