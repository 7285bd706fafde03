import { createServer } from 'node:net';
import { StartRefusal } from '#libs/persistence';

/**
 * Tries the address the pages will be served on, so that a taken port is known before a database is started.
 * @throws StartRefusal naming the setting to change
 */
export const tryAddress = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(addressRefusal(error, host, port) ?? error));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });

/** The sentence for an address that cannot be listened on; undefined when the error is another. */
export const addressRefusal = (error: unknown, host: string, port: number): StartRefusal | undefined => {
  const sentence = SENTENCES[(error as NodeJS.ErrnoException).code ?? '']?.(host, port);
  return sentence === undefined ? undefined : new StartRefusal(sentence);
};

const unknownHost = (host: string): string =>
  `HOST is ${host}, which is not an address of this machine. Leave it out for this machine only, or set 0.0.0.0 for the whole network.`;

const SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `PORT ${port} on ${host} is taken, perhaps by a Countersign that still runs, or by another program. Stop it, or choose another port: PORT=${port === 65535 ? port - 1 : port + 1} npm start`,
  EACCES: (_host, port) => `PORT is ${port}, which this user may not open. Choose one from 1024 to 65535, such as 3000.`,
  EADDRNOTAVAIL: unknownHost,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
};
