import { describe, expect, it } from '@jest/globals';
import { address } from './address.js';

const code = (value: string) => {
  try {
    return address(value, 'input.address');
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('the address of a source', () => {
  it.each([
    'https://example.org',
    'http://example.org/',
    'https://example.org:8443/a/b?c=d#e',
    'https://bücher.example/ä?q=ö',
    'HTTPS://EXAMPLE.ORG/A',
  ])('is kept as written: %s', (value) => {
    expect(code(value)).toBe(value);
  });

  it('may be missing', () => {
    expect([address(null, 'f'), address(undefined, 'f')]).toEqual([null, null]);
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/a',
    'file:///etc/hosts',
    '//example.org/a',
    'example.org/a',
    'https://',
    'https:///a',
    'https://user:secret@example.org/a',
    'https://example.org@evil.example',
    'https://example.org/a b',
    'https://example.org\\evil.example',
    'https://example.org/\\a',
  ])('is refused when it leads nowhere, elsewhere than it seems, or runs: %s', (value) => {
    expect(['ADDRESS_INVALID', 'TEXT_LINE_BREAK']).toContain(code(value));
  });

  it.each([
    ['', 'TEXT_EMPTY'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'TEXT_TOO_LONG'],
    ['https://example.org/\u202egpj.exe', 'TEXT_HIDDEN_DIRECTION'],
    ['https://example.org/\0', 'TEXT_CONTROL_CHARACTER'],
  ])('is refused as any text is: %j', (value, rule) => {
    expect(code(value)).toBe(rule);
  });
});
