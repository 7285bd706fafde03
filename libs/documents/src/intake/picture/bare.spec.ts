import { describe, expect, it } from '@jest/globals';
import { app, chunk, comment, jpegOf, pngOf } from '../../../../../test/support/files/pictures.js';
import { bareOf } from './bare.js';

const size = { width: 12, height: 5 };

describe('what a bare picture is', () => {
  it('has its pixels and what it takes to draw them', () => {
    expect(bareOf(pngOf(size))).toEqual({ type: 'png', ...size });
    expect(bareOf(jpegOf(size))).toEqual({ type: 'jpeg', ...size });
    expect(bareOf(jpegOf({ ...size, before: [app(0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0')] }))).toEqual({ type: 'jpeg', ...size });
    expect(bareOf(pngOf(size, [chunk('pHYs', Buffer.from('000003e8000003e801', 'hex'))]))).toEqual({ type: 'png', ...size });
  });

  it.each([
    ['words', chunk('tEXt', 'Author\0somebody')],
    ['packed words', chunk('zTXt', 'Author\0\0x')],
    ['words in any language', chunk('iTXt', 'Author\0\0\0\0\0somebody')],
    ['what a camera says', chunk('eXIf', 'II*\0')],
    ['a profile of colours with a name', chunk('iCCP', 'somebody\0\0x')],
    ['the moment it was made', chunk('tIME', Buffer.alloc(7))],
    ['a density that the picture said', chunk('pHYs', Buffer.from('0000052e0000052e01', 'hex'))],
    ['pictures that follow', chunk('acTL', Buffer.alloc(8))],
  ])('of a PNG is refused with %s', (_what, extra) => {
    expect(bareOf(pngOf(size, [extra]))).toBeNull();
  });

  it.each([
    ['what a camera says', app(1, 'Exif\0\0II*\0')],
    ['a profile of colours', app(2, 'ICC_PROFILE\0')],
    ['what a newsroom says', app(13, 'Photoshop 3.0\0')],
    ['a comment', comment('somebody')],
    ['a thumbnail in its head', app(0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc')],
    ['a density that the picture said', app(0, 'JFIF\0\x01\x01\x01\x01\x2c\x01\x2c\0\0')],
  ])('of a JPEG is refused with %s', (_what, extra) => {
    expect(bareOf(jpegOf({ ...size, before: [extra] }))).toBeNull();
  });

  it('ends where it ends', () => {
    expect(bareOf(pngOf(size, [], Buffer.from('x')))).toBeNull();
    expect(bareOf(jpegOf({ ...size, behind: Buffer.from('PK\x03\x04') }))).toBeNull();
  });

  it('is whole: cut short anywhere it is none', () => {
    for (const whole of [pngOf(size), jpegOf(size)]) {
      for (let length = 0; length < whole.length; length++) expect(bareOf(whole.subarray(0, length))).toBeNull();
    }
  });

  it('is no file of another kind', () => {
    for (const other of ['', 'GIF89a', '<svg/>', '%PDF-1.7', '\xff\xd8', '\x89PNG\r\n\x1a\n']) {
      expect(bareOf(Buffer.from(other, 'latin1'))).toBeNull();
    }
  });
});
