import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { versionNames, versionsOf } from './version-choices.js';

const version = (id: string, over: object = {}) => ({
  ...{ id, label: 'Draft 14', kind: 'DRAFT', dated: null, textHash: null },
  ...over,
});
const names = (...versions: readonly ReturnType<typeof version>[]) => versionNames(versions).map(({ name }) => name);

describe('the name of a version to choose', () => {
  it('says its kind and its date in words', () => {
    expect(names(version('a', { kind: 'SENT', dated: { inWords: '3 March 2026' } }))).toEqual(['Draft 14 (sent, 3 March 2026)']);
  });

  it('has the beginning of the hash of its text only where label, kind and date are those of another', () => {
    const [one, other] = [version('a', { textHash: 'abcdef0123456789' }), version('b', { textHash: '0123456789abcdef' })];
    expect(names(one, other, version('c', { kind: 'SENT', textHash: 'ffff' }))).toEqual([
      'Draft 14 (draft, text abcdef01)',
      'Draft 14 (draft, text 01234567)',
      'Draft 14 (sent)',
    ]);
  });

  it('is never that of another version of the list', () => {
    const one = fc.record({
      label: fc.constantFrom('Draft', 'Draft (draft)', 'Draft (draft), number 2 here'),
      kind: fc.constantFrom('DRAFT', 'SENT'),
      dated: fc.constantFrom(null, { inWords: '3 March 2026' }),
      textHash: fc.constantFrom(null, 'abcdef0123', '0123abcdef'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (versions) => {
        const all = versionNames(versions.map((each, n) => ({ ...each, id: String(n) }))).map(({ name }) => name);
        return new Set(all).size === all.length;
      }),
    );
  });

  it('begins with that of its document', () => {
    expect(versionsOf([{ id: 'w', title: 'Joint policy', versions: [version('a')] }])).toEqual([
      { id: 'a', title: 'Joint policy, Draft 14 (draft)' },
    ]);
  });
});
