import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { A_COMMITMENT, aDossier, LOG, signed, WITNESSES } from '../../../../test/conformance/ledger-dossiers.js';
import { aSigner, primitives } from '../../../../test/conformance/ledger-primitives.js';
import { utf8 } from './bytes.js';
import { formatDossier, type Dossier } from './dossier.js';
import { readDossier } from './read-dossier.js';
import type { Trust, Verification } from './verification.js';
import { verifyDossier } from './verify-dossier.js';

const trust: Trust = { logs: [LOG.key], witnesses: WITNESSES.map(({ key }) => key), quorum: 0 };
const dossier = aDossier(new Map([[3, A_COMMITMENT]]), 5, [WITNESSES[0]!]);
const file = utf8(formatDossier(dossier));
/** Every part of a dossier, and no more than one of each. */
const told = { fields: { say: 'We „will“', note: 'x' }, withheld: ['note'] };
const short = utf8(formatDossier(aDossier(new Map([[1, told]]), 2, [WITNESSES[0]!])));

describe('a dossier', () => {
  it('says what was checked, since when it is unchanged, what is withheld, and what that does not show', async () => {
    const { outcome, findings, entries } = await verify(file);
    expect(outcome).toBe('unchanged');
    expect(findings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      `checked: The checkpoint of countersign.example.org/log over 5 entries is signed with its key ${LOG.key.keyId}.`,
      'checked: north.example.org/witness says that it saw this checkpoint at 2026-11-18T11:06:40Z.',
      `checked: The key ${LOG.key.keyId} of countersign.example.org/log is one that you trust.`,
      'checked: Entry 3, with its 4 fields, is one of 5 entries under the checkpoint.',
      'withheld: Entry 3: 1 of 4 fields is withheld. The log holds a hash of each, and it is here.',
      'since: Unchanged since 2026-11-18T11:06:40Z, the earliest time at which a witness says it saw this checkpoint.',
      'caution: This shows that the record is unchanged, not that it is true or complete.',
    ]);
    expect(entries[0]!.fields.map(({ name, value }) => [name, value])).toEqual([
      ['event', 'commitment.recorded'],
      ['statedOn', '2021-04-21'],
      ['statement', 'We will publish the review.'],
    ]);
  });

  it('is unproven when the reader has no key of their own', async () => {
    const { outcome, findings } = await verify(file, null);
    expect(outcome).toBe('unproven');
    expect(textOf(findings, 'KEY_UNCONFIRMED')).toMatch(/^The key comes from the dossier itself\. Compare it/);
    expect(textOf(findings, 'CHECKPOINT_WITNESSED')).toContain('whose key you have not confirmed');
    expect(textOf(findings, 'SINCE_CHECKPOINT')).toContain('No witness that you trust gives a time.');
  });

  it('is wrong under another key, with fewer witnesses than asked for, or with a log that names itself otherwise', async () => {
    const other = aSigner('countersign.example.org/log');
    await expectWrong(file, 'KEY_NOT_TRUSTED', { ...trust, logs: [other.key] });
    await expectWrong(file, 'WITNESSES_TOO_FEW', { ...trust, quorum: 2 });
    await expectWrong(file, 'WITNESSES_TOO_FEW', { ...trust, witnesses: [WITNESSES[1]!.key], quorum: 1 });
    const posing = { ...dossier, ...signed(textOfNote(dossier).replace('/log', '/other'), LOG, []) };
    await expectWrong(utf8(formatDossier(posing)), 'ORIGIN_OTHER');
  });

  it('needs each signature that it names, and no other', async () => {
    const [north, south] = WITNESSES as [(typeof WITNESSES)[0], (typeof WITNESSES)[0]];
    const vkeys = aDossier(new Map([[0, A_COMMITMENT]]), 1, [south]).keys.witnesses;
    await expectChangedWrong(
      { ...dossier, keys: { ...dossier.keys, witnesses: [...dossier.keys.witnesses, ...vkeys] } },
      'NOTE_UNSIGNED',
    );
    await expectChangedWrong({ ...dossier, keys: { ...dossier.keys, witnesses: [] } }, 'SIGNATURE_UNKNOWN');
    await expectChangedWrong({ ...dossier, keys: { log: dossier.keys.witnesses[0]!, witnesses: [] } }, 'KEY_OF_OTHER_TYPE');
    await expectChangedWrong({ ...dossier, keys: { ...dossier.keys, witnesses: [dossier.keys.log] } }, 'KEY_OF_OTHER_TYPE');
    const twice = signed(textOfNote(dossier), LOG, [north]).keys;
    await expectChangedWrong(
      { ...dossier, keys: { ...twice, witnesses: [...twice.witnesses, ...twice.witnesses] } },
      'KEY_TWICE',
    );
  });

  it('holds many entries, and names each that was changed', async () => {
    const many = aDossier(new Map([2, 7, 9].map((index) => [index, A_COMMITMENT])), 12);
    expect((await verify(utf8(formatDossier(many)))).outcome).toBe('unchanged');
    const entries = many.entries.map((entry) => (entry.index === 2n ? entry : reworded(entry)));
    const { outcome, findings, entries: quotable } = await verify(utf8(formatDossier({ ...many, entries })));
    expect(outcome).toBe('wrong');
    expect(findings.filter(({ kind }) => kind === 'wrong').map(({ code, index }) => [code, index])).toEqual([
      ['ENTRY_NOT_INCLUDED', 7n],
      ['ENTRY_NOT_INCLUDED', 9n],
    ]);
    expect(quotable).toEqual([]);
  });

  it('is not accepted with a field dropped, a hash dropped, a hash put in place of its field, or the index moved', async () => {
    const entry = dossier.entries[0]!;
    const alter = (change: object) => ({ ...dossier, entries: [{ ...entry, ...change }] });
    await expectChangedWrong(alter({ opened: entry.opened.slice(1) }), 'ENTRY_NOT_INCLUDED');
    await expectChangedWrong(alter({ withheld: [] }), 'ENTRY_NOT_INCLUDED');
    await expectChangedWrong(alter({ index: 4n }), 'ENTRY_NOT_INCLUDED');
    await expectChangedWrong(alter({ index: 5n }), 'ENTRY_BEYOND_CHECKPOINT');
    await expectChangedWrong(alter({ index: 2n ** 63n - 1n }), 'ENTRY_BEYOND_CHECKPOINT');
    await expectChangedWrong(alter({ opened: [], withheld: [] }), 'ENTRY_WITHOUT_FIELDS');
    await expectChangedWrong(alter({ proof: [...entry.proof, entry.proof[0]] }), 'ENTRY_NOT_INCLUDED');
  });

  it('shows all or nothing of an entry whose fields are all withheld', async () => {
    const names = Object.keys(A_COMMITMENT.fields);
    const closed = aDossier(new Map([[0, { ...A_COMMITMENT, withheld: names }]]), 1);
    const { outcome, findings } = await verify(utf8(formatDossier(closed)));
    expect(outcome).toBe('unchanged');
    expect(textOf(findings, 'FIELDS_WITHHELD')).toContain('all 4 fields are withheld');
  });

  it('is never accepted after any one bit of the file changed', async () => {
    expect((await verify(short, null)).outcome).toBe('unproven');
    const accepted: number[] = [];
    for (let bit = 0; bit < short.length * 8; bit++) {
      const flipped = Uint8Array.from(short);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      if ((await verify(flipped, null)).outcome !== 'wrong') accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  }, 120_000);

  it('is never accepted when it was cut anywhere, at either end', async () => {
    for (let length = 0; length < short.length; length++) {
      expect((await verify(short.slice(0, length), null)).outcome).toBe('wrong');
      expect((await verify(short.slice(length + 1), null)).outcome).toBe('wrong');
    }
  });

  it('answers whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => (await verify(bytes)).outcome === 'wrong'),
    );
    const shaped = fc.json({ maxDepth: 5 }).map(utf8Of);
    await fc.assert(fc.asyncProperty(shaped, async (bytes) => (await verify(bytes)).outcome === 'wrong'));
  });
});

