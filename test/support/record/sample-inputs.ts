/** Ids of one of each thing, to refer to; `aWorld` makes them. */
export interface World {
  readonly space: string;
  readonly group: string;
  readonly institution: string;
  readonly post: string;
  readonly source: string;
  readonly engagement: string;
  readonly logEntry: string;
  readonly labour: string;
  readonly harmNote: string;
  /** a thing before whose words a content warning stands */
  readonly warned: string;
  readonly work: string;
  readonly agreed: string;
  readonly published: string;
  readonly signOff: string;
  readonly call: string;
  readonly commitment: string;
  readonly dueDate: string;
  readonly comparison: string;
  readonly finding: string;
  /** of a comparison whose findings are judged */
  readonly seal: string;
  /** what opens another seal */
  readonly reveal: string;
  /** a comparison that can be sealed */
  readonly sealable: string;
  /** the two texts of the sealed comparison */
  readonly sealedText: string;
  readonly shownText: string;
  readonly note: string;
  readonly keptForm: string;
  readonly publishedPath: string;
  /** a Word file in the steward's tray, read */
  readonly file: string;
  /** a picture in the steward's tray, and one that is on the record */
  readonly pictureFile: string;
  readonly picture: string;
  /** a page of a server of this machine */
  readonly webAddress: string;
  /** a version that was captured from an address, and the check of that */
  readonly captured: string;
  /** the source of it */
  readonly site: string;
  readonly addressCheck: string;
  readonly handling: string;
  readonly session: string;
  readonly token: string;
  readonly invitation: string;
  readonly member: string;
  readonly outsider: string;
  readonly notice: string;
  /** a proposal to close the space */
  readonly keeping: string;
  /** what somebody without an account says is wrong */
  readonly correctionRequest: string;
}

type Sample = (world: World) => Readonly<Record<string, unknown>>;

/** What a sample puts on the record beside the thing itself, left out. */
export const ALONE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { recordCommitment: { dueDate: null } };

/**
 * An input that each mutation takes, with every field given that may be given. The specs that walk the schema begin from
 * these, so a mutation without one here fails them.
 */
