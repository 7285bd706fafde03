/** What is said of the warning before any text. */
export const CONTENT_WARNING =
  'What its words touch, as the group says it, to be read before them; null when there is no warning. Show it first, and the words to who asks for them.';