describe('the file of a dossier', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(aText(), aText(), { minKeys: 1 }), fc.nat(20), (fields, index) => {
        const written = aDossier(new Map([[index, { fields, withheld: Object.keys(fields).slice(1) }]]), 21);
        expect(readDossier(utf8(formatDossier(written)))).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  const text = formatDossier(dossier);
  it.each<[string, string | Uint8Array, string]>([
    ['another format', text.replace('dossier/v1', 'dossier/v2'), 'its format is not countersign/dossier/v1'],
    ['a field doubled', text.replace('"index": "3",', '"index": "3",\n      "index": "3",'), 'the name "index" is there twice'],
    ['a field added', text.replace('"index": "3",', '"index": "3",\n      "reason": "x",'), 'does not belong there: "reason"'],
    ['a field missing', text.replace('"index": "3",', ''), 'entries[0] has no index'],
    ['a bare number', text.replace('"3"', '3'), 'Line 5, column 16: a number stands here; numbers are written as strings'],
    ['an index beyond 2^63', text.replace('"3"', '"9223372036854775808"'), 'entries[0].index is no whole number below 2^63'],
    ['an index with a zero before it', text.replace('"3"', '"03"'), 'entries[0].index is no whole number'],
    ['a short salt', text.replace(/"salt": "..../, '"salt": "'), 'entries[0].opened[0].salt is not 32 bytes in base64'],
    ['a value that is no text', text.replace('"2021-04-21"', 'true'), 'entries[0].opened[1].value is not a text'],
    ['a value not in NFC', text.replace('“privately”', 'x').replace('review', 'revie\u0301w'), "is not in Unicode's form NFC"],
    ['half a character', text.replace('review', 'rev\\ud800iew'), 'half a character'],
    ['names out of order', text.replace('"statedOn"', '"a"'), 'entries[0].opened is not sorted by name'],
    ['a space more', text.replace('"3",', '"3" ,'), 'it is not in its one spelling'],
    ['another escape', text.replace('review', 'revi\\u0065w'), 'it is not in its one spelling'],
    ['a byte order mark', '\ufeff' + text, 'a byte order mark'],
    ['Windows line ends', text.replaceAll('\n', '\r\n'), 'Windows line ends'],
    ['a list for an object', '[]', 'the file is not an object'],
    ['no entry', formatDossier({ ...dossier, entries: [] }), 'it has no entry'],
    [
      'entries out of order',
      formatDossier({ ...dossier, entries: [dossier.entries[0]!, dossier.entries[0]!] }),
      'entries is not sorted by index',
    ],
    ['a proof of absurd size', formatDossier(withProof(64)), 'entries[0].proof has 64 items, and at most 63 are read'],
    [
      'too many entries',
      formatDossier({ ...dossier, entries: Array.from({ length: 1001 }, () => dossier.entries[0]!) }),
      'at most 1000 are read',
    ],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe), 'the file is not UTF-8 text'],
    ['a file too large', new Uint8Array(8 * 1024 * 1024 + 1), 'larger than 8388608 bytes'],
  ])('is refused, with the reason, when it has %s', async (_, changed, reason) => {
    const { outcome, findings } = await verify(typeof changed === 'string' ? utf8Of(changed) : changed);
    expect(outcome).toBe('wrong');
    expect(findings.map((finding) => finding.text).join()).toContain(reason);
  });

  function withProof(length: number): Dossier {
    return { ...dossier, entries: [{ ...dossier.entries[0]!, proof: Array.from({ length }, () => new Uint8Array(32)) }] };
  }
});

async function verify(bytes: Uint8Array, whom: Trust | null = trust): Promise<Verification> {
  return verifyDossier(bytes, whom, primitives);
}

async function expectWrong(bytes: Uint8Array, code: string, whom: Trust = trust): Promise<void> {
  const { outcome, findings } = await verify(bytes, whom);
  expect([outcome, findings.find(({ kind }) => kind === 'wrong')?.code]).toEqual(['wrong', code]);
}

async function expectChangedWrong(changed: Dossier, code: string): Promise<void> {
  await expectWrong(utf8(formatDossier(changed)), code);
}

function reworded(entry: Dossier['entries'][0]): Dossier['entries'][0] {
  return { ...entry, opened: entry.opened.map((field) => ({ ...field, value: field.value.replace('will', 'may') })) };
}

function textOf(findings: Verification['findings'], code: string): string | undefined {
  return findings.find((finding) => finding.code === code)?.text;
}

function textOfNote({ checkpoint }: Dossier): string {
  return checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1);
}

function aText() {
  return fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.normalize('NFC'));
}

function utf8Of(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
