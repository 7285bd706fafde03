import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDossier, formatVerifierKey } from '#libs/ledger/core';
import { A_COMMITMENT, aDossier, LOG, WITNESSES } from '../conformance/ledger-dossiers.js';
import { aSigner } from '../conformance/ledger-primitives.js';

/** The command as people run it, and its one-file form in a folder where nothing else is. */

const folder = mkdtempSync(join(tmpdir(), 'countersign-verify-'));
const command = [fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url)), 'verify'];
const standalone = [join(folder, 'countersign-verify.mjs')];
const whole = formatDossier(aDossier(new Map([[3, A_COMMITMENT]]), 5, WITNESSES));
const vkey = formatVerifierKey(LOG.key);
const trusting = ['--vkey', vkey];

beforeAll(() => {
  copyFileSync(new URL('../../apps/web/public/countersign-verify.mjs.txt', import.meta.url), standalone[0]!);
  put('whole.json', whole);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['countersign verify', command],
  ['countersign-verify.mjs', standalone],
])('%s', (_, run) => {
  const verify = (args: readonly string[], input?: string) => ended([...run, ...args], input);

  it('says what was checked, since when, what is withheld, and what no proof shows', async () => {
    put('policy', `log ${vkey}\nwitness north ${formatVerifierKey(WITNESSES[0]!.key)}\nquorum north\n`);
    const { code, out, err } = await verify(['whole.json', '--policy', 'policy']);
    expect(out).toMatch(/^Unchanged: whole\.json\n/);
    expect(out).toMatch(/Since when\n- Unchanged since \d{4}-\d\d-\d\dT/);
    expect(out).toContain('- Entry 3: 1 of 4 fields is withheld.');
    expect(out).toContain('    statement: We will publish the review.\n');
    expect(out).not.toContain('privately');
    expect(out.replaceAll('\n', ' ')).toContain('the record is unchanged, not that it is true or complete.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends with 1 where something is wrong and says exactly what', async () => {
    put('other.json', whole.replace('We will publish', 'We may publish'));
    const { code, out } = await verify(['other.json', ...trusting]);
    expect(out).toMatch(/^Wrong: other\.json\n/);
    expect(out).toContain('- Entry 3 is not under the checkpoint as it is given here');
    expect(out).not.toContain('We may publish');
    expect(code).toBe(1);
  });

  it('ends with 2 where no key was given, and names the key to compare', async () => {
    const { code, out } = await verify(['whole.json']);
    expect(out).toMatch(/^Not proven yet: whole\.json\n/);
    expect(out).toContain(vkey);
    expect(code).toBe(2);
  });

  it('reads standard input, and many dossiers, of which one that is wrong decides', async () => {
    expect(await verify(['-', ...trusting], whole)).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await verify(['whole.json', 'none.json', 'other.json', ...trusting]);
    expect(out).toMatch(/^Unchanged: whole\.json\n[\s\S]*^Wrong: other\.json\n/m);
    expect(err).toBe('countersign: none.json is not there. Please check the name.\n');
    expect(code).toBe(1);
  });

  it('refuses in one line, with 2, whom it cannot make out to be trusted', async () => {
    put('bad-policy', `log ${vkey}\n`);
    for (const [args, words] of [
      [['--vkey', vkey.replace('+', '+0')], 'This is no verifier key'],
      [['--vkey', formatVerifierKey(WITNESSES[0]!.key)], 'the key of a log is of type 1'],
      [['--vkey', ''], 'This is no verifier key'],
      [['--policy', 'bad-policy'], 'it has no quorum line'],
      [['--policy', 'nowhere'], 'nowhere is not there'],
      [[...trusting, '--policy', 'bad-policy'], 'give either --policy or --vkey'],
      [['--vkye', 'x'], '--vkye'],
    ] as const) {
      const { code, out, err } = await verify(['whole.json', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(await verify(['whole.json', '--vkey', formatVerifierKey(aSigner('o.example.org/log').key)])).toMatchObject({
      code: 1,
    });
  });

  it('accepts no file that is cut or has a bit flipped, and has a reason for each', async () => {
    const bytes = Buffer.from(whole);
    const spoilt = Array.from({ length: 120 }, (_, i) => {
      const at = Math.floor((i * bytes.length) / 120);
      if (i % 2 === 0) return bytes.subarray(0, at);
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (i % 8);
      return flipped;
    });
    const names = spoilt.map((file, i) => put(`spoilt-${i}`, file));
    const { code, out, err } = await verify(['--json', ...trusting, ...names]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ verdict }) => verdict.outcome)).toEqual(names.map(() => 'wrong'));
    expect(lines.filter(({ sections, codes }) => sections[0].points.length === 0 || codes.length === 0)).toEqual([]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('lets nothing in a dossier steer the terminal', async () => {
    const hostile = { fields: { 'na\u001b[2Jme': 'va\u001b]0;x\u0007lue\u202e' } };
    put('hostile.json', formatDossier(aDossier(new Map([[0, hostile]]), 1)));
    const { out } = await verify(['hostile.json', ...trusting]);
    expect(out).toContain('na‹U+001B›[2Jme: va‹U+001B›]0;x‹U+0007›lue‹U+202E›');
    expect(out).not.toMatch(/[\u0007\u001b\u202e]/);
  });

  it('fetches an address, within limits', async () => {
    await serving(
      ({ url = '' }, answer) => {
        if (url === '/dossier') return answer.end(whole);
        if (url === '/moved') return answer.writeHead(302, { location: '/dossier' }).end();
        if (url === '/round') return answer.writeHead(302, { location: '/round' }).end();
        if (url === '/file') return answer.writeHead(302, { location: 'file:///etc/passwd' }).end();
        if (url === '/page') return answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>');
        if (url === '/endless') return void endless(answer);
        return answer.writeHead(404).end();
      },
      async (address) => {
        expect(await verify([`${address}/dossier`, ...trusting])).toMatchObject({ code: 0 });
        expect(await verify([`${address}/moved`, ...trusting])).toMatchObject({ code: 0 });
        for (const [url, words] of [
          [`${address}/round`, 'too often'],
          [`${address}/file`, 'only http and https'],
          [`${address}/endless`, 'larger than 8 MiB'],
          [`${address}/none`, 'status 404'],
          [`${address}/page`, 'it is a web page and no dossier'],
          [address.replace('//', '//name:word@'), 'a name or a password'],
          ['ftp://127.0.0.1/dossier', 'only http and https'],
          ['http://127.0.0.1:1/dossier', 'could not be reached'],
        ] as const) {
          const { code, out, err } = await verify([url, ...trusting]);
          expect({ url, code, out }).toEqual({ url, code: 2, out: '' });
          expect(err).toContain(words);
        }
      },
    );
  }, 60_000);
});

describe('countersign-verify.mjs', () => {
  it('says how to use it, and asks for a dossier', async () => {
    expect(await ended([...standalone, '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('DOSSIER|URL') });
    expect(await ended(standalone)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('name a dossier') });
  });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function ended(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 1 << 26, env: { PATH: process.env.PATH } };
    const child = execFile(process.execPath, args, options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.on('error', () => undefined).end(input);
  });
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function endless(answer: Parameters<RequestListener>[1]): void {
  const more = (): void => {
    while (!answer.destroyed && answer.write(Buffer.alloc(65_536, ' ')));
  };
  answer.on('drain', more);
  more();
}

async function serving(listener: RequestListener, work: (address: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
