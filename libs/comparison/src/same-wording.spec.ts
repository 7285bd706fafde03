import { describe, expect, it } from '@jest/globals';
import { sameWording } from './same-wording.js';

describe('the same wording', () => {
  it.each([
    ['It will publish.', 'It will publish.'],
    ['The council’s plan for health care.', "The council's plan for healthcare."],
    ['It pays 1,000 pounds.', 'It pays 1000 pounds.'],
  ])('is that of %s and %s', (agreed, published) => {
    expect(sameWording(agreed, published)).toBe(true);
  });

  it.each([
    ['It will publish.', 'It may publish.'],
    ['You must tell the Council.', 'You may tell the Council.'],
    ['It will publish.', ''],
    ['It is able to.', 'It is not able to.'],
  ])('is not that of “%s” and “%s”', (agreed, published) => {
    expect(sameWording(agreed, published)).toBe(false);
  });
});
