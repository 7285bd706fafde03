import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSPHRASE } from '#libs/access/core';
import { forms, type Form } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { anAskedOffice } from '../support/record/an-office.js';
import { formAddress } from '../support/record/form-addresses.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
import { ABrowser, hiddenIn } from './a-browser.js';
import { actorOf, aDeskOf, aMemberOf } from './a-person.js';
import { controlsIn, summaryIn, type Control } from './controls.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
let own: {
  readonly person: string;
  readonly claim: string;
  readonly note: string;
  readonly file: string;
  readonly kept: string;
  readonly asked: string;
};
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  const person = await actorOf(record, 'Hazel');
  const desk = await aDeskOf(at, ['/engagements/add', { title: 'Words' }]);
  own = { person, claim: await place.put('recordClaim'), ...desk, asked: await anAskedOffice(record, person) };
}, 120_000);
afterAll(() => record.close());

/** Wrong wherever something is written: it is no date, no number, no address, and holds a mark that turns the text round. */
const WRONG = 'some day \u202e perhaps';

/** Too short, and no two alike. */
const secretFor = (name: string) => name.slice(0, 6);

/** Whoever opens it: some forms are for those who are not signed in. */
const openerOf = ({ who }: Form) => (who === 'members' ? at : new ABrowser(record.app, '198.51.100.7'));
const wrongFor = ({ is, name }: Control) => (is === 'text' ? WRONG : is === 'secret' ? secretFor(name) : 'nonsense');
/** A tick alone is given or not: neither is wrong. */
const canBeWrong = ({ is }: Control) => is !== 'tick';

async function theRecord() {
  const { session: _seen, sign_in_try: _tried, ...rest } = await stateOf(record.db.admin);
  return rest;
}

async function send(form: Form, address: string, valueOf: (control: Control) => string) {
  const opener = openerOf(form);
  const page = await opener.get(address);
  expect([page.statusCode, address]).toEqual([200, address]);
  const controls = controlsIn(page.body);
  if (!controls.some(canBeWrong)) return { controls, answer: page };
  const values = Object.fromEntries(controls.map((control) => [control.name, valueOf(control)]));
  const files = controls.find(({ is }) => is === 'files');
  if (files === undefined) return { controls, answer: await opener.post(address, { ...hiddenIn(page.body), ...values }) };
  const { [files.name]: _file, ...written } = values;
  // Any file is taken and looked at later: a form of files is wrong with none.
  return { controls, answer: await opener.sendFiles(address, written, [], files.name) };
}

/** What an answer does not do of what a form that is sent back owes whoever wrote in it. */
function lackingIn(html: string, valueOf: (control: Control) => string): readonly string[] {
  const { links, isFirst } = summaryIn(html);
  const controls = controlsIn(html);
  return [
    ...(isFirst ? [] : ['no summary before everything']),
    ...(/<title>Error: /.test(html) ? [] : ['the title does not begin with Error']),
    ...links.flatMap(({ to, says }) => {
      const field = controls.find(({ id }) => id === to);
      if (field === undefined) return [`“${says}” leads to no field (${to})`];
      return field.error !== undefined && says.endsWith(field.error)
        ? []
        : [`${to} says “${field.error ?? 'nothing'}”, and the summary “${says}”`];
    }),
    ...controls.flatMap((control) => {
      const kept = control.is === 'text' ? valueOf(control) : control.is === 'secret' ? '' : undefined;
      return kept === undefined || control.value === kept ? [] : [`${control.name} holds “${control.value}”`];
    }),
  ];
}

describe.each(forms.map((form) => [form.path, form] as const))('%s, every field of it wrong at once', (_path, form) => {
  it('comes back with each fault at its field and all that was written, and nothing is saved', async () => {
    const address = formAddress(form.path, place, own);
    const before = await theRecord();
    const { controls, answer } = await send(form, address, wrongFor);
    const all = controls.filter(canBeWrong);
    if (all.length === 0) return;
    // The passphrase that holds is tried last, when nothing else is wrong: each try is counted.
    const wrong = all.length === 1 ? all : all.filter(({ isHeld }) => !isHeld);
    expect([answer.statusCode, lackingIn(answer.body, wrongFor)]).toEqual([400, []]);
    expect(summaryIn(answer.body).links.map(({ to }) => to)).toEqual(wrong.map(({ id }) => id));
    expect(changed(before, await theRecord())).toEqual([]);
  });
});

describe('a new passphrase', () => {
  it('is too short for the form where it is too short for the account, and is said again or is at fault', async () => {
    const form = forms.find(({ path }) => path === '/invitation')!;
    const least = 'é'.repeat(PASSPHRASE.least);
    const faultsOf = async (passphrase: string, repeated: string) => {
      const valueOf = ({ name }: Control) => ({ passphrase, repeated })[name] ?? WRONG;
      const { answer } = await send(form, form.path, valueOf);
      return summaryIn(answer.body).links.filter(({ to }) => to === 'passphrase' || to === 'repeated');
    };
    expect(await faultsOf(least, least)).toEqual([]);
    expect(await faultsOf(least.slice(1), least.slice(1))).toEqual([
      { to: 'passphrase', says: expect.stringContaining('It has 11 characters. Please use at least 12') },
    ]);
    expect(await faultsOf(least, least.slice(1))).toEqual([
      { to: 'repeated', says: 'The two passphrases are not the same. Write both again.' },
    ]);
  });
});
