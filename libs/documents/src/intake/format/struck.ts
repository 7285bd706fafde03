import { counted } from './tidy.js';

/** Words struck through by hand, counted while a text is read. */
export class Struck {
  /** where the first of them are */
  struckIn: number | null = null;
  struckWords = 0;
  private open = '';

  struck(text: string, at: number): void {
    if (IS_WORD.test(text)) this.struckIn ??= at;
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

export function struckNotice(n: number, first: string): string {
  return `${counted(n, 'word')} struck through by hand, first in ${first}. That is no tracked change, so ${n === 1 ? 'it is' : 'they are'} read as text.`;
}
