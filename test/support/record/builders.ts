import { randomUUID } from 'node:crypto';
import type { Member } from '#libs/access/core';
import { CorrectionRequestsService } from '#libs/stewardship';
import { anEmail } from '../files/drafts.js';
import { pngOf } from '../files/pictures.js';
import { mutationsOf, type Mutation } from './mutations.js';
import type { TestRecord } from './open-record.js';
import { ALONE, SAMPLE_INPUTS, type World } from './sample-inputs.js';

type Given = Readonly<Record<string, unknown>>;

/** Records one thing through the API, as `writer`, and gives its id: the sample input with what the spec says otherwise. */
export type Builder = (given?: Given) => Promise<string>;

/** A space with one of each thing in it, and a builder for more of each. Nothing of it is released. */
export interface Place extends World {
  readonly writer: Member;
  put(mutation: string, given?: Given): Promise<string>;
  readonly aNote: Builder;
  readonly anOrganization: Builder;
  readonly aSource: Builder;
  readonly anEngagement: Builder;
  readonly aWork: Builder;
  readonly aVersion: Builder;
  readonly aCommitment: Builder;
  readonly aDueDate: Builder;
  readonly aCall: Builder;
  /** a fresh comparison, and the id of its first finding */
  readonly aFinding: () => Promise<string>;
  /** what a mutation needs that can be done once only to each thing: a fresh thing, as the fields of its input that name it */
  readonly freshFor: (mutation: string) => Promise<Given>;
  /** makes things public, in the order given */
  release(...things: readonly (readonly [kind: string, id: string])[]): Promise<void>;
}

/** Played by `opener`, who may open spaces, or by a new steward of their own. */
export async function aPlace(record: TestRecord, opener?: Member): Promise<Place> {
  const put = recorderOf(record);
  const first = opener ?? (await record.member({}, true));
  const space = await put(first, 'openSpace', { name: `Space of ${first.actorId}` });
  const writer = await record.again(first);
  const world: Record<string, string> = {
    space,
    session: await record.aSession(first),
    token: await record.aToken(first),
    file: await record.aFile(first, space),
    notice: await record.aNotice(space),
    keeping: await record.aKeeping(first, space),
    webAddress: record.webAddress,
  };
  const ids = world as unknown as World;
  const aPictureFile = () => record.aFile(writer, space, { name: 'photograph.png', bytes: pngOf({ width: 40, height: 30 }) });
  // A process is begun for each; other things are recorded meanwhile.
  const pictureFiles = Promise.all([aPictureFile(), aPictureFile()]);
  const sample = (mutation: string, given: Given = {}) =>
    put(writer, mutation, { ...SAMPLE_INPUTS[mutation]?.(ids), ...ALONE[mutation], ...given });
  for (const [name, mutation, given] of STEPS) {
    world[name] = await sample(mutation, typeof given === 'function' ? given(ids) : given);
  }
  const aPair = () => twoVersions(sample);
  const aFinding = async () => findingOf(record, writer, await sample('recordComparison', await aPair()));
  world['site'] = await sample('recordSource', { address: record.webAddress });
  world['captured'] = await sample('recordVersionFromFile', {
    ...{
      fileId: await sample('captureAddress'),
      sourceId: ids.site,
      text: 'WHOLE',
      derivedFromId: null,
      publishedInsteadOfId: null,
    },
  });
  world['addressCheck'] = await sample('checkAddress');
  world['finding'] = await findingOf(record, writer, ids.comparison);
  [world['pictureFile'], world['picture']] = await pictureFiles;
  world['picture'] = await sample('recordPicture', { fileId: world['picture'] });
  world['sealedText'] = await sample('recordVersion', SIX_CLAUSES);
  world['shownText'] = await sample('recordVersion', SIX_CLAUSES);
  // Where all is kept nothing waits to be judged.
  const aSealable = async () =>
    sample('recordComparison', {
      agreedVersionId: ids.sealedText,
      publishedVersionId: await sample('recordVersion', SIX_CLAUSES),
    });
  world['seal'] = await sample('sealComparison', {
    comparisonId: await sample('recordComparison', { agreedVersionId: ids.sealedText, publishedVersionId: ids.shownText }),
  });
  world['sealable'] = await aSealable();
  world['reveal'] = await sample('revealSeal', { sealId: await sample('sealComparison', { comparisonId: await aSealable() }) });
  const freshMember = async () => (await record.member({ [space]: 'reader' })).actorId;
  const freshOutsider = async () => (await record.outsider(space)).id;
  world['correctionRequest'] = await record.aCorrectionRequest(ids.commitment);
  world['member'] = await freshMember();
  world['outsider'] = await freshOutsider();
  world['invitation'] = await sample('invite');
  return {
    ...ids,
    writer,
    put: sample,
    aNote: (given) => sample('writeNote', given),
    anOrganization: (given) => sample('recordOrganization', given),
    aSource: (given) => sample('recordSource', given),
    anEngagement: (given) => sample('recordEngagement', given),
    aWork: (given) => sample('recordWork', given),
    aVersion: (given) => sample('recordVersion', given),
    aCommitment: (given) => sample('recordCommitment', given),
    aDueDate: (given) => sample('setDueDate', given),
    aCall: (given) => sample('recordCall', given),
    aFinding,
    freshFor: async (mutation) => {
      const fresh = FRESH[mutation];
      return fresh
        ? fresh({
            ...ids,
            put: sample,
            aFinding,
            aPair,
            aSealable,
            readingOf: (id, of) => readingOf(record, writer, id, of),
            aSession: () => record.aSession(writer),
            aToken: () => record.aToken(writer),
            freshMember,
            freshOutsider,
            aNotice: () => record.aNotice(space),
            aKeeping: () => record.aKeeping(writer),
            aRoom: () => record.aRoom(writer),
            aCorrectionRequest: () => record.aCorrectionRequest(ids.commitment),
            aFile: () => record.aFile(writer, space),
            aPictureFile,
          })
        : {};
    },
    release: async (...things) => {
      for (const [kind, id] of things) {
        // Some things go along with others.
        await put(writer, 'release', { kind, id }).catch((error: unknown) => {
          if (!String(error).includes('ALREADY_PUBLIC')) throw error;
        });
      }
    },
  };
}

