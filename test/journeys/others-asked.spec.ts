import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit, checkLedger, runSequencer, verifyTimestamp, type OtherNews } from '#libs/ledger';
import { formatVerifierKey, openNote, parseNote, parseVerifierKey } from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { aSigner, primitives } from '../conformance/ledger-primitives.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aWitness, type RunningWitness } from '../support/witness.js';

/** Witnesses and a time stamping authority beside a sequencer that runs: those that answer, and those that hang, lie or are away. */

const folder = mkdtempSync(join(tmpdir(), 'countersign-others-'));
const places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
const servers: Server[] = [];
let record: TestRecord;
let place: Place;
let url: string;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  url = roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster');
}, 60_000);
afterAll(async () => {
  servers.forEach((server) => (server.closeAllConnections(), server.close()));
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A server that answers every asking in this way. */
async function answering(answer: (response: ServerResponse, request: IncomingMessage, body: Buffer) => void): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => answer(response, request, Buffer.concat(chunks)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs the sequencer with these settings until `until` holds, for at most so long; what it told last. */
async function running(also: object, until: (news: readonly OtherNews[]) => boolean | Promise<boolean>, seconds = 40) {
  const stop = new AbortController();
  let news: readonly OtherNews[] = [];
  const settings = { url, keyFile: join(folder, 'key'), origin: 'others.test/log', places, cadenceMs: 600_000, ...also };
  const run = runSequencer(settings, ({ others }) => (news = others), stop.signal);
  for (const end = Date.now() + seconds * 1_000; Date.now() < end && !(await until(news));) await wait(200);
  stop.abort();
  await run;
  return news;
}

const firstOut = () => running({}, () => existsSync(join(places.folder, 'checkpoint')));
const served = () => readFileSync(join(places.folder, 'checkpoint'), 'utf8');
const logKey = () => parseVerifierKey(primitives.sha256, readFileSync(join(places.folder, 'vkey'), 'utf8').trim());
const signedBy = async (key: ReturnType<typeof parseVerifierKey>) =>
  (await openNote(served(), [logKey(), key], primitives)).signedBy.some((signed) => signed.key.keyId === key.keyId);

describe('a witness that answers', () => {
  let witness: RunningWitness;
  beforeEach(async () => {
    await firstOut();
    witness = await aWitness(join(folder, 'witness'), formatVerifierKey(logKey()));
  }, 60_000);
  afterEach(() => void witness.child.kill());

  it('signs each checkpoint once, and the full check finds nothing in that', async () => {
    const policy = `witness north ${witness.vkey} ${witness.address}\nquorum north\n`;
    const known = parseVerifierKey(primitives.sha256, witness.vkey);
    for (let round = 0; round < 2; round++) {
      await place.put('recordOrganization', { name: `Body ${round}` });
      const before = served();
      const news = await running({ policy }, async () => served() !== before && (await signedBy(known)));
      expect(await signedBy(known)).toBe(true);
      expect(news).toEqual([{ name: known.name, silentSince: null }]);
    }
    expect(parseNote(served()).signatures).toHaveLength(2);
    const { rows } = await record.db.admin.query(
      'select h.checkpoint, c.note from app.ledger_head h join app.ledger_checkpoint c on c.size = h.published_size',
    );
    expect(rows).toEqual([{ checkpoint: served(), note: served() }]);
    const { audit, close } = await Audit.open(roleUrl(record.db.ownerUrl, 'auditor', 'the secret of the test cluster'));
    const faults: string[] = [];
    for await (const { what, says } of checkLedger(audit, { places, parts: [], unchecked: [] }))
      if (/head|checkpoint|leaf/.test(what)) faults.push(`${what}: ${says}`);
    await close();
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('a witness that does not answer rightly', () => {
  it('holds nothing up: the checkpoint goes out without it, and since when it is silent is told', async () => {
    const stranger = aSigner('stranger.example.org/witness', 'cosignature');
    const bad: readonly (readonly [string, string])[] = [
      ['hangs', await answering(() => undefined)],
      ['drips', await answering((response) => void response.writeHead(200).write('\u2014 '))],
      [
        'lies',
        await answering((response) => response.end(`\u2014 lies.example.org/witness ${Buffer.alloc(76).toString('base64')}\n`)),
      ],
      ['babbles', await answering((response) => response.end('x'.repeat(500_000)))],
      [
        'other',
        await answering((response) => response.end(`\u2014 ${stranger.key.name} ${Buffer.alloc(76).toString('base64')}\n`)),
      ],
      ['ahead', await answering((response) => response.writeHead(409).end('999999999\n'))],
      ['waits', await answering((response) => response.writeHead(429).end())],
      ['sends', await answering((response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end())],
      ['away', 'http://127.0.0.1:9'],
    ];
    const lines = bad.map(([name, address]) => {
      const signer = aSigner(`${name}.example.org/witness`, 'cosignature');
      return `witness ${name} ${formatVerifierKey(signer.key)} ${address}\n`;
    });
    const policy = `${lines.join('')}quorum none\n`;
    await firstOut();
    const notes = [served()];
    const silent: number[] = [];
    const news = await running({ policy }, async (told) => {
      if (served() !== notes.at(-1)) {
        notes.push(served());
        silent.push(told.filter(({ silentSince }) => silentSince !== null).length);
        if (notes.length === 2) {
          await place.put('recordOrganization', { name: 'Recorded while they are asked' });
          await record.db.admin.query('update app.ledger_head set asked_at = clock_timestamp()');
        }
      }
      return told.length === bad.length && told.every(({ silentSince }) => silentSince !== null);
    });
    // Two went out, the second before those that hang had been given up.
    expect(notes.length).toBeGreaterThanOrEqual(3);
    expect(silent[1]).toBeLessThan(bad.length);
    expect(parseNote(served()).signatures).toHaveLength(1);
    expect(news.filter(({ silentSince }) => silentSince === null)).toEqual([]);
    const waiting = await record.db.admin.query(`select 1 from app.ledger_outbox where state = 'pending'`);
    expect(waiting.rowCount).toBe(0);
  }, 120_000);
});

describe('a time stamping authority', () => {
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

  it('stamps the text of a checkpoint, and openssl says so of the file that is served', async () => {
    const fresh = (name: string, extension: string, by = '') =>
      `req -x509 -newkey rsa:2048 -nodes -keyout ${name}.key -out ${name}.pem -days 2 -subj /CN=${name} -addext ${extension}${by}`.split(
        ' ',
      );
    openssl(...fresh('ca', 'basicConstraints=critical,CA:true'));
    openssl(...fresh('tsa', 'extendedKeyUsage=critical,timeStamping', ' -CA ca.pem -CAkey ca.key'));
    writeFileSync(join(folder, 'serial'), '01\n');
    writeFileSync(
      join(folder, 'tsa.cnf'),
      '[tsa]\ndefault_tsa=t\n[t]\nserial=serial\ncrypto_device=builtin\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\ness_cert_id_alg=sha256\n',
    );
    const address = await answering((response, _request, body) => {
      writeFileSync(join(folder, 'query'), body);
      openssl(...'ts -reply -config tsa.cnf -queryfile query -signer tsa.pem -inkey tsa.key -out reply'.split(' '));
      response.end(readFileSync(join(folder, 'reply')));
    });
    const trusted = readFileSync(join(folder, 'ca.pem'), 'utf8');
    await running({ authority: { address, trusted } }, (told) => told.length === 1 && stampOf() !== null);
    const text = parseNote(served()).text;
    writeFileSync(join(folder, 'text'), text);
    writeFileSync(join(folder, 'token'), stampOf()!);
    expect(openssl(...'ts -verify -data text -in token -token_in -CAfile ca.pem'.split(' ')).toString()).toContain(
      'Verification: OK',
    );
    const expected = {
      message: new TextEncoder().encode(text),
      nonce: null,
      trusted: [new Uint8Array(openssl(...'x509 -in ca.pem -outform DER'.split(' ')))],
    };
    expect(Math.abs((await verifyTimestamp(stampOf()!, expected)).getTime() - Date.now())).toBeLessThan(120_000);
  }, 120_000);

  function stampOf(): Uint8Array | null {
    try {
      return new Uint8Array(readFileSync(join(places.folder, 'timestamp', served().split('\n')[1]!)));
    } catch {
      return null;
    }
  }
});
