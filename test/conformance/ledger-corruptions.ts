import fc from 'fast-check';
import { formatDossier, formatVerifierKey, type Dossier, type DossierEntry } from '#libs/ledger/core';
import { aDossier, LOG, signed, WITNESSES, type Told } from './ledger-dossiers.js';
import { aSigner } from './ledger-primitives.js';

/** Whole dossiers, of one to three entries in logs of up to 40, with and without witnesses and withheld fields. */
export const wholeDossier: fc.Arbitrary<Dossier> = fc
  .record({
    size: fc.integer({ min: 3, max: 40 }),
    places: fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 3 }),
    fields: fc.dictionary(aText(), aText(), { minKeys: 2, maxKeys: 5 }),
    hidden: fc.nat(4),
    seen: fc.nat(2),
  })
  .map(({ size, places, fields, hidden, seen }) => {
    const told: Told = { fields, withheld: Object.keys(fields).slice(0, hidden) };
    const indexes = [...new Set(places.map((place) => place % size))].sort((a, b) => a - b);
    return aDossier(new Map(indexes.map((index) => [index, told])), size, WITNESSES.slice(0, seen));
  });

type Corruption = (dossier: Dossier, at: number) => string;

/** Ways to spoil a dossier, each of which keeps as much of it right as it can. `at` is drawn for each. */
export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'a bit flipped': (dossier, at) => {
    const bytes = Buffer.from(formatDossier(dossier));
    bytes[at % bytes.length]! ^= 1 << (at % 8);
    return bytes.toString('latin1');
  },
  'the end cut off': (dossier, at) => latin1(formatDossier(dossier)).slice(0, -1 - (at % 300)),
  'a word put for another': (dossier) => changed(dossier, (entry) => ({ withheld: entry.withheld, opened: spoiltFirst(entry) })),
  'a field left out': (dossier) =>
    changed(dossier, ({ opened, withheld }) =>
      opened.length > 0 ? { opened: opened.slice(1) } : { withheld: withheld.slice(1) },
    ),
  'a hash left out': (dossier) =>
    changed(dossier, ({ opened, withheld }) =>
      withheld.length > 0 ? { withheld: withheld.slice(1) } : { opened: opened.slice(1) },
    ),
  'the place moved': (dossier) => changed(dossier, ({ index }) => ({ index: index + 1n }), -1),
  'a place beyond 2^53': (dossier) => changed(dossier, () => ({ index: 2n ** 53n + 1n }), -1),
  'a place of four hundred digits': (dossier) => changed(dossier, () => ({ index: 10n ** 400n }), -1),
  'a proof of ten thousand steps': (dossier) =>
    changed(dossier, ({ proof }) => ({ proof: [...proof, ...Array<Uint8Array>(10_000).fill(new Uint8Array(32))] })),
  'a tree of absurd size': (dossier) => {
    const [origin, , ...rest] = textOf(dossier).split('\n');
    return latin1(formatDossier({ ...dossier, ...signed([origin, 10n ** 40n, ...rest].join('\n'), LOG, []) }));
  },
  'a field twice': (dossier) =>
    changed(dossier, ({ opened, withheld }) =>
      opened.length > 0 ? { opened: [opened[0]!, ...opened] } : { withheld: [withheld[0]!, ...withheld] },
    ),
  'a step of the proof missing': (dossier) => changed(dossier, ({ proof }) => ({ proof: proof.slice(1) })),
  'a step too many': (dossier) => changed(dossier, ({ proof }) => ({ proof: [...proof, proof[0]!] })),
  'two steps swapped': (dossier) =>
    changed(dossier, ({ proof }) => ({ proof: [proof[1] ?? new Uint8Array(32), proof[0]!, ...proof.slice(2)] })),
  'a tree one larger': (dossier) => {
    const [origin, size, ...rest] = dossier.checkpoint.split('\n');
    return latin1(formatDossier({ ...dossier, checkpoint: [origin, Number(size) + 1, ...rest].join('\n') }));
  },
  'another log of the same name': (dossier) => resigned(dossier, aSigner(LOG.key.name)),
  'another origin': (dossier) => {
    const text = textOf(dossier).replace(LOG.key.name, 'other.example.org/log');
    return latin1(formatDossier({ ...dossier, ...signed(text, LOG, []) }));
  },
  'a witness named that did not sign': (dossier) => {
    const witnesses = [...dossier.keys.witnesses, formatVerifierKey(aSigner('late.example.org', 'cosignature').key)];
    return latin1(formatDossier({ ...dossier, keys: { ...dossier.keys, witnesses } }));
  },
  'a signature twice': (dossier) =>
    latin1(formatDossier({ ...dossier, checkpoint: dossier.checkpoint + dossier.checkpoint.split('\n').at(-2)! + '\n' })),
  'a signature line by a stranger': (dossier) =>
    latin1(formatDossier({ ...dossier, checkpoint: `${dossier.checkpoint}\u2014 stranger.example.org AAAAAAAA\n` })),
  'a bare number': (dossier) => latin1(formatDossier(dossier).replace(/"index": "(\d+)"/, '"index": $1')),
  'a name twice': (dossier) => latin1(formatDossier(dossier).replace(/"index": "(\d+)"/, '"index": "0", "index": "$1"')),
  'other spaces': (dossier) => latin1(formatDossier(dossier).replace(': "', ':  "')),
  'a key of low order': (dossier) => {
    const low = Buffer.concat([Buffer.of(1, 1), Buffer.alloc(31)]).toString('base64');
    return latin1(formatDossier({ ...dossier, keys: { ...dossier.keys, log: `${LOG.key.name}+00000000+${low}` } }));
  },
};

/** The bytes of a file as text in which a byte is a character: a corrupted one need not be UTF-8. */
export function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function changed(dossier: Dossier, change: (entry: DossierEntry) => Partial<DossierEntry>, which = 0): string {
  const entry = dossier.entries.at(which)!;
  const entries = dossier.entries.map((one) => (one === entry ? { ...one, ...change(one) } : one));
  return latin1(formatDossier({ ...dossier, entries }));
}

function spoiltFirst({ opened, withheld }: DossierEntry): DossierEntry['opened'] {
  if (opened.length > 0) return opened.map((field, i) => (i === 0 ? { ...field, value: `${field.value}.` } : field));
  return [{ name: 'a', value: 'b', salt: withheld[0]! }];
}

function resigned(dossier: Dossier, log: typeof LOG): string {
  return latin1(formatDossier({ ...dossier, ...signed(textOf(dossier), log, []) }));
}

function textOf({ checkpoint }: Dossier): string {
  return checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1);
}

/** Any text but those with characters younger than the oldest Unicode that a reader may know. */
function aText(): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom('a', 'b', '"', '\\', '/', '\n', '\u0001', '\u007f', 'é', '“', '\u2028', '漢', '😀', '<'),
  });
}
