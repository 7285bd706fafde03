import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatVerifierKey } from '#libs/ledger/core';
import { LOG, WITNESSES } from '../../../test/conformance/ledger-dossiers.js';
import { sha256 } from './sha256.js';
import { trustFromText } from './trust-from-text.js';

/** The field of the page by its own code, with its own SHA-256: what a reader pastes there is a key, a policy, or is refused. */
const vkey = formatVerifierKey(LOG.key);
const typed = (text: string) => trustFromText(sha256, text);

/** Refused by name; nobody is told that a browser fell over. */
function refusal(text: string): string {
  try {
    typed(text);
  } catch (error) {
    const { name, code, message } = error as Error & { readonly code: string };
    expect({ text, name }).toEqual({ text, name: 'DomainError' });
    expect({ text, code }).toEqual({
      text,
      code: expect.stringMatching(/^(VERIFIER_KEY_MALFORMED|POLICY_MALFORMED|KEY_OF_OTHER_TYPE)$/),
    });
    return message;
  }
  throw new Error(`trusted: ${JSON.stringify(text)}`);
}

const place = fc.nat(vkey.length);
const piece = fc.oneof(
  fc.constantFrom(
    '',
    '+',
    ' ',
    '\n',
    '\t',
    '=',
    '/',
    '\u00e9',
    '\u0301',
    '\u0000',
    '\ufeff',
    '\u00a0',
    '\u202e',
    '\ud800',
    '#',
    'log ',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
/** A part of it put for another, left out, doubled, moved, or in other letters. */
const mangled = fc.oneof(
  fc.tuple(place, place, piece).map(([from, to, put]) => vkey.slice(0, from) + put + vkey.slice(to)),
  fc.tuple(place, place).map(([from, to]) => vkey.slice(0, Math.max(from, to)) + vkey.slice(Math.min(from, to))),
  fc.tuple(place, place).map(([from, to]) => vkey.slice(from, to)),
  fc.tuple(place, place).map(([from, to]) => vkey.slice(to) + vkey.slice(from, to) + vkey.slice(0, from)),
  place.map((at) => vkey.slice(0, at) + vkey.slice(at).toUpperCase()),
  place.map((at) => vkey.slice(0, at) + vkey.slice(at).toLowerCase()),
  fc.nat(7).chain((bit) => place.map((at) => flipped(at, bit))),
);

function flipped(at: number, bit: number): string {
  const bytes = Buffer.from(vkey);
  bytes[at % bytes.length]! ^= 1 << bit;
  return bytes.toString('latin1');
}

describe('whom a reader trusts, as they paste it into the page', () => {
  it('is the key that the log publishes, also with spaces and line ends around it', () => {
    for (const text of [vkey, ` ${vkey}\r\n`, `\u00a0${vkey}`]) expect(typed(text)!.logs).toEqual([LOG.key]);
  });

  it('is nobody in particular where nothing was pasted: then nothing is said to be unchanged', () => {
    for (const text of ['', ' \n']) expect(typed(text)).toBeNull();
  });

  it('is refused with the reason where the key is mangled in any way', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        if (text.trim() === vkey || text.trim() === '') return;
        expect(refusal(text)).toMatch(
          /^(This is no verifier key|This is no policy|Line \d+ of the policy|This key is of signature type 4)/,
        );
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('is refused with every letter changed, left out or doubled, and cut anywhere', () => {
    for (let at = 0; at < vkey.length; at++) {
      for (const put of ['', 'A', '+', '\u00e9', vkey[at]!.repeat(2), String.fromCharCode(vkey.charCodeAt(at) ^ 0x20)]) {
        const text = vkey.slice(0, at) + put + vkey.slice(at + 1);
        if (text.trim() !== vkey) refusal(text);
      }
      if (at > 0) refusal(vkey.slice(0, at));
      refusal(vkey.slice(at + 1) || 'x');
    }
  });

  it('is refused where the key is a witness’s, is weak, or the same key stands under another name', () => {
    const [, name, id, key] = /^([^+]*)\+([^+]*)\+(.*)$/.exec(vkey)!;
    const weak = Buffer.concat([Buffer.of(1, 1), Buffer.alloc(31)]).toString('base64');
    for (const [text, why] of [
      [formatVerifierKey(WITNESSES[0]!.key), 'a witness'],
      [`${name}+${id}+${weak}`, 'This is no verifier key'],
      [`other.example.org/log+${id}+${key}`, 'its id is written'],
      [`${name}+00000000+${key}`, 'its id is written'],
      [`log ${vkey}`, 'it has no quorum line'],
      [`log ${vkey}x\nquorum none`, 'This is no verifier key'],
      [`log ${vkey}\nlog ${vkey}\nquorum none`, 'Line 2 of the policy'],
      [vkey.repeat(100), 'longer than 1000 characters'],
    ] as const)
      expect(refusal(text)).toContain(why);
  });
});
