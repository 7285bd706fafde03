import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 60_000);
afterAll(() => record.close());

const READ = `query ($id: ID!) { commitment(id: $id) { statement
  replyRequests { askedOf { id } askedOn answerBy noReply } replies { says by { id } request { id } source { id } } } }`;
const read = async (id: string) => (await record.execute(READ, { id })).data;
const about = (id: string) => ({ about: { kind: 'COMMITMENT', id } });

describe('the right of reply', () => {
  it('that was asked for goes along with the release, and says until when none was identified', async () => {
    const id = await place.aCommitment();
    await place.put('askForReply', about(id));
    await place.release(['COMMITMENT', id]);
    expect(await read(id)).toMatchObject({
      commitment: {
        replyRequests: [
          {
            askedOf: { id: place.institution },
            answerBy: '2023-03-16',
            noReply: expect.stringMatching(/^Asked on 14 March 2023; no identified reply as of /),
          },
        ],
        replies: [],
      },
    });
  });

  it('that was given stands beside what it answers, attributed, with where it can be read', async () => {
    const id = await place.aCommitment();
    const requestId = await place.put('askForReply', about(id));
    await place.put('recordReply', { ...about(id), requestId });
    await place.release(['COMMITMENT', id]);
    expect(await read(id)).toMatchObject({
      commitment: {
        statement: 'The council will publish the agreement.',
        replyRequests: [{ noReply: null }],
        replies: [
          {
            says: 'We thank the group for its work.',
            by: { id: place.institution },
            request: { id: requestId },
            source: { id: place.source },
          },
        ],
      },
    });
    const page = await record.app.inject({ method: 'GET', url: `/commitments/${id}` });
    expect(page.body).toContain('We thank the group for its work.');
  });

  it('that came after the release is named to members as held back', async () => {
    const id = await place.aCommitment();
    await place.release(['COMMITMENT', id]);
    const reply = await place.put('recordReply', about(id));
    const held = 'query ($thing: ThingInput!) { heldBack(thing: $thing) { kind id } }';
    const thing = { kind: 'COMMITMENT', id };
    expect((await record.execute(held, { thing }, place.writer)).data).toEqual({ heldBack: [{ kind: 'REPLY', id: reply }] });
    await place.release(['REPLY', reply]);
    expect(await read(id)).toMatchObject({ commitment: { replies: [{}] } });
  });

  it('to a judgement stands beside it, and both are released along with the commitment', async () => {
    const commitmentId = await place.aCommitment();
    const judgement = await place.put('judgeCommitment', { commitmentId });
    const toIt = { about: { kind: 'JUDGEMENT', id: judgement } };
    await expect(place.put('judgeCommitment', { commitmentId, stage: 'REPLY' })).rejects.toThrow(/JUDGEMENT_NEEDS_REPLY/);
    const requestId = await place.put('askForReply', toIt);
    await place.put('recordReply', { ...toIt, requestId });
    await place.put('judgeCommitment', { commitmentId, stage: 'REPLY', finding: 'SUBSTANTIAL' });
    await place.release(['COMMITMENT', commitmentId]);
    const list = `query ($id: ID!) { commitment(id: $id) { evidence(on: "2023-07-01") { status }
      judgements { stage replyRequests { noReply } replies { says by { id } } } } }`;
    const { data } = await record.execute(list, { id: commitmentId });
    expect(data!['commitment']).toMatchObject({
      evidence: { status: 'SUBSTANTIAL' },
      judgements: expect.arrayContaining([
        {
          stage: 'FIRST',
          replyRequests: [{ noReply: null }],
          replies: [{ says: 'We thank the group for its work.', by: { id: place.institution } }],
        },
        { stage: 'REPLY', replyRequests: [], replies: [] },
      ]),
    });
  });

  it('to a comparison stands on its page, in the files made of it and in what is quoted of its findings', async () => {
    const text = { derivedFromId: null, publishedInsteadOfId: null };
    const agreedVersionId = await place.aVersion({ ...text, text: 'The council must pay.' });
    const publishedVersionId = await place.aVersion({ ...text, text: 'The council may pay.' });
    const id = await place.put('recordComparison', { agreedVersionId, publishedVersionId });
    const list = 'query ($id: ID!) { comparison(id: $id) { findings { id } } }';
    const { data } = await record.execute(list, { id }, place.writer);
    const { findings } = data!['comparison'] as { readonly findings: readonly { readonly id: string }[] };
    for (const finding of findings) await place.put('confirmFinding', { findingId: finding.id });
    await place.put('recordReply', { about: { kind: 'COMPARISON', id } });
    await place.release(['VERSION', agreedVersionId], ['VERSION', publishedVersionId], ['COMPARISON', id]);
    for (const url of [`/comparisons/${id}`, `/comparisons/${id}.html`, `/comparisons/${id}.txt`, `/comparisons/${id}.json`]) {
      const { statusCode, body } = await record.app.inject({ method: 'GET', url });
      expect([url, statusCode, body.includes('We thank the group for its work.')]).toEqual([url, 200, true]);
    }
    const { body } = await record.app.inject({ method: 'GET', url: `/comparisons/${id}` });
    expect(/<details class="cs-quote-this">[^]*?may pay[^]*?<\/details>/.exec(body)?.[0]).toMatch(/in reply.*We thank the group/);
  });

  it('to a claim stands under it, on the page of the document that it is about', async () => {
    const id = await place.put('recordClaim', { workId: place.work });
    await place.put('recordReply', { about: { kind: 'CLAIM', id } });
    await place.release(['CLAIM', id]);
    const { body } = await record.app.inject({ method: 'GET', url: `/works/${place.work}` });
    expect(body.slice(body.indexOf(`id="claim-${id}"`))).toContain('We thank the group for its work.');
  });

  it('is not judged by the body itself', async () => {
    const commitmentId = await place.aCommitment();
    const itself = { commitmentId, judgedById: place.institution };
    await expect(place.put('judgeCommitment', itself)).rejects.toThrow(/JUDGES_ITSELF/);
  });

  it.each([
    ['recordReply', { sourceId: null }, 'REPLY_NEEDS_SOURCE'],
    ['recordReply', { on: { edtf: '2099' } }, 'REPLIED_IN_FUTURE'],
    ['askForReply', { askedOn: '2099-01-01', answerBy: '2099-01-02' }, 'ASKED_IN_FUTURE'],
    ['askForReply', { answerBy: '2023-03-13' }, 'ANSWER_BEFORE_ASKED'],
    ['askForReply', { about: { kind: 'WORK', id: '11111111-1111-4111-8111-111111111111' } }, 'NOT_ANSWERABLE'],
  ])('%s with %j is refused as %s', async (mutation, given, rule) => {
    await expect(place.put(mutation, given)).rejects.toThrow(new RegExp(rule));
  });

  it('to a request is by the body that was asked, about the same thing', async () => {
    const requestId = await place.put('askForReply');
    await expect(place.put('recordReply', { requestId, byId: place.group })).rejects.toThrow(/ASKED_OF_ANOTHER/);
    const other = await place.aCommitment();
    await expect(place.put('recordReply', { requestId, ...about(other) })).rejects.toThrow(/ASKED_OF_ANOTHER/);
  });
});
