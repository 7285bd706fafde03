import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import type { Config, RoleUrls } from './config.js';

export interface ServerSettings extends Pick<Config, 'host' | 'port' | 'dataDir' | 'logLevel' | 'publicUrl'> {
  /** The owner's address. */
  readonly databaseUrl: string;
  readonly roleUrls?: RoleUrls | undefined;
  /** Whether the worked examples are loaded on the first start. */
  readonly examples: boolean;
  readonly progress: (line: string) => void;
}

export interface OpenServer {
  /** Where the pages are, as in http://127.0.0.1:3000. */
  readonly url: string;
  readonly stewardTokenFile: string;
  readonly firstStart: boolean;
  close(): Promise<void>;
}

export const openServer = async ({ host, port, dataDir }: ServerSettings): Promise<OpenServer> => {
  const stewardTokenFile = join(dataDir, 'steward.token');
  mkdirSync(dataDir, { recursive: true });
  const firstStart = !existsSync(stewardTokenFile);
  if (firstStart) writeFileSync(stewardTokenFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  const app = fastify();
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', () => ({ ready: true }));
  const url = await app.listen({ host, port });
  return { url, stewardTokenFile, firstStart, close: () => app.close() };
};
