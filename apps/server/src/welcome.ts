import type { Config } from './config.js';
import type { Running } from './start.js';

/** What the person at the terminal needs to know once the server answers. */
export const welcome = ({ url, database, stewardTokenFile, invitation, embedded }: Running, { host }: Config): string =>
  [
    '',
    'Countersign is ready.',
    '',
    `  Look at    ${url}`,
    `  Data in    ${database}`,
    `  Steward    the token in ${stewardTokenFile} lets its holder write; only you can read that file`,
    ...(invitation === null ? [] : [`  First sign in  open ${url}/invitation and give these six words: ${invitation}`]),
    `  Privacy    ${privacy(host, embedded)}`,
    '  Stop with  Ctrl-C',
    '',
  ].join('\n');

const privacy = (host: string, embedded: boolean): string => {
  const kept = embedded ? 'nothing has left this machine' : 'data goes to the database you named and nowhere else';
  return isThisMachine(host) ? kept : `${kept}; HOST is ${host}, so other machines can reach these pages`;
};

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
