import { describe, expect, it } from '@jest/globals';
import { conflict, DomainError, forbidden, invalid, notFound } from './domain-error.js';

describe('domain error', () => {
  it('carries its code, category, message and field', () => {
    const error = invalid('DAY_NOT_IN_MONTH', 'February 2023 has 28 days.', 'input.statedOn');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'DAY_NOT_IN_MONTH',
      category: 'invalid',
      message: 'February 2023 has 28 days.',
      field: 'input.statedOn',
    });
  });

  it('has one helper for each category, and no field unless one is at fault', () => {
    const made = [invalid, notFound, forbidden, conflict].map((make) => make('RULE', 'words'));
    expect(made.map((error) => error.category)).toEqual(['invalid', 'not-found', 'forbidden', 'conflict']);
    expect(made.map((error) => error.field)).toEqual([null, null, null, null]);
  });

  it('takes no code that a program could not rely on', () => {
    for (const code of ['', 'lower_case', 'TWO__BARS', '_A', 'A-B'])
      expect(() => new DomainError(code, 'invalid', 'x')).toThrow(TypeError);
  });
});
