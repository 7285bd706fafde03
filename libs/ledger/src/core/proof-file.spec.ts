import { describe, expect, it } from '@jest/globals';
import { A_COMMITMENT, aDossier } from '../../../../test/conformance/ledger-dossiers.js';
import { toBase64, utf8 } from './bytes.js';
import { formatProofFile, parseProofFile } from './proof-file.js';

const { entries, checkpoint } = aDossier(new Map([[3, A_COMMITMENT]]), 5);
const given = { extra: null, index: 3n, proof: entries[0]!.proof, checkpoint };
const file = formatProofFile(given);

describe('a tlog-proof file', () => {
  it('is the index, the hashes from the leaf up, an empty line and the checkpoint', () => {
    expect(file).toBe(`c2sp.org/tlog-proof@v1\nindex 3\n${given.proof.map(toBase64).join('\n')}\n\n${checkpoint}`);
    expect(parseProofFile(file)).toEqual(given);
  });

  it('keeps what an application adds, and a proof without hashes', () => {
    expect(parseProofFile(formatProofFile({ ...given, extra: utf8('more') }))).toEqual({ ...given, extra: utf8('more') });
    expect(parseProofFile(formatProofFile({ ...given, proof: [] })).proof).toEqual([]);
  });

  it('is refused, or says something else, wherever it is cut', () => {
    for (let length = 0; length < file.length; length++)
      expect(() => parseProofFile(file.slice(0, length))).toThrow('This is no');
  });

  it.each([
    [file.replace('@v1', '@v2'), 'its first line'],
    [file.replace('index 3', 'index 03'), 'its index line'],
    [file.replace('index 3', 'index 9223372036854775808'), 'its index line'],
    [file.replace('index 3', 'index  3'), 'its index line'],
    [file.replace('index 3\n', ''), 'its index line'],
    [file.replace('index 3', 'extra !\nindex 3'), 'its extra line'],
    [file.replace('index 3', 'index 3\nAAAA'), 'hash 1 of its proof'],
    [file.replace('index 3', `index 3${`\n${toBase64(new Uint8Array(32))}`.repeat(64)}`), 'no tree asks for more than 63'],
    [file.replaceAll('\n', '\r\n'), 'no empty line'],
    ['x'.repeat(300_000), 'longer than'],
  ])('is refused, with the reason, when it is written otherwise: %#', (mangled, reason) => {
    expect(() => parseProofFile(mangled)).toThrow(reason);
  });
});
