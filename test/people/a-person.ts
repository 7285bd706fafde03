import { randomUUID } from 'node:crypto';
import type { Place } from '../support/record/builders.js';
import type { TestRecord } from '../support/record/open-record.js';
import { ABrowser, aFileOf, faultsIn, unescaped } from './a-browser.js';

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

/** The account that goes by this name. */
export async function actorOf(record: TestRecord, pseudonym: string): Promise<string> {
  const { rows } = await record.db.admin.query<{ id: string }>('select actor_id as id from person_private where pseudonym = $1', [
    pseudonym,
  ]);
  return rows[0]!.id;
}

/** Somebody who has come in and belongs to the space of the place. */
export async function aMemberOf(
  record: TestRecord,
  { space }: Pick<Place, 'space'>,
  pseudonym: string,
  role: string,
): Promise<ABrowser> {
  const at = await aPerson(record, pseudonym);
  await joins(record, { space }, pseudonym, role);
  return at;
}

/** Lets somebody who is signed in into the space of the place. */
export async function joins(record: TestRecord, { space }: Pick<Place, 'space'>, pseudonym: string, role: string): Promise<void> {
  await record.db.admin.query('insert into membership (space_id, actor_id, role, since) values ($1, $2, $3, now())', [
    space,
    await actorOf(record, pseudonym),
    role,
  ]);
}

/** What a member has that nobody else sees: a note, a form left for later, and a file in the tray. */
export async function aDeskOf(
  at: ABrowser,
  left: readonly [form: string, values: Readonly<Record<string, string>>],
): Promise<{ readonly note: string; readonly kept: string; readonly file: string }> {
  await at.send('/notes/write', { body: 'They said it would be out by the spring.' });
  await at.send(left[0], { ...left[1], keep: 'yes' });
  const notes = (await at.get('/notes')).body;
  return {
    note: /\/notes\/([0-9a-f-]{36})\/change/.exec(notes)![1]!,
    kept: /\/kept\/([0-9a-f-]{36})\/discard/.exec(notes)![1]!,
    file: await aFileOf(at),
  };
}

/** The six words that a page shows. */
export function wordsIn(html: string): string {
  return unescaped(/<code>([^<]+)<\/code>/.exec(html)?.[1] ?? '');
}
