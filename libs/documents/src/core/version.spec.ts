import { describe, expect, it } from '@jest/globals';
import { assertableKind, requireTextAsWorded, requireVerbatim, VERSION_KINDS } from './version.js';

describe('what somebody may say a version is', () => {
  it.each(VERSION_KINDS.filter((kind) => kind !== 'agreed'))('%s', (kind) => {
    expect(assertableKind(kind, 'input.kind')).toBe(kind);
  });

  it('never that it was agreed: that is earned', () => {
    expect(() => assertableKind('agreed', 'input.kind')).toThrow(
      expect.objectContaining({ code: 'AGREED_IS_EARNED', category: 'invalid', field: 'input.kind' }),
    );
  });
});

describe('the text of a version', () => {
  it('is there when it is verbatim and not when it is reported', () => {
    expect(() => requireTextAsWorded('verbatim', 'text', 'input.text')).not.toThrow();
    expect(() => requireTextAsWorded('reported', null, 'input.text')).not.toThrow();
    expect(() => requireTextAsWorded('verbatim', null, 'input.text')).toThrow(
      expect.objectContaining({ code: 'TEXT_NEEDED', field: 'input.text' }),
    );
    expect(() => requireTextAsWorded('reported', 'text', 'input.text')).toThrow(
      expect.objectContaining({ code: 'REPORTED_HAS_NO_TEXT', field: 'input.text' }),
    );
  });

  it('is compared when it is verbatim; otherwise the refusal says why', () => {
    expect(() => requireVerbatim('verbatim', 'input.agreedVersionId')).not.toThrow();
    expect(() => requireVerbatim('reported', 'input.agreedVersionId')).toThrow(
      expect.objectContaining({
        code: 'REPORTED_NOT_VERBATIM',
        message: expect.stringContaining('reported, not verbatim'),
        field: 'input.agreedVersionId',
      }),
    );
  });
});
