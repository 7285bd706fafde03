// node test/bench/comparison-answers.mjs [--from FOLDER]: one line for each pair of the corpora, its name and the hash of the whole answer of
// the built engine. Two runs that print the same lines give the same answers, unit for unit: run it before and after work on speed.
// Corpora: document pairs, windows and aligned clauses of ../shared/data/comparison, and the fixtures of the engine.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DATA = join(HERE, '../../../shared/data/comparison');
const FIXTURES = join(HERE, '../../libs/comparison/fixtures');
const from = process.argv.indexOf('--from');
const BUILT = from < 0 ? join(HERE, '../../dist') : resolve(process.argv[from + 1]);
const { compare } = await import(pathToFileURL(join(BUILT, 'libs/comparison/src/index.js')).href);

for (const folder of ['pairs', 'windows']) tellFolders(join(DATA, folder), 'old.md', 'new.md');
tellFolders(FIXTURES, 'agreed.md', 'published.md');
for (const { id, old_clause, new_clause } of rowsOf(join(DATA, 'clausepairs.jsonl')))
  tell(id, compare(old_clause, new_clause, { oneProvision: true }));

function tellFolders(root, agreed, published) {
  if (!existsSync(root)) return console.error(`not here: ${root}`);
  for (const name of readdirSync(root).sort()) {
    const [one, two] = [agreed, published].map((file) => join(root, name, file));
    if (existsSync(one) && existsSync(two)) tell(name, compare(readFileSync(one, 'utf8'), readFileSync(two, 'utf8')));
  }
}

function tell(name, answer) {
  console.log(name, createHash('sha256').update(JSON.stringify(answer)).digest('hex'));
}

function rowsOf(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
