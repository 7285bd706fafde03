import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';

/**
 * The secret kept in a file only its owner can read, made on first use: 64 hex digits, so that it needs no escaping in a URL or in SQL.
 * The file is on the disk before it is used: a database whose password was lost in a power cut cannot be opened again.
 */
export const readOrMakeSecret = async (file: string): Promise<string> => {
  if (!existsSync(file)) await writeWhole(file, randomBytes(32).toString('hex'));
  return (await readFile(file, 'utf8')).trim();
};

/** Written beside and renamed, so that a reader finds the whole text or no file. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(`${text}\n`);
  await handle.sync();
  await handle.close();
  await rename(draft, file);
};
