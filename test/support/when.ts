import { describe, it } from '@jest/globals';

/**
 * A group of cases that can run only where `condition` holds: with data that a clone of the project does not carry, or on a
 * machine that has a certain program. Elsewhere it is skipped aloud, with the reason, and counted in the last line of
 * `npm test`; under REQUIRE_ALL=1 it fails.
 */
export function describeWhen(condition: boolean, why: string, name: string, body: () => void): void {
  if (condition) describe(name, body);
  else if (process.env.REQUIRE_ALL === '1') describe(name, () => it('is not left out', () => refuse(why)));
  else describe.skip(aloud(name, why), body);
}

/** The same for a single case. */
export function itWhen(condition: boolean, why: string, name: string, body: () => void | Promise<void>, timeout?: number): void {
  if (condition) it(name, body, timeout);
  else if (process.env.REQUIRE_ALL === '1') it(name, () => refuse(why));
  else it.skip(aloud(name, why), body, timeout);
}

function aloud(name: string, why: string): string {
  process.stderr.write(`SKIPPED ${name}: ${why}\n`);
  return `${name} [skipped: ${why}]`;
}

function refuse(why: string): never {
  throw new Error(`REQUIRE_ALL=1 asks for every case, but ${why}`);
}
