import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleName } from './example-files.js';
import { loadExample, type Execute } from './load-examples.js';

const EXAMPLES: readonly { readonly name: ExampleName; readonly called: string }[] = [
  { name: 'founding-story', called: 'the founding story' },
  { name: 'invented-council', called: 'an invented council and group' },
];

/**
 * Loads both worked examples on the first start. A file in the data folder marks a load that has begun, so that one broken
 * off goes on at the next start, and a record that began empty is never given examples later.
 */
export async function loadExamples(
  dataDir: string,
  firstStart: boolean,
  execute: Execute<void>,
  progress: (line: string) => void,
): Promise<void> {
  const begun = join(dataDir, 'examples-loading');
  if (firstStart) await writeFile(begun, 'The worked examples are being loaded; this file goes when they are there.\n');
  else if (!(await exists(begun))) return;
  for (const { name, called } of EXAMPLES) {
    const since = performance.now();
    let told = false;
    await loadExample(name, execute, undefined, (done, total) => {
      if (told || performance.now() - since < 1_500) return;
      told = true;
      progress(`Loading a worked example, ${called} (${done} of ${total} steps)…`);
    });
  }
  await rm(begun);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
