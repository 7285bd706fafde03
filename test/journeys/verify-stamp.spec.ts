import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDossier, formatVerifierKey, parseNote } from '#libs/ledger/core';
import { A_COMMITMENT, aDossier, LOG } from '../conformance/ledger-dossiers.js';

/** `countersign verify --stamp` as people run it, with stamps by an authority made with openssl. */

const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countersign-stamp-'));
const [mine, other] = [9, 10].map((size) => aDossier(new Map([[3, A_COMMITMENT]]), size));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

beforeAll(() => {
  for (const [name, extension, ...by] of [
    ['ca', 'basicConstraints=critical,CA:true'],
    ['stranger', 'basicConstraints=critical,CA:true'],
    ['tsa', 'extendedKeyUsage=critical,timeStamping', '-CA', 'ca.pem', '-CAkey', 'ca.key'],
  ] as const) {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '2'];
    openssl('req', '-x509', ...key, '-subj', `/CN=${name}`, '-addext', extension, ...by);
  }
  put('serial', '01\n');
  put(
    'tsa.cnf',
    '[tsa]\ndefault_tsa = t\n[t]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\ness_cert_id_alg = sha256\n',
  );
  put('text', parseNote(mine!.checkpoint).text);
  openssl('ts', '-query', '-data', 'text', '-sha256', '-cert', '-out', 'query');
  const reply = ['-config', 'tsa.cnf', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key'];
  openssl('ts', '-reply', ...reply, '-token_out', '-out', 'stamp');
  const stamp = readFileSync(join(folder, 'stamp'));
  put('cut', stamp.subarray(0, -1));
  put('half', stamp.subarray(0, stamp.length >> 1));
  put('empty', '');
  put('bent', Buffer.from(stamp).fill(stamp.at(-40)! ^ 1, stamp.length - 40, stamp.length - 39));
  put('mine.json', formatDossier(mine!));
  put('other.json', formatDossier(other!));
  put('wrong.json', formatDossier(mine!).replace('We will publish', 'We may publish'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(dossier: string, stamp: string, authority: string, ...more: readonly string[]) {
  const args = ['verify', dossier, '--vkey', formatVerifierKey(LOG.key), '--stamp', stamp, '--authority', authority, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, out: stdout, err: stderr };
}

describe('countersign verify --stamp', () => {
  it('says when an authority that is trusted saw the checkpoint, and what that does not say', () => {
    const { status, out, err } = verify('mine.json', 'stamp', 'ca.pem');
    expect(out).toMatch(/^Unchanged: mine\.json\n/);
    const told = /Stamped: an authority that you trust saw the checkpoint of this dossier at (\S+Z) \(stamp\)\./.exec(out)!;
    expect(Math.abs(Date.parse(told[1]!) - Date.now())).toBeLessThan(600_000);
    expect(out).toContain('Whether the certificate was revoked since is not looked up.');
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('says of a stamp that does not hold what does not fit, and ends with 1', () => {
    const notOurs = 'is not right';
    for (const [dossier, stamp, authority, why] of [
      ['other.json', 'stamp', 'ca.pem', notOurs],
      ['mine.json', 'stamp', 'stranger.pem', notOurs],
      ['mine.json', 'bent', 'ca.pem', notOurs],
      ['mine.json', 'cut', 'ca.pem', 'no time stamp of RFC 3161'],
      ['mine.json', 'half', 'ca.pem', 'no time stamp of RFC 3161'],
      ['mine.json', 'empty', 'ca.pem', 'no time stamp of RFC 3161'],
      ['mine.json', 'text', 'ca.pem', 'no time stamp of RFC 3161'],
    ] as const) {
      const { status, out, err } = verify(dossier, stamp, authority);
      expect({ dossier, stamp, authority, status, err }).toEqual({ dossier, stamp, authority, status: 1, err: '' });
      expect(out).toMatch(/^Unchanged: /);
      expect(out).toContain(`Not stamped: ${stamp} does not vouch for the checkpoint of this dossier.`);
      expect(out).toContain(why);
      expect(out).not.toMatch(/^Stamped/m);
    }
  }, 60_000);

  it('uses nothing of a dossier that is wrong, and refuses in one line what it cannot read', () => {
    const wrong = verify('wrong.json', 'stamp', 'ca.pem');
    expect(wrong.out).toMatch(/^Wrong: wrong\.json\n/);
    expect(wrong.out).not.toContain('tamped');
    expect(wrong.status).toBe(1);
    for (const [stamp, authority, words] of [
      ['nowhere', 'ca.pem', 'nowhere is not there'],
      ['stamp', 'nowhere', 'nowhere is not there'],
      ['stamp', 'text', 'no certificate'],
      ['stamp', 'ca.key', 'no certificate'],
    ] as const) {
      const { status, err } = verify('mine.json', stamp, authority);
      expect({ stamp, authority, status }).toEqual({ stamp, authority, status: 2 });
      expect(err).toContain(words);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
  }, 60_000);

  it('is told to programs in a line of its own', () => {
    const lines = (stamp: string) =>
      verify('mine.json', stamp, 'ca.pem', '--json')
        .out.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
    expect(lines('stamp')).toEqual([expect.anything(), { stamp: 'stamp', stampedAt: expect.stringMatching(/Z$/), why: null }]);
    expect(lines('cut')).toEqual([
      expect.anything(),
      { stamp: 'cut', stampedAt: null, why: expect.stringContaining('RFC 3161') },
    ]);
  });
});
