import { plainText } from '#libs/kernel';
import type { Condition } from '#libs/persistence';

/** Bodies that have borne a name with these words in it, whatever they are called today. Refuses text refusals. */
export function namedCondition(named: string): Condition {
  const words = plainText(named, { field: 'named', most: 100, lines: 'one' });
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return (t, value) =>
    `exists (select from organization_name x where x.organization_id = ${t}.id and x.name ilike ${value(pattern)})`;
}
