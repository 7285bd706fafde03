import type { VerifiedEntry } from './verification.js';

/**
 * The entries before whose words the record put a content warning, by what the entries of the same file say: the last of those
 * about a thing that put one, changed it or took it away counts for all the words of that thing. What the warning says is in
 * no entry.
 */
export function warnedEntries(entries: readonly Pick<VerifiedEntry, 'index' | 'fields'>[]): ReadonlySet<bigint> {
  const told = entries.map(({ index, fields }) => {
    const values = new Map(fields.map(({ name, value }) => [name, value]));
    return { index, thing: values.get('entry.id'), deed: values.get('entry.event')?.split('.').at(-1) };
  });
  const stands = new Map<string, boolean>();
  for (const { thing, deed } of told) {
    if (thing !== undefined && deed !== undefined && WARNS.has(deed)) stands.set(thing, deed !== 'warned_no_more');
  }
  const warned = told.filter(({ thing = '', deed = '' }) => stands.get(thing) === true && !WARNS.has(deed));
  return new Set(warned.map(({ index }) => index));
}

const WARNS: ReadonlySet<string> = new Set(['warned', 'warned_anew', 'warned_no_more']);