interface Fresh extends World, Pick<Place, 'put' | 'aFinding'> {
  readonly aPair: () => Promise<Given>;
  readonly aSealable: () => Promise<string>;
  readonly readingOf: (id: string, of?: 'commitment' | 'logEntry' | 'labour') => Promise<string>;
  readonly aSession: () => Promise<string>;
  readonly aToken: () => Promise<string>;
  readonly freshMember: () => Promise<string>;
  readonly freshOutsider: () => Promise<string>;
  readonly aFile: () => Promise<string>;
  readonly aPictureFile: () => Promise<string>;
  readonly aNotice: () => Promise<string>;
  readonly aKeeping: () => Promise<string>;
  readonly aRoom: () => Promise<Given>;
  readonly aCorrectionRequest: () => Promise<string>;
}

/** Deeds that cannot be done twice to one thing. */
const FRESH: Readonly<Record<string, (place: Fresh) => Promise<Given>>> = {
  changeNote: async ({ put }) => ({ noteId: await put('writeNote') }),
  withdrawInvitation: async ({ put }) => ({ invitationId: await put('invite') }),
  changeRole: async ({ freshMember }) => ({ memberId: await freshMember() }),
  removeMember: async ({ freshMember }) => ({ memberId: await freshMember() }),
  endOutsider: async ({ freshOutsider }) => ({ outsiderId: await freshOutsider() }),
  revokeToken: async ({ aToken }) => ({ tokenId: await aToken() }),
  endSession: async ({ aSession }) => ({ sessionId: await aSession() }),
  readFileAgain: async ({ aFile }) => ({ fileId: await aFile() }),
  discardFile: async ({ aFile }) => ({ fileId: await aFile() }),
  recordVersionFromFile: async ({ aFile }) => ({ fileId: await aFile() }),
  recordPicture: async ({ aPictureFile }) => ({ fileId: await aPictureFile() }),
  keepForm: async ({ put }) => ({ keptFormId: await put('keepForm', { keptFormId: null }) }),
  discardPublishedPath: async ({ put }) => ({ pathId: await put('beginPublishedPath') }),
  stopAddressCheck: async ({ put }) => ({ checkId: await put('checkAddress') }),
  discardKeptForm: async ({ put }) => ({ keptFormId: await put('keepForm', { keptFormId: null }) }),
  markNoticeSeen: async ({ aNotice }) => ({ noticeId: await aNotice() }),
  proposeKeeping: async ({ aRoom }) => ({ ...(await aRoom()), groupId: null }),
  confirmKeeping: async ({ aKeeping }) => ({ keepingId: await aKeeping() }),
  withdrawKeeping: async ({ aKeeping }) => ({ keepingId: await aKeeping() }),
  closeCorrectionRequest: async ({ aCorrectionRequest }) => ({ correctionRequestId: await aCorrectionRequest() }),
  deleteNote: async ({ put }) => ({ noteId: await put('writeNote') }),
  confirmFinding: async ({ aFinding }) => ({ findingId: await aFinding() }),
  overruleFinding: async ({ aFinding }) => ({ findingId: await aFinding() }),
  recordComparison: ({ aPair }) => aPair(),
  sealComparison: async ({ aSealable }) => ({ comparisonId: await aSealable() }),
  revealSeal: async ({ aSealable, put }) => ({ sealId: await put('sealComparison', { comparisonId: await aSealable() }) }),
  correctCommitment: async ({ put, readingOf }) => {
    const commitmentId = await put('recordCommitment');
    return { commitmentId, readingId: await readingOf(commitmentId) };
  },
  correctLogEntry: async ({ put, readingOf }) => {
    const logEntryId = await put('recordLogEntry');
    return { logEntryId, readingId: await readingOf(logEntryId, 'logEntry') };
  },
  correctLabour: async ({ put, readingOf }) => {
    const labourId = await put('recordLabour');
    return { labourId, readingId: await readingOf(labourId, 'labour') };
  },
  setDueDate: async ({ put }) => ({ commitmentId: await put('recordCommitment') }),
  reviseDueDate: async ({ put }) => ({ dueDateId: await put('setDueDate', { commitmentId: await put('recordCommitment') }) }),
  release: async ({ put }) => ({ id: await put('recordOrganization') }),
  proposeRelease: async ({ put }) => ({ id: await put('recordCommitment') }),
  releaseTogether: async ({ put }) => ({
    things: [
      { kind: 'ORGANIZATION', id: await put('recordOrganization') },
      { kind: 'DUE_DATE', id: await put('setDueDate', { commitmentId: await put('recordCommitment') }) },
    ],
  }),
  proposeReleaseTogether: async ({ put }) => ({
    things: [
      { kind: 'COMMITMENT', id: await put('recordCommitment') },
      { kind: 'DUE_DATE', id: await put('setDueDate', { commitmentId: await put('recordCommitment') }) },
    ],
  }),
  embargo: async ({ put }) => ({ id: await put('recordOrganization') }),
  takeBack: async ({ put }) => {
    const id = await put('recordEngagement');
    await put('release', { kind: 'ENGAGEMENT', id });
    return { id };
  },
  setContentWarning: async ({ put }) => ({ kind: 'LOG_ENTRY', id: await put('recordLogEntry') }),
  removeContentWarning: async ({ put }) => {
    const id = await put('recordLogEntry');
    await put('setContentWarning', { kind: 'LOG_ENTRY', id });
    return { id };
  },
  redact: async ({ put }) => ({ id: await put('recordCommitment') }),
  erase: async ({ put }) => ({ id: await put('recordCommitment') }),
};

