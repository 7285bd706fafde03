import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { serveLog } from './serve-log.js';

const server = fastify();
let folder: string;
let late = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  await mkdir(join(folder, 'log/tile/0/000.p'), { recursive: true });
  await writeFile(join(folder, 'log/checkpoint'), 'a checkpoint\n');
  await writeFile(join(folder, 'log/tile/0/000.p/2'), Buffer.alloc(64));
  await writeFile(join(folder, 'log/other'), 'not of the log');
  await writeFile(join(folder, 'log-key'), 'secret');
  serveLog(server, { folder: join(folder, 'log'), isLate: () => late });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const ask = (url: string) => server.inject(url);

describe('the log over HTTP', () => {
  it('gives tiles for ever and the checkpoint for now', async () => {
    const tile = await ask('/log/tile/0/000.p/2');
    expect([tile.statusCode, tile.rawPayload.length]).toEqual([200, 64]);
    expect(tile.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const checkpoint = await ask('/log/checkpoint');
    expect([checkpoint.body, checkpoint.headers['cache-control']]).toEqual(['a checkpoint\n', 'public, no-cache']);
  });

  it('gives what is left of a log that has ended, and nothing beside it', async () => {
    await mkdir(join(folder, 'log/ended/7e1f3a20'), { recursive: true });
    await writeFile(join(folder, 'log/ended/7e1f3a20/checkpoint'), 'its last\n');
    expect((await ask('/log/ended/7e1f3a20/checkpoint')).body).toBe('its last\n');
    for (const path of ['ended', 'ended/7e1f3a20', 'ended/7e1f3a20/other', 'ended/..%2f..%2fx/checkpoint'])
      expect((await ask(`/log/${path}`)).statusCode).toBe(404);
  });

  it.each(['other', '..%2flog-key', '%2e%2e/log-key', 'tile/0/000', 'tile/0/..', 'tile/0', ''])(
    'gives nothing else: %s',
    async (path) => {
      expect((await ask(`/log/${path}`)).statusCode).toBe(404);
    },
  );

  it('says when the log does not move', async () => {
    expect((await ask('/health/ledger')).json()).toEqual({ status: 'ok' });
    late = true;
    expect((await ask('/health/ledger')).statusCode).toBe(503);
  });
});
