import { strToU8, zipSync } from 'fflate';

/** The oldest day a zip can name, in the local time that it is written in: the same bytes on each day and in each place. */
const FIXED = new Date(1980, 0, 1);

/** The parts of a Word file as the file. */
export function wordFile(parts: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)])), { mtime: FIXED });
}