/** One of each kind that `aPlace` leaves out, so that every table of the record has a row; then what each kind holds. */
export async function aFullPlace(
  record: TestRecord,
  opener?: Member,
): Promise<Place & { readonly released: () => Promise<void> }> {
  const place = await aPlace(record, opener);
  const fromFile = await place.put('recordVersionFromFile', await place.freshFor('recordVersionFromFile'));
  const email = await record.aFile(place.writer, place.space, { name: 'reply.eml', bytes: anEmail() });
  const fromEmail = await place.put('recordVersionFromFile', { fileId: email, text: 'WHOLE' });
  const more = {
    ...(await evidenceOf(record, place.writer, fromFile)),
    EMAIL_HEADER: await headerOf(record, place.writer, fromEmail),
    ORGANIZATION_NAME: await place.put('recordOrganizationName'),
    SIGN_OFF_DISPUTE: await place.put('recordDispute'),
    CONTENT_POINT: await place.put('recordContentPoint'),
    CLAIM: await place.put('recordClaim'),
    CALL_ANSWER: await place.put('recordAnswer'),
    OFFICIAL_STATEMENT: await place.put('recordOfficialStatement'),
    JUDGEMENT: await place.put('judgeCommitment'),
    DELIVERY: await place.put('recordDelivery'),
    REPLY_REQUEST: await place.put('askForReply'),
    REPLY: await place.put('recordReply'),
    ADDRESS_EVENT: await record.vanished(place.addressCheck, place.writer),
    SEAL: place.seal,
    SEAL_REVEAL: await place.put('revealSeal'),
  };
  await place.put('confirmFinding');
  await record.aNotice(place.space);
  // Two, as lists are tried page by page. Nobody who is signed in writes one, so no mutation does.
  for (const page of [`/one?of=${place.writer.actorId}`, '/two']) {
    await record.app
      .get(CorrectionRequestsService, { strict: false })
      .ask(
        { page, about: { kind: 'commitment', id: place.commitment }, says: 'It is wrong.', key: randomUUID() },
        { address: `2001:db8:${place.space.slice(-4)}::${page.length}` },
      );
  }
  const {
    group,
    institution,
    post,
    source,
    engagement,
    work,
    agreed,
    published,
    signOff,
    call,
    commitment,
    dueDate,
    logEntry,
    labour,
    harmNote,
    picture,
    comparison,
    sealedText,
    shownText,
  } = place;
  const { ORGANIZATION_NAME: _goesAlong, ...rest } = more;
  return {
    ...place,
    released: async () => {
      // Of its source all may be shown, so that a picture of it can be.
      await place.put('recordHandling', { versionId: null, sourceId: source, shows: 'WHOLE' });
      await place.release(
        ...[group, institution].map((id) => ['ORGANIZATION', id] as const),
        ...Object.entries({ POST: post, SOURCE: source, ENGAGEMENT: engagement, WORK: work, SIGN_OFF: signOff, CALL: call }),
        ['SOURCE', place.site] as const,
        ...[agreed, published, fromFile, fromEmail, place.captured, sealedText, shownText].map((id) => ['VERSION', id] as const),
        ...Object.entries({
          COMMITMENT: commitment,
          DUE_DATE: dueDate,
          LOG_ENTRY: logEntry,
          LABOUR: labour,
          HARM_NOTE: harmNote,
          PICTURE: picture,
          COMPARISON: comparison,
          ...rest,
        }),
      );
    },
  };
}

