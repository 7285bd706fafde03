import type { Member } from '#libs/access/core';
import { mutationsOf, type Mutation } from './mutations.js';
import type { TestRecord } from './open-record.js';
import { SAMPLE_INPUTS, type World } from './sample-inputs.js';

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
  const world: Record<string, string> = { space };
  const ids = world as unknown as World;
  const sample = (mutation: string, given: Given = {}) => put(writer, mutation, { ...SAMPLE_INPUTS[mutation]?.(ids), ...given });
  for (const [name, mutation, given] of STEPS) {
    world[name] = await sample(mutation, typeof given === 'function' ? given(ids) : given);
  }
  const aFinding = async () => findingOf(record, writer, await sample('recordComparison'));
  world['finding'] = await findingOf(record, writer, ids.comparison);
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
      return fresh ? fresh({ ...ids, put: sample, aFinding }) : {};
    },
    release: async (...things) => {
      for (const [kind, id] of things) await put(writer, 'release', { kind, id });
    },
  };
}

type Fresh = World & Pick<Place, 'put' | 'aFinding'>;

/** Deeds that cannot be done twice to one thing. */
const FRESH: Readonly<Record<string, (place: Fresh) => Promise<Given>>> = {
  changeNote: async ({ put }) => ({ noteId: await put('writeNote') }),
  deleteNote: async ({ put }) => ({ noteId: await put('writeNote') }),
  confirmFinding: async ({ aFinding }) => ({ findingId: await aFinding() }),
  overruleFinding: async ({ aFinding }) => ({ findingId: await aFinding() }),
  correctCommitment: async ({ put }) => ({ commitmentId: await put('recordCommitment') }),
  setDueDate: async ({ put }) => ({ commitmentId: await put('recordCommitment') }),
  reviseDueDate: async ({ put }) => ({ dueDateId: await put('setDueDate', { commitmentId: await put('recordCommitment') }) }),
  release: async ({ put }) => ({ id: await put('recordOrganization') }),
};

/** One of each kind that `aPlace` leaves out, so that every table of the record has a row; then what each kind holds. */
export async function aFullPlace(record: TestRecord, opener?: Member): Promise<Place & { readonly released: () => Promise<void> }> {
  const place = await aPlace(record, opener);
  const more = {
    ORGANIZATION_NAME: await place.put('recordOrganizationName'),
    SIGN_OFF_DISPUTE: await place.put('recordDispute'),
    CONTENT_POINT: await place.put('recordContentPoint'),
    CLAIM: await place.put('recordClaim'),
    CALL_ANSWER: await place.put('recordAnswer'),
    DELIVERY: await place.put('recordDelivery'),
  };
  await place.put('confirmFinding');
  const { group, institution, post, source, engagement, work, agreed, published, signOff, call, commitment, dueDate, comparison } = place;
  const { ORGANIZATION_NAME: _goesAlong, ...rest } = more;
  return {
    ...place,
    released: () =>
      place.release(
        ...[group, institution].map((id) => ['ORGANIZATION', id] as const),
        ...Object.entries({ POST: post, SOURCE: source, ENGAGEMENT: engagement, WORK: work, SIGN_OFF: signOff, CALL: call }),
        ...[agreed, published].map((id) => ['VERSION', id] as const),
        ...Object.entries({ COMMITMENT: commitment, DUE_DATE: dueDate, COMPARISON: comparison, ...rest }),
      ),
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
  ['published', 'recordVersion', { kind: 'PUBLISHED', publishedInsteadOfId: null, text: '# Safety\n\nThe council may stop the practice.' }],
  ['signOff', 'signOffVersion'],
  ['call', 'recordCall'],
  ['commitment', 'recordCommitment'],
  ['dueDate', 'setDueDate', ({ institution }) => ({ setById: institution, basis: 'OWN' })],
  ['comparison', 'recordComparison'],
  ['note', 'writeNote'],
];

function recorderOf(record: TestRecord) {
  const mutations = new Map(mutationsOf(record.schema).map((mutation) => [mutation.name, mutation]));
  return async (writer: Member, name: string, input: Given): Promise<string> => {
    const mutation = mutations.get(name) as Mutation;
    const { data, errors } = await record.execute(mutation.document, { input }, writer);
    const payload = data?.[name] as Readonly<Record<string, { readonly id: string }>> | undefined;
    if (errors || !payload) throw new Error(`${name} was refused: ${errors?.[0]?.message}`);
    return mutation.thing === null ? String(payload['id']) : payload[mutation.thing]!.id;
  };
}

async function findingOf(record: TestRecord, writer: Member, comparison: string): Promise<string> {
  const document = 'query ($id: ID!) { comparison(id: $id) { findings { id } } }';
  const { data } = await record.execute(document, { id: comparison }, writer);
  return (data?.['comparison'] as { readonly findings: readonly { readonly id: string }[] }).findings[0]!.id;
}
