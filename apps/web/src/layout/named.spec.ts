import { describe, expect, it } from '@jest/globals';
import { shortened } from './named.js';

describe('a short form for headings', () => {
  it('keeps a text that is short enough', () => {
    expect(shortened('Publish the policy', 30)).toBe('Publish the policy');
  });
  it('takes the first sentence when that is short enough', () => {
    expect(shortened('Publish the joint policy. Reported by three sources.', 40)).toBe('Publish the joint policy');
  });
  it('cuts at a word otherwise, and shows the cut', () => {
    expect(shortened('Signed copy of 12 June 2025 (an invented example)', 34)).toBe('Signed copy of 12 June 2025 …');
    expect(shortened('Halt the rollout and the delivery with immediate effect', 30)).toBe('Halt the rollout and the …');
  });
});