/** In order; what a step refers to was made before it. */
const STEPS: readonly (readonly [keyof World, string, (Given | ((world: World) => Given))?])[] = [
  ['source', 'recordSource'],
  ['group', 'recordOrganization', { name: 'The Lantern Table', classification: 'GROUP', nameSourceId: null }],
  ['institution', 'recordOrganization'],
  ['post', 'recordPost'],
  ['engagement', 'recordEngagement'],
  ['work', 'recordWork'],
  ['agreed', 'recordVersion', { derivedFromId: null, publishedInsteadOfId: null }],
  [
    'published',
    'recordVersion',
    { kind: 'PUBLISHED', publishedInsteadOfId: null, text: '# Safety\n\nThe council may stop the practice.' },
  ],
  // Of the texts that are compared all may be shown, so that findings can be.
  ['handling', 'recordHandling', () => ({ shows: 'WHOLE' })],
  ['signOff', 'signOffVersion'],
  ['call', 'recordCall'],
  ['commitment', 'recordCommitment'],
  ['logEntry', 'recordLogEntry'],
  ['labour', 'recordLabour'],
  ['harmNote', 'recordHarmNote'],
  ['warned', 'setContentWarning', ({ logEntry }) => ({ kind: 'LOG_ENTRY', id: logEntry })],
  ['dueDate', 'setDueDate', ({ institution }) => ({ setById: institution, basis: 'OWN' })],
  ['comparison', 'recordComparison'],
  ['note', 'writeNote'],
  ['keptForm', 'keepForm', { keptFormId: null }],
  ['publishedPath', 'beginPublishedPath'],
];

