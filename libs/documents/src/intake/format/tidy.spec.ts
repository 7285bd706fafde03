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

  it('are left out whatever their kind, also before the first letter and after a quotation mark or dash', () => {
    for (const sign of ['\u034f', '\ufe0f', '\u180e', '\u206a', '\u{e0100}', '\u180b', '\u200d', '\u200d\ufe0f']) {
      for (const [before, after] of [
        ['mu', 'st'],
        ['', 'must'],
        ['\u201c', 'must\u201d'],
        ['so \u2013', 'must'],
      ]) {
        expect(tidied(`${before}${sign}${after}`)).toEqual([`${before}${after}`, told(1)]);
      }
    }
    expect(tidied('\u{1f469}\u200dmust')).toEqual(['\u{1f469}must', told(1)]);
  });

  it('that hide behind a flag are left out, and however many they are, each is looked at once', () => {
    expect(tidied('\u{1f3f4}\u{e006e}\u{e006f}\u{e0074} so')).toEqual(['\u{1f3f4} so', told(1)]);
    for (const sign of ['\u{e0041}', '\u200d', '\ufe0f']) {
      const from = performance.now();
      for (const end of ['', ' ', 'x', '\u20e3']) tidied(`\u{1f3f4}${sign.repeat(200_000)}${end}`);
      expect(performance.now() - from).toBeLessThan(5_000);
    }
  });

  it('that join a picture, a flag or letters that are written joined stay', () => {
    for (const text of [
      '\u{1f469}\u200d\u{1f4bb}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '1\ufe0f\u20e3',
      '\u260e\ufe0f call',
      '\u2764\ufe0f\u200d\u{1f525}',
      '\u845b\u{e0100}',
      '\u1828\u180e\u1820',
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
