import { describe, expect, it } from '@jest/globals';
import { aSigner, ed25519, primitives, sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { concat, fromUtf8, utf8 } from './bytes.js';
import { cosignedMessage, openNote } from './open-note.js';
import { formatNote, parseNote } from './signed-note.js';
import { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';

const log = aSigner('countersign.example.org/log');
const witness = aSigner('witness.example.org', 'cosignature');
const text = 'countersign.example.org/log\n7\nAAAA\n';
const byLog = { ...log.key, signature: ed25519(log, utf8(text)) };
const seen = cosignedMessage(text, 1_700_000_000n);
const byWitness = { ...witness.key, signature: concat(seen.timestamp, ed25519(witness, seen.message)) };
const note = formatNote({ text, signatures: [byLog] });

describe('a signed note', () => {
  it('is opened by the key that signed it, and tells when a witness saw it', async () => {
    const opened = await openNote(formatNote({ text, signatures: [byLog, byWitness] }), [log.key, witness.key], primitives);
    expect(opened.text).toBe(text);
    expect(opened.signedBy).toEqual([
      { key: log.key, seenAt: null },
      { key: witness.key, seenAt: 1_700_000_000n },
    ]);
  });

  it('leaves a signature of a kind or a name it does not know aside, also under a known name', async () => {
    const later = { name: log.key.name, keyId: '0badc0de', signature: new Uint8Array(2428) };
    const opened = await openNote(formatNote({ text, signatures: [byLog, later] }), [log.key], primitives);
    expect(opened.unknown).toEqual([later]);
    await expect(openNote(formatNote({ text, signatures: [later] }), [log.key], primitives)).rejects.toMatchObject({
      code: 'NOTE_UNSIGNED',
    });
  });

  it('keeps empty lines of the text apart from the one before the signatures', () => {
    const spaced = 'one\n\ntwo\n\n\nthree\n';
    expect(parseNote(formatNote({ text: spaced, signatures: [byLog] })).text).toBe(spaced);
  });

  it('is refused when a known key signed another text, twice, or at no possible time', async () => {
    const open = (...signatures: (typeof byLog)[]) =>
      openNote(formatNote({ text, signatures }), [log.key, witness.key], primitives);
    const wrong = { code: 'NOTE_SIGNATURE_WRONG' };
    const other = { ...log.key, signature: ed25519(log, utf8('another text\n')) };
    await expect(open(other)).rejects.toMatchObject(wrong);
    await expect(open(byWitness, other)).rejects.toMatchObject(wrong);
    await expect(open(byLog, byLog)).rejects.toMatchObject(wrong);
    await expect(open({ ...log.key, signature: byWitness.signature })).rejects.toMatchObject(wrong);
    const never = cosignedMessage(text, 2n ** 63n);
    const late = { ...witness.key, signature: concat(never.timestamp, ed25519(witness, never.message)) };
    await expect(open(late)).rejects.toMatchObject(wrong);
  });

  it('is not opened after any one bit of it changed', async () => {
    const bytes = Buffer.from(note);
    const opened: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const read = fromUtf8(flipped);
      if (read !== null && (await opens(read))) opened.push(read);
    }
    expect(opened).toEqual([]);
  });

  it('is not opened when it was cut anywhere, at either end', async () => {
    for (let length = 0; length < note.length; length++) {
      expect(await opens(note.slice(0, length))).toBe(false);
      expect(await opens(note.slice(length + 1))).toBe(false);
    }
  });

  it.each([
    ['', 'no empty line|end with a newline'],
    [`${text}\n`, 'no signature follows'],
    [text, 'no empty line'],
    [`\n${note.slice(text.length)}`, 'no empty line'],
    [note.replaceAll('\n', '\r\n'), 'Windows line end'],
    [note.replace('7', '7\t'), 'tab'],
    [note.replace('7', '\ud800'), 'half a character'],
    [note.replace('\u2014', '-'), "is not written '\u2014 name signature'"],
    [note.replace('\u2014 ', '\u2014  '), "is not written '\u2014 name signature'"],
    [note.replace('\n\u2014 countersign', '\n\u2014 counter+sign'), 'has a space or a plus sign'],
    [note.replace('\n\u2014 countersign', '\n\u2014 counter\u00a0sign'), 'has a space or a plus sign'],
    [note.replace(/=*\n$/, '\n'), 'does not end in base64'],
    [note.replace(/ [^ ]*\n$/, ' AAAA\n'), 'too short for a signature'],
    [text + '\n' + note.slice(text.length + 1).repeat(17), 'more than 16 signatures'],
    ['x'.repeat(200_000), 'longer than'],
  ])('is refused, with the reason, when it is written otherwise: %#', (mangled, reason) => {
    expect(() => parseNote(mangled)).toThrow(new RegExp(reason));
  });

  async function opens(changed: string): Promise<boolean> {
    try {
      await openNote(changed, [log.key], primitives);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ name: 'DomainError' });
      return false;
    }
  }
});

describe('a verifier key', () => {
  const vkey = formatVerifierKey(log.key);

  it('is read back as it was written', () => {
    expect(parseVerifierKey(sha256, vkey)).toEqual(log.key);
    expect(parseVerifierKey(sha256, formatVerifierKey(witness.key))).toEqual(witness.key);
  });

  it('is refused with any byte changed, added or left out, and in every part of it', () => {
    for (let at = 0; at < vkey.length; at++) {
      for (const other of ['', 'A', '+', ' ', '\n', '\u00e9', vkey[at]!.repeat(2), swapCase(vkey[at]!)]) {
        const mangled = vkey.slice(0, at) + other + vkey.slice(at + 1);
        if (mangled !== vkey) expect(() => parseVerifierKey(sha256, mangled)).toThrow('This is no verifier key');
      }
      for (let end = at; end <= vkey.length; end++) {
        if (end - at < vkey.length)
          expect(() => parseVerifierKey(sha256, vkey.slice(at, end))).toThrow('This is no verifier key');
      }
    }
  });

  it.each([
    ['order 1', '01', ''],
    ['order 1, second spelling', '01', '80'],
    ['order 2', 'ec' + 'ff'.repeat(30), '7f'],
    ['order 4', '', ''],
    ['order 4, other sign', '', '80'],
    ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', null],
    ['order 8, other sign', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', null],
  ])('is refused when its key is of low order: %s', (_, start, last) => {
    expect(() => verifierKey(sha256, 'a', 1, point(start, last))).toThrow('of low order');
  });

  it('is refused when its key is no point, or a point written a second way', () => {
    expect(() => verifierKey(sha256, 'a', 1, point('02', ''))).toThrow('is no point of the curve');
    for (const start of ['ed', 'ee', 'f0', 'ff']) {
      expect(() => verifierKey(sha256, 'a', 1, point(start + 'ff'.repeat(30), '7f'))).toThrow('not in its one spelling');
      expect(() => verifierKey(sha256, 'a', 1, point(start + 'ff'.repeat(30), 'ff'))).toThrow('not in its one spelling');
    }
  });

  it('takes every key that Node makes', () => {
    for (let i = 0; i < 50; i++) expect(aSigner('a').key.publicKey).toHaveLength(32);
  });
});

function point(start: string, last: string | null): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set(Buffer.from(start, 'hex'));
  if (last) bytes[31] = parseInt(last, 16);
  return bytes;
}

function swapCase(char: string): string {
  return char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
}
