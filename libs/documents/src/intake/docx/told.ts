/** What is told of a story beside its text. */
export class Told {
  hidden = 0;
  /** documents in the document, which Word would draw in when it opens it */
  chunks = 0;
  /** signs of a font of pictures that no character stands for */
  signs = 0;
  /** places written twice, for old and for new programs, in words that differ */
  twice = 0;
  /** whether a tracked change says that something was of another kind, had another number or was not hidden before */
  reformatted = false;
  /** words struck through by hand, and the paragraph in which the first are */
  struckIn: number | null = null;
  struckWords = 0;
  private open = '';

  struck(text: string, paragraph: number): void {
    if (IS_WORD.test(text)) this.struckIn ??= paragraph;
    this.open += text;
  }

  /** Words that are not struck, or the end of a paragraph: what comes after is another word. */
  notStruck(): void {
    if (this.open === '') return;
    this.struckWords += this.open.split(/\s+/).filter((word) => IS_WORD.test(word)).length;
    this.open = '';
  }
}

const IS_WORD = /[\p{L}\p{N}]/u;
