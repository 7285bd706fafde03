import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleaned } from './cleanup.js';
import type { Edit } from './edits.js';

const keep = (text: string): Edit => ({ op: 'keep', text });
const gone = (text: string): Edit => ({ op: 'delete', text });
const come = (text: string): Edit => ({ op: 'insert', text });

describe('cleaned', () => {
  it('takes a stray word between two changes into the change', () => {
    expect(cleaned([gone('NHS England'), come('Lessons'), keep(' will '), gone('apologise'), come('be learned')])).toEqual([
      gone('NHS England will apologise'),
      come('Lessons will be learned'),
    ]);
  });

  it('leaves a change of one word in a kept sentence alone', () => {
    const edits = [keep('The trust '), gone('will'), come('may'), keep(' publish the review.')];
    expect(cleaned(edits)).toEqual(edits);
  });

  it('keeps a phrase of four words between changes: the eye holds on to it', () => {
    const edits = [gone('aaaaaaaaaaaaaaaaaaaaaaaaaa'), keep(' a b c d '), come('bbbbbbbbbbbbbbbbbbbbbbbbbbb')];
    expect(cleaned(edits)).toEqual(edits);
  });

  it('rebuilds both sides whatever it joins', () => {
    const edit = fc.record({
      op: fc.constantFrom<Edit['op']>('keep', 'delete', 'insert'),
      text: fc.stringMatching(/^[a-z ]{1,9}$/),
    });
    const side = (edits: readonly Edit[], without: Edit['op']) =>
      edits
        .filter(({ op }) => op !== without)
        .map(({ text }) => text)
        .join('');
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        expect(side(cleaned(edits), 'insert')).toBe(side(edits, 'insert'));
        expect(side(cleaned(edits), 'delete')).toBe(side(edits, 'delete'));
      }),
    );
  });
});
