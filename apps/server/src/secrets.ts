import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isToken, newToken } from '#libs/access';
import { StartRefusal } from '#libs/persistence';

/** Where a steward finds the token that lets them write. */
export function stewardTokenFile(dataDir: string): string {
  return join(dataDir, 'steward-token');
}

/** The token kept in that file, or a new one that is in it before this answers. */
export async function keepStewardToken(dataDir: string): Promise<string> {
  const token = await keep(stewardTokenFile(dataDir), newToken);
  if (isToken(token)) return token;
  throw new StartRefusal(`${stewardTokenFile(dataDir)} does not hold a token. Move the file away and start again.`);
}

/** The secret from which the database roles' passwords are derived. */
export async function keepRoleSecret(dataDir: string): Promise<string> {
  return keep(join(dataDir, 'role-secret'), () => randomBytes(32).toString('hex'));
}

/**
 * Reads a secret file or makes it, readable by its owner alone. Written beside its place, flushed and moved there, so that a
 * start broken off in between leaves the whole secret or none.
 */
async function keep(file: string, make: () => string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return kept.trim();
  const secret = make();
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(`${secret}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  return secret;
}
