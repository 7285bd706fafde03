import { describe, expect, it } from '@jest/globals';
import { cookiesOf } from './cookies.js';

describe('the cookies', () => {
  it('over https are taken from this host alone, for every path, never over http, and read by no script', () => {
    const { session, browser } = cookiesOf('https://record.example');
    for (const cookie of [session, browser]) {
      expect(cookie.set('x')).toMatch(/^__Host-countersign(-browser)?=x; Path=\/; HttpOnly; SameSite=Lax; Secure/);
      expect(cookie.set('x')).not.toMatch(/domain/i);
      expect(cookie.clear()).toContain('Max-Age=0');
    }
  });

  it('over http on this machine promise nothing in their names that a browser would not keep', () => {
    const { session } = cookiesOf('http://127.0.0.1:3000');
    expect(session.set('x')).toBe('countersign=x; Path=/; HttpOnly; SameSite=Lax');
  });

  it('are not taken when a name comes twice: one of them was set by somebody else', () => {
    const { session } = cookiesOf('https://record.example');
    expect(session.read('a=b; __Host-countersign=one')).toBe('one');
    expect(session.read('__Host-countersign=one; __Host-countersign=two')).toBeUndefined();
    expect(session.read('countersign=one')).toBeUndefined();
    expect(session.read(undefined)).toBeUndefined();
  });
});