function recorderOf(record: TestRecord) {
  const mutations = new Map(mutationsOf(record.schema).map((mutation) => [mutation.name, mutation]));
  return async (writer: Member, name: string, input: Given): Promise<string> => {
    const mutation = mutations.get(name) as Mutation;
    const { data, errors } = await record.execute(mutation.document, { input }, writer);
    const payload = data?.[name] as Readonly<Record<string, { readonly id: string }>> | undefined;
    if (errors || !payload)
      throw new Error(`${name} was refused: ${errors?.[0]?.message} (${String(errors?.[0]?.extensions?.['rule'])})`);
    return mutation.thing === null ? String(payload['id']) : payload[mutation.thing]!.id;
  };
}

/** Two versions that say the same thing in other words, compared with nothing yet. */
async function twoVersions(put: Place['put']): Promise<Given> {
  const text = (words: string) => put('recordVersion', { derivedFromId: null, publishedInsteadOfId: null, text: words });
  return { agreedVersionId: await text(TEXTS.agreed), publishedVersionId: await text(TEXTS.published) };
}

/** The id of the first finding in which a clause became another. */
async function findingOf(record: TestRecord, writer: Member, comparison: string): Promise<string> {
  const document = 'query ($id: ID!) { comparison(id: $id) { findings { id agreed { text } published { text } } } }';
  const { data } = await record.execute(document, { id: comparison }, writer);
  const { findings } = data?.['comparison'] as {
    readonly findings: readonly (Record<'agreed' | 'published', readonly { text: string }[]> & { id: string })[];
  };
  const changed = findings.find(({ agreed, published }) => agreed[0] && published[0] && agreed[0].text !== published[0].text);
  if (!changed) throw new Error('the engine finds no changed clause in the two texts any more: write others');
  return changed.id;
}

/** A tracked change and a comment of the file that a version came from. */
async function evidenceOf(
  record: TestRecord,
  writer: Member,
  version: string,
): Promise<Record<'TRACKED_CHANGE' | 'FILE_COMMENT', string>> {
  const document = 'query ($id: ID!) { version(id: $id) { trackedChanges { id } fileComments { id } } }';
  const { data } = await record.execute(document, { id: version }, writer);
  const { trackedChanges, fileComments } = data?.['version'] as Record<
    'trackedChanges' | 'fileComments',
    readonly [{ id: string }]
  >;
  return { TRACKED_CHANGE: trackedChanges[0].id, FILE_COMMENT: fileComments[0].id };
}

async function headerOf(record: TestRecord, writer: Member, version: string): Promise<string> {
  const document = 'query ($id: ID!) { version(id: $id) { emailHeaders { id } } }';
  const { data } = await record.execute(document, { id: version }, writer);
  return (data?.['version'] as { readonly emailHeaders: readonly [{ readonly id: string }] }).emailHeaders[0].id;
}

async function readingOf(record: TestRecord, writer: Member, id: string, of = 'commitment'): Promise<string> {
  const { data } = await record.execute(`query ($id: ID!) { ${of}(id: $id) { readingId } }`, { id }, writer);
  return (data?.[of] as { readonly readingId: string }).readingId;
}

const SIX_CLAUSES = {
  derivedFromId: null,
  publishedInsteadOfId: null,
  text: ['stop the practice', 'publish a report', 'meet the group', 'train its staff', 'count the cases', 'answer each letter']
    .map((what) => `The council will ${what}.`)
    .join('\n\n'),
};

const TEXTS = {
  agreed: '# Safety\n\nThe council will stop the practice.\n\nThe council will publish a report by May 2023.',
  published: '# Safety\n\nThe council may stop the practice.',
};
