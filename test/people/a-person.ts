import { randomUUID } from 'node:crypto';
import type { TestRecord } from '../support/record/open-record.js';
import { ABrowser, faultsIn, unescaped } from './a-browser.js';

export const PASSPHRASE = 'lantern tide orchard seven';

/** The words of an invitation that leads to a new account, as an operator's would. */
export async function anInvitation(record: TestRecord, opensSpaces = false): Promise<string> {
  const [actor, phrase] = [randomUUID(), randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)];
  await record.db.admin.query('insert into actor (id, opens_spaces, created_at) values ($1, $2, now())', [actor, opensSpaces]);
  await record.db.admin.query(
    `insert into invitation (id, phrase_hash, actor_id, made_at, ends_at)
     values ($1, encode(sha256($2::text::bytea), 'hex'), $3, now(), now() + interval '1 hour')`,
    [randomUUID(), phrase, actor],
  );
  return phrase;
}

let networks = 0;

/** Somebody who has accepted an invitation and is signed in. */
export async function aPerson(record: TestRecord, pseudonym: string, phrase?: string, opensSpaces = false): Promise<ABrowser> {
  const at = new ABrowser(record.app, `198.18.${Math.floor(++networks / 250)}.${networks % 250}`);
  const words = phrase ?? (await anInvitation(record, opensSpaces));
  const form = { phrase: words, pseudonym, passphrase: PASSPHRASE, repeated: PASSPHRASE };
  const answer = await at.send('/invitation', form);
  if (answer.statusCode !== 200) throw new Error(`${pseudonym} could not come in: ${faultsIn(answer.body).join(' ')}`);
  return at;
}

/** The six words that a page shows. */
export function wordsIn(html: string): string {
  return unescaped(/<code>([^<]+)<\/code>/.exec(html)?.[1] ?? '');
}
