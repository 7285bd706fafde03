import { fileURLToPath } from 'node:url';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { describeWhen } from '../../../../test/support/when.js';
import { provesConsistency } from './consistency.js';
import { provesInclusion } from './inclusion.js';

const folder = fileURLToPath(new URL('../../../../../shared/data/vectors/merkle', import.meta.url));

describeWhen(existsSync(folder), 'the Merkle vectors are not in ../shared/data', 'RFC 9162 proofs made by others', () => {
  it('finds inclusion where it is and nowhere else, in all 98', () => {
    const judged = vectors('inclusion').map((vector) => [vector.file, holds(vector), !vector.wantErr]);
    expect(judged.filter(([, found, wanted]) => found !== wanted)).toEqual([]);
    expect(tally(judged)).toEqual({ hold: 6, fail: 92 });

    function holds({ leafIdx, treeSize, leafHash, root, proof }: Vector): boolean {
      const inclusion = { index: BigInt(leafIdx), size: BigInt(treeSize), leafHash: bytes(leafHash), proof: hashes(proof) };
      return provesInclusion(sha256, inclusion, bytes(root));
    }
  });

  it('finds consistency where it is and nowhere else, in all 98', () => {
    const judged = vectors('consistency').map((vector) => [vector.file, holds(vector), !vector.wantErr]);
    expect(judged.filter(([, found, wanted]) => found !== wanted)).toEqual([]);
    expect(tally(judged)).toEqual({ hold: 6, fail: 92 });

    function holds({ size1, size2, root1, root2, proof }: Vector): boolean {
      const older = { size: BigInt(size1), root: bytes(root1) };
      return provesConsistency(sha256, older, { size: BigInt(size2), root: bytes(root2) }, hashes(proof));
    }
  });
});

interface Vector {
  readonly file: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
  readonly leafIdx: string;
  readonly treeSize: string;
  readonly leafHash: string;
  readonly root: string;
  readonly size1: string;
  readonly size2: string;
  readonly root1: string;
  readonly root2: string;
}

/** Some sizes lie beyond 2^53: they are put in quotes before a JSON reader can round them. */
function vectors(kind: string): readonly Vector[] {
  return globSync(`${folder}/${kind}/**/*.json`).map((file) => {
    const text = readFileSync(file, 'utf8').replace(/("(?:leafIdx|treeSize|size1|size2)": *)(-?\d+)/g, '$1"$2"');
    return { ...JSON.parse(text), file: file.slice(folder.length + 1) };
  });
}

function hashes(proof: readonly string[] | null): readonly Uint8Array[] {
  return (proof ?? []).map(bytes);
}

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

function tally(judged: readonly (readonly unknown[])[]) {
  const hold = judged.filter(([, found]) => found).length;
  return { hold, fail: judged.length - hold };
}
