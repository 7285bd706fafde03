import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, type FormattedExecutionResult } from 'graphql';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { mutationsOf, placesOf } from '../support/record/mutations.js';
import { listed, listsOf } from '../support/record/lists.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';

let record: TestRecord;
let hidden: Place;
let claim: string;
let other: Place;
beforeAll(async () => {
  record = await openRecord();
  hidden = await aFullPlace(record);
  claim = await hidden.put('recordClaim');
  other = await aFullPlace(record);
  await hidden.put('proposeRelease', { id: await hidden.aCommitment() });
}, 120_000);
afterAll(() => record.close());

const refusal = (answer: FormattedExecutionResult) => answer.errors?.[0]?.extensions;
const withoutId = (answer: FormattedExecutionResult, id: string) => JSON.stringify(answer).replaceAll(id, 'ID');

/** Every query that takes the id of one thing, with the id of such a thing in the hidden place. */
function lookUps(): readonly { readonly name: string; readonly id: string }[] {
  const ids: Readonly<Record<string, string>> = {
    addressCheck: hidden.addressCheck,
    call: hidden.call,
    claim,
    commitment: hidden.commitment,
    comparison: hidden.comparison,
    correctionRequest: hidden.correctionRequest,
    engagement: hidden.engagement,
    harmNote: hidden.harmNote,
    picture: hidden.picture,
    keeping: hidden.keeping,
    labour: hidden.labour,
    logEntry: hidden.logEntry,
    notice: hidden.notice,
    organization: hidden.institution,
    seal: hidden.seal,
    sealReveal: hidden.reveal,
    publishedPath: hidden.publishedPath,
    source: hidden.source,
    space: hidden.space,
    version: hidden.agreed,
    work: hidden.work,
  };
  const queries = Object.values(record.schema.getQueryType()!.getFields()).filter((field) =>
    field.args.some((arg) => arg.name === 'id'),
  );
  return queries.map(({ name }) => {
    const id = ids[name];
    if (!id) throw new Error(`the query ${name} takes an id: say here of which thing of the hidden place`);
    return { name, id };
  });
}

function look(name: string, id: string, viewer: Viewer): Promise<FormattedExecutionResult> {
  return record.execute(`query ($id: ID!) { ${name}(id: $id) { id } }`, { id }, viewer);
}

