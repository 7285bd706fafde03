/**
 * `npm run bench:files [FOLDER…]`: what each file of a folder gets: read, or refused and why, or stopped; how long it took, and the most memory
 * that its process held (VmHWM, looked at each 5 ms; Linux alone). Without a folder, the sample files of other projects beside the clone.
 * One at a time, so that none waits for another.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from '#libs/documents';

const SAMPLES = fileURLToPath(new URL('../../../shared/data/files/', import.meta.url));
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['docx', 'pdf'].map((name) => join(SAMPLES, name));
const STOPPED = ['FILE_TOO_SLOW', 'FILE_TOO_HEAVY'];

const all = [];
console.log('| file | what it gets | ms | MB |\n| --- | --- | --: | --: |');
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.error(`${folder} is not here: nothing was read from it.`);
    process.exitCode = 1;
    continue;
  }
  for (const name of readdirSync(folder).sort()) all.push(await tryFile(folder, name));
}
const sorted = (key) => all.map((each) => each[key]).sort((one, other) => one - other);
const told = (key) => `${sorted(key)[Math.floor(all.length / 2)]} in the middle, ${sorted(key).at(-1)} at the most`;
const count = (end) => all.filter((each) => each.end === end).length;
console.log(
  `\n${all.length} files: ${count('read')} read, ${count('refused')} refused, ${count('stopped')} stopped. ms: ${told('ms')}. MB: ${told('mb')}.`,
);

async function tryFile(folder, name) {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, heldByChildren())), 5);
  const outcome = await readFile(readFileSync(join(folder, name)), name);
  clearInterval(watch);
  const [end, says] =
    'reading' in outcome
      ? [
          'read',
          `read: ${outcome.reading.parts.length} ${outcome.reading.parts.length === 1 ? 'block' : 'blocks'}${outcome.reading.changes.length > 0 ? `, ${outcome.reading.changes.length} tracked changes` : ''}`,
        ]
      : [STOPPED.includes(outcome.refusal.code) ? 'stopped' : 'refused', `${outcome.refusal.code}: ${outcome.refusal.message}`];
  const mb = Math.round(most / 1_000);
  console.log(`| ${basename(folder)}/${name.replace(/^.*__/, '')} | ${says} | ${outcome.milliseconds} | ${mb} |`);
  return { end, ms: outcome.milliseconds, mb };
}

/** In kB. */
function heldByChildren() {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Math.max(
      0,
      ...children.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)),
    );
  } catch {
    return 0; // It has ended between the two.
  }
}
