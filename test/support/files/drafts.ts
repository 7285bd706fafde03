import { deleted, inserted, paragraph, wordFile, words } from './word.js';

/** A draft as people send it: a word struck out and another put in, by whom the file names, and a comment beside them. */
export function aTrackedDraft(): Buffer {
  return wordFile({
    body:
      paragraph(words('Safety'), '<w:pStyle w:val="heading 1"/>') +
      paragraph(
        `${words('Trusts ')}<w:commentRangeStart w:id="7"/>${deleted('must')}${inserted('should')}<w:commentRangeEnd w:id="7"/>${words(' report every use.')}`,
      ),
    comments: `<w:comment w:id="7" w:author="Comms Team" w:date="2023-03-09T16:41:00Z">${paragraph(words('Too strong?'))}</w:comment>`,
  });
}