describe('who does not belong to a space', () => {
  it('is answered alike for what is hidden and what is not there, by every query, as anybody and as another space’s steward', async () => {
    for (const { name, id } of lookUps()) {
      expect([name, (await look(name, id, hidden.writer)).errors]).toEqual([name, undefined]);
      for (const viewer of [ANONYMOUS, other.writer]) {
        const missing = randomUUID();
        const [ofHidden, ofMissing] = [await look(name, id, viewer), await look(name, missing, viewer)];
        expect(refusal(ofHidden)).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
        expect(withoutId(ofHidden, id)).toBe(withoutId(ofMissing, missing));
      }
    }
  });

  it('is answered alike by the board of two versions', async () => {
    const document = 'query ($a: ID!, $b: ID!) { reportedBoard(firstVersionId: $a, secondVersionId: $b) { points { topic } } }';
    const ask = (a: string, b: string, viewer: Viewer) => record.execute(document, { a, b }, viewer);
    expect((await ask(hidden.agreed, hidden.published, hidden.writer)).errors).toBeUndefined();
    for (const viewer of [ANONYMOUS, other.writer]) {
      const ofHidden = await ask(hidden.agreed, hidden.published, viewer);
      expect(refusal(ofHidden)).toMatchObject({ code: 'NOT_FOUND' });
      expect(ofHidden).toEqual(await ask(randomUUID(), randomUUID(), viewer));
    }
  });

  it('finds nothing of it in any list, also when the list is narrowed to it', async () => {
    for (const name of listsOf(record.schema)) {
      const ids = async (viewer: Viewer) => {
        const { data, errors } = await record.execute(
          `{ ${listed(name, 'first: 100')} { nodes { id } pageInfo { hasNextPage } } }`,
          {},
          viewer,
        );
        if (errors) return errors[0]?.extensions?.['code'];
        return (data![name] as { nodes: { id: string }[] }).nodes.map((node) => node.id);
      };
      const theirs = (await ids(hidden.writer)) as string[];
      expect([name, theirs.length > 0]).toEqual([name, true]);
      expect(await ids(ANONYMOUS)).toEqual(
        [
          'notes',
          'keptForms',
          'notices',
          'publishedPaths',
          'releaseProposals',
          'addressChecks',
          'trayFiles',
          'handlings',
          'correctionRequests',
          'yourHarmNotes',
        ].includes(name)
          ? 'FORBIDDEN'
          : [],
      );
      expect(((await ids(other.writer)) as string[]).filter((id) => theirs.includes(id))).toEqual([]);
    }
    for (const [argument, id] of [
      ['engagementId', hidden.engagement],
      ['organizationId', hidden.institution],
    ] as const) {
      const document = `query ($id: ID!) { commitments(${argument}: $id) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const [ofHidden, ofMissing] = [
        await record.execute(document, { id }, other.writer),
        await record.execute(document, { id: randomUUID() }, other.writer),
      ];
      expect(ofHidden).toEqual(ofMissing);
    }
  });

  it('is refused every mutation that names a thing of it, as if there were none, and changes nothing', async () => {
    const before = await stateOf(record.db.admin);
    const wrong: object[] = [];
    for (const mutation of mutationsOf(record.schema)) {
      const own = { ...SAMPLE_INPUTS[mutation.name]!(other), ...(await other.freshFor(mutation.name)) } as Record<
        string,
        unknown
      >;
      const theirs = SAMPLE_INPUTS[mutation.name]!(hidden);
      const start = await stateOf(record.db.admin);
      for (const { path } of placesOf(mutation.input).filter((place) => place.kind === 'id' && theirs[place.path] != null)) {
        if (path === 'fromNoteId') continue; // named below
        const ask = (id: unknown) => record.execute(mutation.document, { input: { ...own, [path]: id } }, other.writer);
        const [id, missing] = [String(theirs[path]), randomUUID()];
        const [ofHidden, ofMissing] = [await ask(id), await ask(missing)];
        if (refusal(ofHidden)?.['code'] !== 'NOT_FOUND' || withoutId(ofHidden, id) !== withoutId(ofMissing, missing)) {
          wrong.push({ mutation: mutation.name, path, ofHidden, ofMissing });
        }
      }
      expect([mutation.name, changed(start, await stateOf(record.db.admin))]).toEqual([mutation.name, []]);
    }
    expect(wrong).toEqual([]);
    expect(changed(before, await stateOf(record.db.admin)).length).toBeGreaterThan(0); // the fresh things of their own
  }, 60_000);

  it('cannot take another member’s note along with a fact', async () => {
    const start = await stateOf(record.db.admin);
    for (const id of [hidden.note, randomUUID()]) {
      const mutation = mutationsOf(record.schema).find((each) => each.name === 'recordWork')!;
      const answer = await record.execute(
        mutation.document,
        { input: { ...SAMPLE_INPUTS['recordWork']!(other), fromNoteId: id } },
        other.writer,
      );
      expect(refusal(answer)).toEqual({ code: 'NOT_FOUND', rule: 'NOTE_NOT_FOUND', field: 'input.fromNoteId' });
    }
    expect(changed(start, await stateOf(record.db.admin))).toEqual([]);
  });
});

describe('who belongs to two spaces', () => {
  let both: Member;
  let keepsBoth: Member;
  beforeAll(async () => {
    both = await record.member({ [hidden.space]: 'editor', [other.space]: 'editor' });
    keepsBoth = await record.member({ [hidden.space]: 'steward', [other.space]: 'steward' });
  });

  it('cannot tie a thing of one to a thing of the other: the readers of neither could read it', async () => {
    const wrong: object[] = [];
    const start = await stateOf(record.db.admin);
    for (const mutation of mutationsOf(record.schema).filter((each) => each.entered && each.name !== 'openSpace')) {
      const [here, there] = [SAMPLE_INPUTS[mutation.name]!(hidden), SAMPLE_INPUTS[mutation.name]!(other)];
      const ids = placesOf(mutation.input).filter(
        (place) => place.kind === 'id' && here[place.path] !== undefined && here[place.path] !== null,
      );
      if (ids.length < 2) continue;
      const who = mutation.name === 'proposeKeeping' ? keepsBoth : both;
      for (const { path } of ids) {
        const answer = await record.execute(mutation.document, { input: { ...here, [path]: there[path] } }, who);
        if (refusal(answer)?.['code'] !== 'NOT_FOUND') wrong.push({ mutation: mutation.name, path, answer });
      }
    }
    expect(wrong).toEqual([]);
    expect(changed(start, await stateOf(record.db.admin))).toEqual([]);
  }, 60_000);
});

describe('a reader', () => {
  it('reads all of the space and records nothing: every mutation but notes of their own is forbidden', async () => {
    const reader = await record.member({ [hidden.space]: 'reader' });
    // What somebody outside says is wrong may tell how to reach them, so stewards and editors alone read it.
    const unread = async ({ name, id }: { readonly name: string; readonly id: string }) =>
      (await look(name, id, reader)).errors === undefined ? [] : [name];
    expect((await Promise.all(lookUps().map(unread))).flat()).toEqual(['correctionRequest']);
    const start = await stateOf(record.db.admin);
    const answers: Record<string, unknown> = {};
    for (const mutation of mutationsOf(record.schema)) {
      const answer = await record.execute(mutation.document, { input: SAMPLE_INPUTS[mutation.name]!(hidden) }, reader);
      answers[mutation.name] = refusal(answer)?.['code'] ?? 'done';
    }
    const {
      setQuiet,
      writeNote,
      changeNote,
      deleteNote,
      endSession,
      revokeToken,
      withdrawInvitation,
      endOutsider,
      readFileAgain,
      discardFile,
      keepForm,
      discardKeptForm,
      closeCorrectionRequest,
      ...recording
    } = answers;
    expect({
      closeCorrectionRequest,
      setQuiet,
      ...{ writeNote, changeNote, deleteNote, endSession, revokeToken, withdrawInvitation, endOutsider },
      ...{ readFileAgain, discardFile, keepForm, discardKeptForm },
    }).toEqual({
      closeCorrectionRequest: 'NOT_FOUND',
      keepForm: 'NOT_FOUND', // it names a kept form of somebody else
      discardKeptForm: 'NOT_FOUND',
      readFileAgain: 'NOT_FOUND',
      discardFile: 'NOT_FOUND',
      setQuiet: 'done', // it is a person's own, and no space knows of it
      writeNote: 'done',
      changeNote: 'NOT_FOUND',
      deleteNote: 'NOT_FOUND',
      endSession: 'NOT_FOUND',
      revokeToken: 'NOT_FOUND',
      withdrawInvitation: 'NOT_FOUND', // stewards alone see these two
      endOutsider: 'NOT_FOUND',
    });
    expect(Object.entries(recording).filter(([, code]) => code !== 'FORBIDDEN')).toEqual([]);
    expect(changed(start, await stateOf(record.db.admin))).toEqual(['note', 'quiet']);
  });

  it('does not see the notes of others', async () => {
    const reader = await record.member({ [hidden.space]: 'reader' });
    const { data } = await record.execute('{ notes { nodes { id } } }', {}, reader);
    expect(data).toEqual({ notes: { nodes: [] } });
  });
});

describe('anybody', () => {
  it('is forbidden every mutation, and told how to sign in', async () => {
    const start = await stateOf(record.db.admin);
    const answers: Record<string, unknown> = {};
    for (const mutation of mutationsOf(record.schema)) {
      const answer = await record.execute(mutation.document, { input: SAMPLE_INPUTS[mutation.name]!(hidden) }, ANONYMOUS);
      answers[mutation.name] = refusal(answer);
    }
    const expected = Object.keys(answers).map((name) => [name, { code: 'FORBIDDEN', rule: 'SIGN_IN_NEEDED' }]);
    expect(answers).toEqual(Object.fromEntries(expected));
    expect(changed(start, await stateOf(record.db.admin))).toEqual([]);
  });
});

describe('a member', () => {
  it('is told of each of their spaces in a list what the space tells by itself', async () => {
    const told = '{ id name members { role person { id pseudonym } } outsiders { kind person { id } } invitations { id } }';
    const one = await record.execute(`query ($id: ID!) { space(id: $id) ${told} }`, { id: other.space }, other.writer);
    const all = await record.execute(`{ viewer { spaces ${told} } }`, {}, other.writer);
    expect([one.errors, all.errors]).toEqual([undefined, undefined]);
    const spaces = (all.data as { readonly viewer: { readonly spaces: readonly { readonly name: string }[] } }).viewer.spaces;
    // Others handed them a room or two meanwhile (confirmKeeping).
    expect(spaces.filter(({ name }) => name !== 'Another room')).toEqual([one.data!['space']]);
  });
});

describe('an editor', () => {
  it('records and may not release', async () => {
    const editor = await record.member({ [other.space]: 'editor' });
    const release = mutationsOf(record.schema).find((each) => each.name === 'release')!;
    const answer = await record.execute(release.document, { input: { kind: 'WORK', id: other.work } }, editor);
    expect(refusal(answer)).toEqual({ code: 'FORBIDDEN', rule: 'MAY_NOT' });
  });

  it('is no editor of what everybody sees', async () => {
    expect(isObjectType(record.schema.getMutationType())).toBe(true);
    const shown = await aFullPlace(record);
    await shown.released();
    const start = await stateOf(record.db.admin);
    const correct = mutationsOf(record.schema).find((each) => each.name === 'correctCommitment')!;
    const answer = await record.execute(correct.document, { input: SAMPLE_INPUTS['correctCommitment']!(shown) }, other.writer);
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', rule: 'MAY_NOT' });
    expect(changed(start, await stateOf(record.db.admin))).toEqual([]);
  });
});
