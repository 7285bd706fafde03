/**
 * Puts the command beside those of the packages, where `npx countersign` looks first. Without it npx finds the command too, but installs
 * the project into its own cache on the way, which builds it once more and takes seconds. Run by `npm run prepare`.
 */
import { existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url));
const link = `${folder}countersign`;

// On Windows npm writes a script instead of a link; there npx goes the longer way.
if (process.platform !== 'win32' && existsSync(folder)) {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(link);
  if (!existsSync(link)) symlinkSync('../../apps/cli/bin/countersign.mjs', link);
}
