import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isId, parseId } from './id.js';
import { sameSubject, SUBJECT_KINDS, subjectRef } from './subject-ref.js';

describe('id', () => {
  it('is read in either case and kept in lower case', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => {
        expect(isId(id)).toBe(true);
        expect(parseId(id.toUpperCase(), 'input.id')).toBe(id);
      }),
    );
  });

  it('of another version or shape is refused by name of the field', () => {
    const refused = expect.objectContaining({ code: 'ID_INVALID', category: 'invalid', field: 'input.id' });
    for (const wrong of ['', 'x', 7, null, '3f2b8c1e9d4a4c578e210a6b7c8d9e0f', ' 3f2b8c1e-9d4a-4c57-8e21-0a6b7c8d9e0f']) {
      expect(() => parseId(wrong, 'input.id')).toThrow(refused);
    }
    fc.assert(fc.property(fc.uuid({ version: 7 }), (id) => void expect(() => parseId(id, 'input.id')).toThrow(refused)));
  });
});

describe('subject', () => {
  const id = '3f2b8c1e-9d4a-4c57-8e21-0a6b7c8d9e0f';

  it('is a known kind and an id', () => {
    expect(subjectRef('commitment', id, 'input.about')).toEqual({ kind: 'commitment', id });
    expect(() => subjectRef('pledge', id, 'input.about')).toThrow(
      expect.objectContaining({ code: 'SUBJECT_KIND_UNKNOWN', field: 'input.about' }),
    );
    expect(() => subjectRef('work', 'x', 'input.about')).toThrow(expect.objectContaining({ code: 'ID_INVALID' }));
  });

  it('is the same only when kind and id are', () => {
    expect(sameSubject({ kind: 'work', id }, { kind: 'work', id })).toBe(true);
    expect(sameSubject({ kind: 'work', id }, { kind: 'version', id })).toBe(false);
  });

  it('has each kind once, in words that a database column can hold', () => {
    expect(new Set(SUBJECT_KINDS).size).toBe(SUBJECT_KINDS.length);
    for (const kind of SUBJECT_KINDS) expect(kind).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});
