import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forms, type Form } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { anAskedOffice } from '../support/record/an-office.js';
import { formAddress, ofOffice } from '../support/record/form-addresses.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ABrowser, hiddenIn } from './a-browser.js';
import { actorOf, aDeskOf, aMemberOf } from './a-person.js';
import { controlsIn } from './controls.js';
import { spoken, spokenFaults } from './screen-reader.js';

/**
 * What a screen reader says of each form, as it opens and with every field wrong, kept as a text for people to read in
 * `transcripts/`. `TRANSCRIPTS=write` writes them anew: read what has changed before it is committed.
 */
let record: TestRecord;
let place: Place;
let at: ABrowser;
let own: { readonly person: string; readonly claim: string; readonly note: string; readonly file: string; readonly kept: string };
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  own = {
    person: await actorOf(record, 'Hazel'),
    claim: await place.put('recordClaim'),
    ...(await aDeskOf(at, [`/engagements/${place.engagement}/claims/add`, { statement: 'They were told so.' }])),
  };
}, 120_000);
afterAll(() => record.close());

const FOLDER = join(import.meta.dirname, 'transcripts');
const fileOf = ({ path }: Form) => join(FOLDER, `${path.slice(1).replace(/:/g, '').replaceAll('/', '-')}.txt`);

/** Without what differs from one record to the next: ids, today, the port of a server, and the rest of a long list to choose from. */
function readable(phrases: readonly string[]): string {
  const listed = (phrase: string) => phrase.startsWith('option, ') && !phrase.startsWith('option, Choose one');
  return phrases
    .filter((phrase) => !listed(phrase))
    .map((phrase) =>
      phrase
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(an id)')
        .replace(/\d{1,2} [A-Z][a-z]+ 20(2[6-9]|[3-9]\d)(, \d\d:\d\d)?/g, '(a day)')
        .replace(/127\.0\.0\.1:\d+/g, '(a server)')
        .replace(/, position \d+, set size \d+/, ''),
    )
    .join('\n');
}

async function sentWrong(address: string, opener: ABrowser, html: string): Promise<string | undefined> {
  const controls = controlsIn(html).filter(({ is }) => is !== 'tick');
  if (controls.length === 0) return undefined;
  const wrong = (is: string, name: string) =>
    is === 'text' ? 'some day \u202e perhaps' : is === 'secret' ? name.slice(0, 6) : 'nonsense';
  const values = Object.fromEntries(controls.map(({ is, name }) => [name, wrong(is, name)]));
  if (!controls.some(({ is }) => is === 'files')) return (await opener.post(address, { ...hiddenIn(html), ...values })).body;
  return (await opener.sendFiles(address, {}, [])).body;
}

/** Forms of the same words differ in what they are about alone: one of each is listened to. */
const each = [...new Map(forms.map((form) => [form.words.heading, form])).values()];
// The office comes last: with it, bodies of another group become public, which have the same names as ours.
each.sort((one, other) => Number(ofOffice(one)) - Number(ofOffice(other)));

describe.each(each.map((form) => [form.path, form] as const))('%s, as it is heard', (_path, form) => {
  it('names each control, says its hint and its error with it, and each question once', async () => {
    const opener = form.who === 'members' ? at : new ABrowser(record.app, '198.51.100.8');
    const asked = ofOffice(form) ? await anAskedOffice(record, own.person) : '';
    const address = formAddress(form.path, place, { ...own, asked });
    const { body, statusCode } = await opener.get(address);
    expect([address, statusCode]).toEqual([address, 200]);
    const opened = await spoken(body);
    expect(spokenFaults(body, opened)).toEqual([]);
    const wrong = await sentWrong(address, opener, body);
    const said = wrong === undefined ? [] : await spoken(wrong);
    if (wrong !== undefined) expect(spokenFaults(wrong, said)).toEqual([]);

    const parts = [
      `${form.path}\n\nAs it opens\n\n${readable(opened)}\n`,
      ...(wrong === undefined ? [] : [`\nWith every field wrong\n\n${readable(said)}\n`]),
    ];
    const [file, text] = [fileOf(form), parts.join('')];
    if (process.env['TRANSCRIPTS'] === 'write') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file) ? readFileSync(file, 'utf8') : `no transcript ${file}: see the head of this spec`).toBe(text);
  });
});
