/** What a fact was put on the record from, in the words of the record. */
export const fromWhatWords: Readonly<Record<string, string>> = {
  EMAIL: 'an e-mail',
  LETTER: 'a letter',
  MEETING: 'a meeting',
  NOTES: 'notes',
  MEMORY: 'memory',
  DOCUMENT: 'a document',
  PUBLICATION: 'a publication',
  RECORDING: 'a recording',
};
