/**
 * `npm run soak`: starts the built program on a folder of its own, writes notes and sources through the API, kills it with
 * SIGKILL in the middle, starts it again, and counts: everything acknowledged is there once, and nothing else is there twice.
 * CYCLES (100) says how often. Prints a line a cycle and the result at the end; exits 1 when something was lost or doubled.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CYCLES = Number(process.env.CYCLES ?? 100);
const MAIN = join(import.meta.dirname, '../../dist/apps/server/src/main.js');
const folder = mkdtempSync(join(tmpdir(), 'countersign-soak-'));
const port = await freePort();
const acknowledged = new Set();
let token = '';
let space = '';
let unanswered = 0;

for (let cycle = 1; cycle <= CYCLES; cycle++) {
  const program = await start();
  const writers = Array.from({ length: 4 }, (_, writer) => write(cycle, writer));
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
  program.kill('SIGKILL');
  await Promise.all([once(program, 'exit'), ...writers]);
  process.stdout.write(`cycle ${cycle} of ${CYCLES}: ${acknowledged.size} acknowledged, ${unanswered} cut off\n`);
}
const program = await start();
const found = await citations();
program.kill('SIGTERM');
await once(program, 'exit');
rmSync(folder, { recursive: true, force: true });

const counts = new Map();
for (const citation of found) counts.set(citation, (counts.get(citation) ?? 0) + 1);
const lost = [...acknowledged].filter((citation) => !counts.has(citation)).length;
const doubled = [...counts.values()].filter((count) => count > 1).length;
process.stdout.write(
  `${CYCLES} kills, ${acknowledged.size} acknowledged, ${found.length} found: ${lost} lost, ${doubled} doubled\n`,
);
process.exitCode = lost + doubled > 0 || acknowledged.size === 0 ? 1 : 0;

/** Each fact is sent twice under one key, as a caller would who heard nothing; either answer acknowledges it. */
async function write(cycle, writer) {
  for (let n = 0; ; n++) {
    const citation = `source ${cycle}/${writer}/${n}`;
    const input = { spaceId: space, citation, origin: 'soak', idempotencyKey: citation };
    try {
      const answers = await Promise.all([record(input), record(input)]);
      if (answers.some((answer) => answer.data?.recordSource)) acknowledged.add(citation);
      else if (answers.some((answer) => answer.errors?.[0].extensions.code !== 'INTERNAL_SERVER_ERROR')) {
        throw new TypeError(JSON.stringify(answers));
      }
    } catch (error) {
      if (error instanceof TypeError && error.cause === undefined) throw error;
      unanswered += 1;
      return;
    }
  }
}

function record(input) {
  return ask('mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }', { input });
}

async function citations() {
  const all = [];
  for (let after = null; ;) {
    const { data } = await ask(
      'query ($after: String) { sources(first: 100, after: $after) { nodes { citation } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    all.push(...data.sources.nodes.map((node) => node.citation));
    if (!data.sources.pageInfo.hasNextPage) return all;
    after = data.sources.pageInfo.endCursor;
  }
}

async function ask(query, variables) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function start() {
  const child = spawn(process.execPath, [MAIN, '--empty'], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (
    !(await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (r) => r.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  token ||= readFileSync(join(folder, 'steward-token'), 'utf8').trim();
  if (!space) space = (await ask('mutation { openSpace(input: { name: "Soak" }) { space { id } } }', {})).data.openSpace.space.id;
  return child;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
