#!/usr/bin/env node
/**
 * Starts the command, or says in one sentence what is missing. Plain JavaScript that an old Node can read: the project brings its own
 * Node in node_modules, and this file goes on with that one when the machine's is older.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

const NODE_LEAST = 24;
const root = new URL('../../../', import.meta.url);
const main = new URL('dist/apps/cli/src/main.js', root);

const ownNode = () => {
  const name = process.platform === 'win32' ? 'node/bin/node.exe' : 'node/bin/node';
  const folders = createRequire(import.meta.url).resolve.paths('node') || [];
  return folders.map((folder) => `${folder}/${name}`).find((file) => existsSync(file) && file !== process.execPath);
};

const refuse = (sentence) => {
  process.stderr.write(`countersign: ${sentence}\n`);
  process.exitCode = 2;
};

/** Hands everything to the project's own Node and ends as it ends. */
const goOnWith = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // At a terminal Ctrl-C reaches the child by itself.
  const pass = (signal) => (signal === 'SIGINT' && [0, 1, 2].some((descriptor) => isatty(descriptor))) || child.kill(signal);
  signals.forEach((signal) => process.on(signal, pass));
  child.on('error', () => refuse(`its own Node at ${node} does not start. Run npm ci again, or use Node ${NODE_LEAST}.`));
  child.on('exit', (code, signal) => {
    signals.forEach((name) => process.off(name, pass));
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
};

if (Number(process.versions.node.split('.')[0]) < NODE_LEAST) {
  const node = ownNode();
  if (node) goOnWith(node);
  else
    refuse(`it needs Node ${NODE_LEAST} and this is ${process.versions.node}. Run npm ci here, which brings Node ${NODE_LEAST}.`);
} else if (!existsSync(main)) {
  refuse('it is not built yet. Please run npm run build first.');
} else {
  const { run } = await import(main.href);
  await run(process.argv.slice(2));
}
