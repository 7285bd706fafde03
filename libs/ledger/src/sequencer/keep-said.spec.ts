import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatCheckpoint, formatNote } from '../core/index.js';
import type { LogConnection } from '../store/connect.js';
import { keepSaid } from './keep-said.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'countersign-said-'))));
afterAll(() => rm(folder, { recursive: true }));

/** No time stamp goes into the database. */
const NO_DATABASE = null as unknown as LogConnection;

describe('a time stamp', () => {
  it('is kept as it first came: one that was asked for again would tell of a later moment', async () => {
    const text = formatCheckpoint({ origin: 'log.example', size: 7n, root: new Uint8Array(32), extensions: [] });
    const note = formatNote({ text, signatures: [{ name: 'log.example', keyId: '00000000', signature: new Uint8Array(64) }] });
    await keepSaid(NO_DATABASE, folder, { note, stamp: Buffer.from('the first') });
    await keepSaid(NO_DATABASE, folder, { note, stamp: Buffer.from('one after a restart') });
    expect(await readFile(join(folder, 'timestamp', '7'), 'utf8')).toBe('the first');
  });
});
