import { once } from 'node:events';

/** Lets the test database go and waits until it is gone. */
export default async function globalTeardown() {
  const holder = globalThis.testDatabaseHolder;
  if (!holder || holder.exitCode !== null) return;
  holder.ref();
  const ended = once(holder, 'exit');
  holder.stdin.end();
  await ended;
}
