import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../../test/support/processes.js';
import { readConfig, type Config } from './config.js';
import type { OpenServer, ServerSettings } from './open-server.js';
import { embeddedFolder, start } from './start.js';

// Databases are made here, a second each on a machine that is not busy.
jest.setTimeout(120_000);

describe('the start', () => {
  let folder: string;
  let server: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-start-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => {
    expect(isRunning(server)).toBe(false);
    expect(existsSync(join(embeddedFolder(config()), 'lock'))).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });

  const config = (port = 0): Config => {
    const read = readConfig({ DATA_DIR: folder, PORT: String(port) });
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    return read.config;
  };
  /** Notes which database was running when the server was to be opened. */
  const opening =
    (then: (settings: ServerSettings) => Promise<OpenServer>) =>
    (settings: ServerSettings): Promise<OpenServer> => {
      server = Number(readFileSync(join(embeddedFolder(config()), 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
      expect(isRunning(server)).toBe(true);
      return then(settings);
    };
  const begin = (
    open: (settings: ServerSettings) => Promise<OpenServer>,
    options: { port?: number; signal?: AbortSignal } = {},
  ) =>
    start(
      {
        config: config(options.port),
        examples: false,
        progress: () => undefined,
        signal: options.signal ?? new AbortController().signal,
      },
      () => opening(open),
    );

  it('stops the database when the server cannot be opened, and tells why', async () => {
    await expect(begin(() => Promise.reject(new Error('a migration failed')))).rejects.toThrow('a migration failed');
  });

  it('stops the database and names the port when that was taken in the meantime', async () => {
    const other = createServer();
    const open = async (): Promise<OpenServer> => {
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const second = createServer();
      return new Promise((_, reject) => second.on('error', reject).listen((other.address() as AddressInfo).port, '127.0.0.1'));
    };
    await expect(begin(open)).rejects.toThrow(/^PORT 0 on 127\.0\.0\.1 is taken/);
    await new Promise((resolve) => other.close(resolve));
  });

  it('stops the database after the server, also when the server does not close well', async () => {
    const closed: string[] = [];
    const running = await begin(() =>
      Promise.resolve({
        url: 'http://127.0.0.1:1',
        stewardTokenFile: join(folder, 'steward.token'),
        firstStart: true,
        invitation: null,
        close: () => {
          closed.push(isRunning(server) ? 'while the database ran' : 'too late');
          return Promise.reject(new Error('a pool did not end'));
        },
      }),
    );
    await expect(running.stop()).rejects.toThrow('a pool did not end');
    expect(closed).toEqual(['while the database ran']);
  });

  it('opens no server when it was stopped meanwhile', async () => {
    const controller = new AbortController();
    controller.abort();
    const open = (): Promise<OpenServer> => Promise.reject(new Error('opened'));
    await expect(begin(open, { signal: controller.signal })).rejects.toThrow('aborted');
  });
});
