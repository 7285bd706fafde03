import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port of the last start when it is still free, else one the system gives; written down for the next start. */
export const choosePort = async (file: string): Promise<number> => {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (last > 0 && last < 65536 ? await listenOnce(last) : undefined) ?? (await listenOnce(0));
  if (port === undefined) throw new Error('The system gave no free port on 127.0.0.1');
  writeFileSync(file, `${port}\n`);
  return port;
};

const listenOnce = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
