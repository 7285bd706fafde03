// node test/bench/comparison-answers.mjs [--from FOLDER]: one line for each pair of the corpora, its name and the hash of the whole answer of
// the built engine. Two runs that print the same lines give the same answers, unit for unit: run it before and after work on speed.
// Corpora: document pairs, windows and aligned clauses of ../shared/data/comparison, the fixtures of the engine with its phrase book, and the
// labelled clauses of test/conformance; each text pair both ways round.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DATA = join(HERE, '../../../shared/data/comparison');
const FIXTURES = join(HERE, '../../libs/comparison/fixtures');
const LABELLED = join(HERE, '../conformance');
const from = process.argv.indexOf('--from');
const BUILT = from < 0 ? join(HERE, '../../dist') : resolve(process.argv[from + 1]);
const { compare } = await import(pathToFileURL(join(BUILT, 'libs/comparison/src/index.js')).href);

for (const folder of ['pairs', 'windows']) tellFolders(join(DATA, folder), 'old.md', 'new.md');
tellFolders(FIXTURES, 'agreed.md', 'published.md');
for (const { id, old_clause, new_clause } of rowsOf(join(DATA, 'clausepairs.jsonl'))) tellClauses(id, old_clause, new_clause);
tellTable(join(FIXTURES, 'phrase-book.tsv'));
for (const name of readdirSync(LABELLED).sort()) if (/^comparison-.*\.tsv$/.test(name)) tellTable(join(LABELLED, name));

function tellFolders(root, agreed, published) {
  if (!existsSync(root)) return console.error(`not here: ${root}`);
  for (const name of readdirSync(root).sort()) {
    const [one, two] = [agreed, published].map((file) => join(root, name, file));
    if (existsSync(one) && existsSync(two)) tellBoth(name, readFileSync(one, 'utf8'), readFileSync(two, 'utf8'));
  }
}

/** The clauses of a table with the columns `agreed` and `published`. */
function tellTable(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const [agreed, published] = ['agreed', 'published'].map((column) => head.split('\t').indexOf(column));
  lines.forEach((line, at) => {
    const cells = line.split('\t');
    tellClauses(`${basename(path)}:${at + 2}`, cells[agreed], cells[published]);
  });
}

function tellClauses(name, agreed, published) {
  tellBoth(name, agreed, published, { oneProvision: true });
}

function tellBoth(name, agreed, published, options = {}) {
  tell(name, compare(agreed, published, options));
  tell(`${name} turned`, compare(published, agreed, options));
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
