import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tryAddress } from './listening.js';

describe('the address the pages are served on', () => {
  let other: Server | undefined;
  afterEach(() => new Promise<void>((resolve) => (other === undefined ? resolve() : other.close(() => resolve()))));

  it('is refused in one line when its port is taken', async () => {
    other = createServer();
    await new Promise<void>((resolve) => other?.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const free = port === 65535 ? port - 1 : port + 1;
    await expect(tryAddress('127.0.0.1', port)).rejects.toThrow(
      `PORT ${port} on 127.0.0.1 is taken, perhaps by a Countersign that still runs, or by another program. Stop it, or choose another port: PORT=${free} npm start`,
    );
  });

  it.each(['192.0.2.1', 'nowhere.invalid'])('is refused when %s is not this machine', async (host) => {
    await expect(tryAddress(host, 0)).rejects.toThrow(`HOST is ${host}, which is not an address of this machine.`);
  });

  it('is left free for the server', async () => {
    await tryAddress('127.0.0.1', 0);
    await tryAddress('localhost', 0);
  });
});
