import { describe, expect, it } from '@jest/globals';
import { Tidier } from './tidy.js';

function tidied(text: string) {
  const tidier = new Tidier();
  return [tidier.tidy(text), ...tidier.notices()];
}

const told = (n: number) => `${n} hidden character${n === 1 ? '' : 's'} left out, which would part or disguise a word.`;

describe('signs that nobody sees', () => {
  it('between the letters of a word are left out, and that is told', () => {
    expect(tidied('mu\u200cst and sh\u200d\u200dould')).toEqual(['must and should', told(2)]);
    expect(tidied('must\u3164not\u2063 \u{e0041}\u{e0042}now')).toEqual(['mustnot now', told(3)]);
  });

  it('that join a picture, a flag or letters that are written joined stay', () => {
    for (const text of [
      '\u{1f469}\u200d\u{1f4bb}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '\u0645\u06cc\u200c\u0631\u0648\u0645',
      '\u0915\u094d\u200d\u0937',
    ]) {
      expect(tidied(text)).toEqual([text]);
    }
  });

  it('that show nothing and say nothing go without a word, as a soft hyphen does', () => {
    expect(tidied('trans\u00adfer\u200b\u2060\ufeff')).toEqual(['transfer']);
  });

  it('are not the mark of a sign that could not be read: that stands, and is told', () => {
    expect(tidied('caf\ufffd')).toEqual(['caf\ufffd', 'It holds broken characters, shown as \ufffd.']);
  });
});
