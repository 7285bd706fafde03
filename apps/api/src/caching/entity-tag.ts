import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The ETag of what everybody is answered (RFC 9110, 8.8.3). It names all that a public answer depends on: the revision of
 * the public record, the day (a schedule read today is another tomorrow), and this program. Weak, since two answers that
 * say the same may be written differently.
 */
export function entityTag(revision: string, today: string): string {
  return `W/"${revision}-${today}-${program()}"`;
}

/** Whether an If-None-Match names the tag, by the weak comparison that RFC 9110 asks for. \`*\` names none: we cannot know. */
export function isNamedIn(ifNoneMatch: string | undefined, tag: string): boolean {
  const given = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return given.includes(tag.replace(/^W\//, ''));
}

let hash: string | undefined;

/** Other code may answer otherwise to the same record. Read once, from the files that this one was started from. */
function program(): string {
  if (hash !== undefined) return hash;
  const root = join(import.meta.dirname, '../../../..');
  const all = createHash('sha256');
  for (const folder of ['apps/api', 'apps/web', 'libs']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => SAYS.test(file));
    for (const file of files.sort()) all.update(file).update(readFileSync(join(root, folder, file)));
  }
  return (hash = all.digest('hex').slice(0, 12));
}

const SAYS = /(?<!\.spec)\.(?:js|ts|njk|css)$/;