export const SAMPLE_INPUTS: Readonly<Record<string, Sample>> = {
  readFileAgain: ({ file }) => ({ fileId: file }),
  discardFile: ({ file }) => ({ fileId: file }),
  captureAddress: ({ space, webAddress }) => ({ spaceId: space, address: webAddress }),
  checkAddress: ({ captured }) => ({ versionId: captured, every: 'WEEK' }),
  stopAddressCheck: ({ addressCheck }) => ({ checkId: addressCheck }),
  recordVersionFromFile: ({ file, work, group, source, agreed }) => ({
    ...act,
    fileId: file,
    workId: work,
    text: 'AFTER_CHANGES',
    label: 'draft 14 with tracked changes',
    kind: 'DRAFT',
    kindAssertedById: group,
    dated: { edtf: '2023-03-09', said: 'that evening', inferred: true },
    derivedFromId: agreed,
    publishedInsteadOfId: work,
    ...told(source),
  }),
  recordPicture: ({ pictureFile, source }) => ({
    ...act,
    fileId: pictureFile,
    sourceId: source,
    shows: 'A letter on headed paper, its second paragraph marked in yellow.',
    takenOn: { edtf: '2023-03-10', said: 'the same day', inferred: true },
  }),
  recordHandling: ({ space, agreed }) => ({
    ...act,
    spaceId: space,
    versionId: agreed,
    sourceId: null,
    receivedFrom: 'A member of the board',
    marked: 'Draft, not for circulation',
    terms: 'Not to be shown in whole',
    rightsHolder: 'The council',
    shows: 'TOTALS',
    decidedBy: 'The steering group',
    reason: 'It is theirs.',
  }),
  openSpace: () => ({ name: 'A space', idempotencyKey: null }),
  askForCheckpoint: ({ space }) => ({ spaceId: space }),
  setQuiet: () => ({ quiet: true, until: '2034-05-01' }),
  endSession: ({ session }) => ({ sessionId: session }),
  revokeToken: ({ token }) => ({ tokenId: token }),
  invite: ({ space, institution }) => ({
    ...{ spaceId: space, as: 'OFFICE', days: 30, institutionId: institution, idempotencyKey: null },
  }),
  withdrawInvitation: ({ invitation }) => ({ invitationId: invitation }),
  changeRole: ({ space, member }) => ({ spaceId: space, memberId: member, role: 'EDITOR' }),
  removeMember: ({ space, member }) => ({ spaceId: space, memberId: member }),
  endOutsider: ({ outsider }) => ({ outsiderId: outsider }),
  proposeKeeping: ({ space, member, group }) => ({
    spaceId: space,
    deed: 'HAND_OVER',
    toId: member,
    groupId: group,
    idempotencyKey: null,
  }),
  confirmKeeping: ({ keeping }) => ({ keepingId: keeping, idempotencyKey: null }),
  withdrawKeeping: ({ keeping }) => ({ keepingId: keeping }),
  writeNote: ({ space }) => ({ spaceId: space, body: 'They said it would be out by the spring.' }),
  changeNote: ({ note }) => ({ noteId: note, body: 'They said it would be out by May.' }),
  deleteNote: ({ note }) => ({ noteId: note }),
  keepForm: ({ keptForm }) => ({ keptFormId: keptForm, form: '/engagements/add', written: 'title=The+group&summary=' }),
  discardKeptForm: ({ keptForm }) => ({ keptFormId: keptForm }),
  beginPublishedPath: ({ space }) => ({
    spaceId: space,
    called: 'The letter of 10 March',
    address: 'https://example.org/letter',
  }),
  continuePublishedPath: ({ publishedPath, source, agreed, work, published, comparison }) => ({
    ...{ pathId: publishedPath, sourceId: source, againstVersionId: agreed, instead: true, workId: work },
    ...{ publishedVersionId: published, comparisonId: comparison, findingsRead: true },
  }),
  discardPublishedPath: ({ publishedPath }) => ({ pathId: publishedPath }),
  markNoticeSeen: ({ notice }) => ({ noticeId: notice }),
  closeCorrectionRequest: ({ correctionRequest }) => ({
    ...{ correctionRequestId: correctionRequest, outcome: 'NOT_CORRECTED', why: 'The source says the 2nd.' },
  }),
  recordSource: ({ space }) => ({
    ...act,
    spaceId: space,
    citation: 'Minutes of the meeting of 10 March 2023',
    address: 'https://example.org/minutes?of=10',
    origin: 'The Lantern Table',
    quote: 'It will be published by the end of May.',
    hearsay: 'as told to the group',
    seenOn: '2023-03-12',
    publishedOn: { edtf: '2023-03-11', said: 'the day after', inferred: true },
  }),
  recordOrganization: ({ space, source }) => ({
    ...act,
    spaceId: space,
    name: 'A council',
    classification: 'INSTITUTION',
    nameFrom: { edtf: '2019', said: 'since 2019', inferred: false },
    nameSourceId: source,
  }),
  recordOrganizationName: ({ space, institution, source }) => ({
    ...act,
    organizationId: institution,
    spaceId: space,
    name: 'A council by another name',
    from: { edtf: '2012', said: null, inferred: null },
    until: { edtf: '2018-12', said: 'the end of 2018', inferred: true },
    sourceId: source,
  }),
  recordPost: ({ space, institution }) => ({ ...act, organizationId: institution, spaceId: space, title: 'Chief executive' }),
  recordEngagement: ({ space, group, institution, source }) => ({
    ...act,
    spaceId: space,
    title: 'The group and the council, 2021 to 2023',
    summary: 'They wrote an agreement together.',
    groupId: group,
    institutionId: institution,
    began: { edtf: '2021-04', said: 'in April', inferred: false },
    ended: { edtf: '2023-03', said: 'two years later', inferred: true },
    ...told(source),
  }),
  recordWork: ({ engagement }) => ({
    ...act,
    engagementId: engagement,
    title: 'The agreement',
    kind: 'agreement',
    alsoCalled: ['The deal'],
  }),
  recordVersion: ({ work, group, source, agreed }) => ({
    ...act,
    workId: work,
    label: 'draft 14',
    kind: 'DRAFT',
    kindAssertedById: group,
    dated: { edtf: '2023-02', said: 'February', inferred: true },
    derivedFromId: agreed,
    wording: 'VERBATIM',
    text: '# Safety\n\nThe council will stop the practice.\n\nThe council will publish a report by May 2023.',
    publishedInsteadOfId: work,
    ...told(source),
  }),
  signOffVersion: ({ agreed, institution, group, source }) => ({
    ...act,
    versionId: agreed,
    partyId: institution,
    role: 'legal',
    position: 'APPROVED',
    says: 'Approved on the telephone.',
    assertedById: group,
    toldTo: 'as told to the group',
    on: { edtf: '2023-03-01', said: 'on the day', inferred: false },
    ...told(source),
  }),
  recordDispute: ({ signOff, institution, source }) => ({
    ...act,
    signOffId: signOff,
    byId: institution,
    verb: 'denies',
    says: 'No such approval was given.',
    on: { edtf: '2023-03-16', said: 'today', inferred: true },
    ...told(source),
  }),
  recordContentPoint: ({ agreed, source }) => ({
    ...act,
    versionId: agreed,
    topic: 'An apology',
    says: 'CONTAINS',
    wording: 'we are sorry',
    ...told(source),
  }),
  recordLogEntry: ({ engagement, ...world }) => ({ ...act, engagementId: engagement, ...aMeeting(world) }),
  recordLogEntries: ({ engagement, ...world }) => ({
    ...act,
    engagementId: engagement,
    rows: [aMeeting(world), { ...aMeeting(world), kind: 'PAUSE', channel: null, groupPeople: null, otherPeople: null }],
  }),
  correctLogEntry: ({ logEntry, ...world }) => ({
    ...act,
    logEntryId: logEntry,
    readingId: null,
    ...aMeeting(world),
    says: 'They spoke of the review, and of nothing else.',
    reason: 'Something was added that was not said.',
  }),
  recordHarmNote: ({ engagement, source }) => ({
    ...act,
    engagementId: engagement,
    on: { edtf: '2023-03', said: 'in March', inferred: false },
    says: 'I could not sleep after each meeting.',
    warning: 'Sleeplessness',
    ...told(source),
  }),
  recordLabour: ({ engagement, source }) => ({ ...act, engagementId: engagement, ...hours, ...told(source) }),
  correctLabour: ({ labour, source }) => ({
    ...act,
    labourId: labour,
    readingId: null,
    ...hours,
    minutes: 690,
    ...told(source),
    reason: 'Half an hour was counted twice.',
  }),
  recordLabourRows: ({ engagement, source }) => ({
    ...act,
    engagementId: engagement,
    rows: [
      { ...hours, ...told(source) },
      { ...hours, kind: 'TRAVEL', pay: 'EXPENSES_ONLY', ...told(source) },
    ],
  }),
  recordClaim: ({ engagement, work, group, source }) => ({
    ...act,
    engagementId: engagement,
    workId: work,
    assertedById: group,
    verb: 'says',
    statement: 'The agreement was finished in March.',
    on: { edtf: '2023-03', said: 'in March', inferred: false },
    ...told(source),
  }),
  askForReply: ({ commitment, institution, source }) => ({
    ...act,
    about: { kind: 'COMMITMENT', id: commitment },
    askedOfId: institution,
    says: 'What do you say to this?',
    askedOn: '2023-03-14',
    answerBy: '2023-03-16',
    ...told(source),
  }),
  recordReply: ({ commitment, institution, source }) => ({
    ...act,
    about: { kind: 'COMMITMENT', id: commitment },
    requestId: null,
    byId: institution,
    says: 'We thank the group for its work.',
    wording: 'VERBATIM',
    on: { edtf: '2023-03-16', said: 'that Thursday', inferred: true },
    ...told(source),
  }),
  recordComparison: ({ agreed, published }) => ({ ...act, agreedVersionId: agreed, publishedVersionId: published }),
  sealComparison: ({ comparison }) => ({
    ...act,
    comparisonId: comparison,
    side: 'AGREED',
    says: 'The text that was agreed in March 2023',
  }),
  revealSeal: ({ seal }) => ({ ...act, sealId: seal }),
  confirmFinding: ({ finding }) => ({ ...act, findingId: finding, note: 'Read beside the original.' }),
  overruleFinding: ({ finding }) => ({ ...act, findingId: finding, fate: 'SPLIT', note: 'It stands in two places now.' }),
  recordCommitment: ({ engagement, institution, group, post, source, work }) => ({
    ...act,
    engagementId: engagement,
    kind: 'COMMITMENT',
    statement: 'The council will publish the agreement.',
    wording: 'VERBATIM',
    verb: 'promised',
    madeById: institution,
    madeToId: group,
    postId: post,
    statedOn: { edtf: '2023-01-10', said: 'at the meeting', inferred: false },
    locator: 'page 2',
    workId: work,
    dueDate: {
      date: { edtf: '2023-03-31', said: 'by the end of March', inferred: true },
      basis: 'OWN',
      setById: institution,
      statedOn: { edtf: '2023-01-10', said: 'at the meeting', inferred: false },
    },
    ...told(source),
  }),
  recordCommitments: ({ engagement, institution, group, source }) => ({
    ...act,
    engagementId: engagement,
    rows: ['The council will publish the agreement.', 'The council will meet the group each month.'].map((statement) => ({
      ...{ kind: 'COMMITMENT', statement, wording: 'VERBATIM', verb: 'promised', madeById: institution, madeToId: group },
      statedOn: { edtf: '2023-01-10', said: 'at the meeting', inferred: false },
      locator: 'page 2',
      ...told(source),
    })),
  }),
  correctCommitment: ({ commitment, institution, group, post, source, work }) => ({
    ...act,
    commitmentId: commitment,
    readingId: null,
    kind: 'COMMITMENT',
    statement: 'The council will publish the whole agreement.',
    wording: 'VERBATIM',
    verb: 'promised',
    madeById: institution,
    madeToId: group,
    postId: post,
    statedOn: { edtf: '2023-01-10', said: 'at the meeting', inferred: false },
    locator: 'page 2',
    workId: work,
    ...told(source),
    reason: 'A word was left out.',
  }),
  setDueDate: ({ commitment, group, source }) => ({
    ...act,
    commitmentId: commitment,
    date: { edtf: '2023-03-10', said: 'by 10 March', inferred: false },
    setById: group,
    basis: 'SET_BY_ANOTHER',
    statedOn: { edtf: '2023-02-20', said: 'in February', inferred: false },
    workingDaysOf: 'ENGLAND_AND_WALES',
    ...told(source),
  }),
  reviseDueDate: ({ dueDate, source }) => ({
    ...act,
    dueDateId: dueDate,
    date: { edtf: '2023-05-31', said: 'by the end of May', inferred: false },
    statedOn: { edtf: '2023-03-09', said: 'the day before', inferred: true },
    workingDaysOf: 'ENGLAND_AND_WALES',
    ...told(source),
  }),
  recordOfficialStatement: ({ commitment, source }) => ({
    ...act,
    commitmentId: commitment,
    stance: 'SAYS_ANOTHER_DOCUMENT',
    says: 'says that the letter is its position',
    verb: 'said',
    statedOn: { edtf: '2023-06-02', said: 'in June', inferred: false },
    ...told(source),
  }),
  judgeCommitment: ({ commitment, group, source }) => ({
    ...act,
    commitmentId: commitment,
    finding: 'LIMITED',
    stage: 'FIRST',
    says: 'Part of it is found in what was published.',
    judgedById: group,
    on: '2023-06-05',
    rubric: 'Our rubric, version 1',
    searchedUntil: '2023-06-02',
    searchedWhere: 'The pages of the council',
    ...told(source),
  }),
  recordDelivery: ({ commitment, institution, source }) => ({
    ...act,
    commitmentId: commitment,
    on: { edtf: '2023-06-02', said: 'in June', inferred: false },
    says: 'says that this is the agreement',
    assertedById: institution,
    ...told(source),
  }),
  recordCall: ({ engagement, group, institution, post, source }) => ({
    ...act,
    engagementId: engagement,
    number: 1,
    statement: 'Stop the practice now.',
    wording: 'VERBATIM',
    madeById: group,
    statedOn: { edtf: '2021-04-21', said: 'that day', inferred: false },
    answerWithinDays: 7,
    addressees: [{ organizationId: institution, postId: post, copiedIn: false }],
    ...told(source),
  }),
  recordAnswer: ({ call, institution, source }) => ({
    ...act,
    callId: call,
    organizationId: institution,
    standing: 'NO_IDENTIFIED_REPLY',
    says: 'No letter was found.',
    on: { edtf: '2021-05-07', said: 'until then', inferred: false },
    asOf: '2021-05-07',
    ...told(source),
  }),
  release: ({ institution }) => ({ kind: 'ORGANIZATION', id: institution, idempotencyKey: null }),
  proposeRelease: ({ commitment }) => ({ kind: 'COMMITMENT', id: commitment, idempotencyKey: null }),
  releaseTogether: ({ institution, dueDate }) => ({
    things: [
      { kind: 'ORGANIZATION', id: institution },
      { kind: 'DUE_DATE', id: dueDate },
    ],
    idempotencyKey: null,
  }),
  proposeReleaseTogether: ({ commitment, dueDate }) => ({
    things: [
      { kind: 'COMMITMENT', id: commitment },
      { kind: 'DUE_DATE', id: dueDate },
    ],
    idempotencyKey: null,
  }),
  embargo: ({ institution }) => ({
    kind: 'ORGANIZATION',
    id: institution,
    until: '2034-05-01T09:00:00.000Z',
    to: [],
    idempotencyKey: null,
  }),
  takeBack: ({ engagement }) => ({
    kind: 'ENGAGEMENT',
    id: engagement,
    reason: 'REASON_CANNOT_BE_GIVEN',
    idempotencyKey: null,
  }),
  setContentWarning: ({ labour }) => ({ kind: 'LABOUR', id: labour, says: 'Restraint', idempotencyKey: null }),
  removeContentWarning: ({ warned }) => ({ kind: 'LOG_ENTRY', id: warned, idempotencyKey: null }),
  redact: ({ commitment }) => ({
    kind: 'COMMITMENT',
    id: commitment,
    field: 'statement',
    reason: 'SAFETY',
    idempotencyKey: null,
  }),
  erase: ({ commitment }) => ({
    kind: 'COMMITMENT',
    id: commitment,
    field: 'statement',
    reason: 'CONSENT_WITHDRAWN',
    idempotencyKey: null,
  }),
};

/** Inputs may name a key and a note; the specs that are about those fill them in. */
const act = { idempotencyKey: null, fromNoteId: null };

/** What happened at it, and who was there by number alone. */
function aMeeting({
  group,
  institution,
  post,
  commitment,
  source,
}: Pick<World, 'group' | 'institution' | 'post' | 'commitment' | 'source'>) {
  return {
    kind: 'MEETING',
    channel: 'ONLINE',
    on: { edtf: '2023-01-10', said: 'at the meeting', inferred: false },
    assertedById: group,
    says: 'The council said that it will publish the agreement.',
    withIds: [institution],
    postIds: [post],
    promisedIds: [commitment],
    groupPeople: 3,
    otherPeople: 2,
    ...told(source),
  };
}

const hours = {
  kind: 'READING',
  pay: 'UNPAID',
  during: { edtf: '2022-10/2022-12', said: 'October to December 2022', inferred: false },
  minutes: 720,
  estimated: true,
  says: 'Reading and commenting on drafts 3 to 9.',
};

function told(source: string) {
  return { sourceId: source, fromWhat: 'DOCUMENT' };
}
