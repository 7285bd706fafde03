import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askAuthority, stampedAt, verifyTimestamp, type Authority } from '#libs/ledger';
import { formatDossier, parseNote } from '#libs/ledger/core';
import { A_COMMITMENT, aDossier } from './ledger-dossiers.js';

/** A time stamping authority made with openssl, behind a small server of our own. */

const PYTHON = fileURLToPath(new URL('./ledger-verifier.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countersign-tsa-'));
const message = new TextEncoder().encode('countersign.example.org/log\n5\nroot\n');
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
const der = (name: string) => new Uint8Array(openssl('x509', '-in', name, '-outform', 'DER'));
let server: Server;
let authority: Authority;
/** how the next answer is made from the right one */
let bend: (answer: Buffer) => Buffer = (answer) => answer;
const signer = 'tsa';

beforeAll(async () => {
  certificate('ca', 'basicConstraints=critical,CA:true');
  certificate('tsa', 'extendedKeyUsage=critical,timeStamping', 'ca');
  certificate('stranger', 'basicConstraints=critical,CA:true');
  writeFileSync(join(folder, 'serial'), '01\n');
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      writeFileSync(join(folder, 'query'), Buffer.concat(chunks));
      openssl(
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-queryfile',
        'query',
        '-signer',
        `${signer}.pem`,
        '-inkey',
        `${signer}.key`,
        '-out',
        'reply',
      );
      answer.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bend(readFileSync(join(folder, 'reply'))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  authority = { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, trusted: [der('ca.pem')] };
}, 60_000);
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a time stamp of RFC 3161', () => {
  it('is taken from an authority that is trusted, and openssl says the same of the token', async () => {
    const { token, at } = await askAuthority(authority, message, 5_000);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(120_000);
    writeFileSync(join(folder, 'message'), message);
    writeFileSync(join(folder, 'token'), token);
    const said = openssl('ts', '-verify', '-data', 'message', '-in', 'token', '-token_in', '-CAfile', 'ca.pem').toString();
    expect(said).toContain('Verification: OK');
    expect(await verifyTimestamp(token, { message, nonce: null, trusted: authority.trusted })).toEqual(at);
  });

  it('is refused over other bytes, by an authority that is not trusted, and for another request', async () => {
    const { token } = await askAuthority(authority, message, 5_000);
    const refusal = { code: 'TIMESTAMP_WRONG' };
    const { trusted } = authority;
    await expect(verifyTimestamp(token, { message: message.slice(1), nonce: null, trusted })).rejects.toMatchObject(refusal);
    await expect(verifyTimestamp(token, { message, nonce: null, trusted: [der('stranger.pem')] })).rejects.toMatchObject(refusal);
    await expect(verifyTimestamp(token, { message, nonce: null, trusted: [] })).rejects.toMatchObject(refusal);
    await expect(verifyTimestamp(token, { message, nonce: new Uint8Array(8), trusted })).rejects.toMatchObject(refusal);
  });

  it('is refused when it is an old answer, cut, or has a bit flipped in what is signed', async () => {
    const old = readFileSync(join(folder, 'reply'));
    const codes: string[] = [];
    const ask = () =>
      askAuthority(authority, message, 5_000).then(
        () => 'taken',
        ({ code }: { code: string }) => code,
      );
    bend = () => old;
    codes.push(await ask());
    for (const length of [0, 1, 20, 200, -1]) {
      bend = (answer) => answer.subarray(0, length < 0 ? answer.length - 1 : length);
      codes.push(await ask());
    }
    for (const share of [0.1, 0.2, 0.95, 0.99]) {
      bend = (answer) => {
        const flipped = Buffer.from(answer);
        flipped[Math.floor(answer.length * share)]! ^= 1;
        return flipped;
      };
      codes.push(await ask());
    }
    bend = (answer) => answer;
    expect(codes.filter((code) => !/^TIMESTAMP_(WRONG|MALFORMED|REFUSED)$/.test(code))).toEqual([]);
  }, 30_000);

  it('is held to the checkpoint of a dossier by us and by the other verifier, which say the same', async () => {
    const [mine, other] = [9, 10].map((size) => aDossier(new Map([[3, A_COMMITMENT]]), size));
    const files = [mine!, other!].map((dossier, i) => {
      writeFileSync(join(folder, `dossier-${i}.json`), formatDossier(dossier));
      return join(folder, `dossier-${i}.json`);
    });
    const text = new TextEncoder().encode(parseNote(mine!.checkpoint).text);
    const { token, at } = await askAuthority(authority, text, 5_000);
    const bent = Uint8Array.from(token, (byte, i) => (i === Math.floor(token.length * 0.95) ? byte ^ 1 : byte));
    for (const [name, bytes] of Object.entries({ right: token, bent, cut: token.slice(0, -1), empty: new Uint8Array() }))
      writeFileSync(join(folder, `${name}.stamp`), bytes);
    const cases = [
      { file: files[0]!, stamp: 'right', ca: 'ca', holds: true },
      { file: files[1]!, stamp: 'right', ca: 'ca', holds: false },
      { file: files[0]!, stamp: 'right', ca: 'stranger', holds: false },
      { file: files[0]!, stamp: 'bent', ca: 'ca', holds: false },
      { file: files[0]!, stamp: 'cut', ca: 'ca', holds: false },
      { file: files[0]!, stamp: 'empty', ca: 'ca', holds: false },
    ];
    for (const { file, stamp, ca, holds } of cases) {
      const [token, trusted] = [join(folder, `${stamp}.stamp`), join(folder, `${ca}.pem`)];
      const python = execFileSync('python3', [PYTHON, '--stamp', token, '--authority', trusted, file]).toString();
      const { outcome } = JSON.parse(python) as { readonly outcome: string };
      const ours = await stampedAt(readFileSync(file), readFileSync(token), [der(`${ca}.pem`)]).catch(
        ({ code }: { code: string }) => code,
      );
      expect([stamp, ca, outcome]).toEqual([stamp, ca, holds ? 'unproven' : 'wrong']);
      if (holds) expect(ours).toEqual(at);
      else expect(ours).toMatch(/^TIMESTAMP_(WRONG|MALFORMED)$/);
    }
    writeFileSync(join(folder, 'wrong.json'), '{}');
    const wrong = stampedAt(readFileSync(join(folder, 'wrong.json')), token, authority.trusted);
    await expect(wrong).rejects.toMatchObject({ code: 'STAMP_WITHOUT_DOSSIER' });
  }, 60_000);

  it('says so when the authority cannot be reached', async () => {
    await expect(askAuthority({ ...authority, address: 'http://127.0.0.1:1' }, message, 2_000)).rejects.toMatchObject({
      code: 'AUTHORITY_UNREACHABLE',
    });
  });
});

function certificate(name: string, extension: string, by?: string): void {
  const signed = by ? ['-CA', `${by}.pem`, '-CAkey', `${by}.key`] : [];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-addext',
    extension,
    ...signed,
  );
}

const CONFIG = `[tsa]
default_tsa = tsa_config
[tsa_config]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;
