import { isReadStep, readExample, readExampleText, type Example, type ExampleName, type ReadStep } from './example-files.js';
import { judge, type FindingToRead } from './read-findings.js';
import { idOf, inputOf } from './references.js';
import { mutationOf, verbNamed } from './verbs.js';

/** The one door of the API, as apps/api exports it; what a viewer is, is the caller's business. */
export type Execute<Viewer> = (document: string, variables: Record<string, unknown>, viewer: Viewer) => Promise<Answer>;

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface LoadedExample {
  readonly name: ExampleName;
  /** False when it was there already and nothing was done. */
  readonly loaded: boolean;
  /** The id of what each step recorded, by the step's name; empty when it was there already. */
  readonly ids: ReadonlyMap<string, string>;
  /** Findings that the engine reports and nobody has read: they are on the record and stay in the space. */
  readonly unread: readonly number[];
}

/**
 * Plays a worked example through the API as the steward who may open spaces, then releases it, its engagement last, so that
 * readers see the whole of it at once. Every step has an idempotency key, so a load broken off in the middle goes on where
 * it stopped; keys live a day, so one broken off for longer than that is refused rather than recorded twice.
 *
 * Throws when a step is refused, with the step and the API's own words.
 */
export async function loadExample<Viewer>(
  name: ExampleName,
  execute: Execute<Viewer>,
  viewer: Viewer,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<LoadedExample> {
  const example = await readExample(name);
  const api = new Api(name, execute, viewer);
  const earlier = await api.spaceNamed(example.space);
  if (earlier !== null && (await api.isReleased(example.title))) return { name, loaded: false, ids: new Map(), unread: [] };
  return new Loading(example, api, progress).run(earlier);
}

class Loading<Viewer> {
  private readonly ids = new Map<string, string>();
  private readonly unread: number[] = [];
  private readonly total: number;
  private done = 0;

  constructor(
    private readonly example: Example,
    private readonly api: Api<Viewer>,
    private readonly progress: (done: number, total: number) => void,
  ) {
    this.total = example.steps.length + this.toRelease().length;
  }

  async run(earlier: string | null): Promise<LoadedExample> {
    const space = await this.api.record('space', 'openSpace', { name: this.example.space });
    if (earlier !== null && earlier !== space) throw new Error(brokenOff(this.example));
    this.ids.set('space', space);
    for (const step of this.example.steps) {
      if (isReadStep(step)) await this.read(step);
      else this.ids.set(step.as, await this.recordStep(step.as, step.do, step.input));
      this.tell();
    }
    for (const { as, kind } of this.toRelease()) {
      await this.api.release(as, kind, idOf(`@${as}`, this.ids));
      this.tell();
    }
    return { name: this.api.name, loaded: true, ids: this.ids, unread: this.unread };
  }

  private async recordStep(as: string, verb: string, input: Parameters<typeof inputOf>[0]): Promise<string> {
    const whole = await inputOf(input, this.ids, (file) => readExampleText(this.api.name, file));
    return this.api.record(as, verb, whole);
  }

  private async read(step: ReadStep): Promise<void> {
    for (const finding of await this.api.findings(idOf(step.comparisonId, this.ids))) {
      const judgement = judge(finding, step.readings);
      if (!judgement) {
        this.unread.push(finding.number);
        continue;
      }
      const { verdict, fate, note } = judgement;
      const input = { findingId: finding.id, ...(verdict === 'overruleFinding' && { fate }), ...(note !== null && { note }) };
      await this.api.record(`${step.as}-${finding.number}`, verdict, input);
    }
  }

  /** In the order recorded, parents before what hangs from them, but the engagement last of all. */
  private toRelease(): readonly { readonly as: string; readonly kind: string }[] {
    const all = this.example.steps.flatMap((step) => {
      const kind = isReadStep(step) ? null : verbNamed(step.do).releasedAs;
      return kind === null ? [] : [{ as: step.as, kind }];
    });
    const last = (kind: string) => Number(kind === 'ENGAGEMENT');
    return all.toSorted((a, b) => last(a.kind) - last(b.kind));
  }

  private tell(): void {
    this.progress((this.done += 1), this.total);
  }
}

class Api<Viewer> {
  constructor(
    readonly name: ExampleName,
    private readonly execute: Execute<Viewer>,
    private readonly viewer: Viewer,
  ) {}

  /** Records one thing and answers its id; a repeat answers the id of the first time. */
  async record(as: string, verb: string, input: Readonly<Record<string, unknown>>): Promise<string> {
    const data = await this.ask(`${as} (${verb})`, mutationOf(verb), { input: { ...input, idempotencyKey: this.key(as) } });
    const payload = data[verb] as Readonly<Record<string, { readonly id: string }>>;
    return payload[verbNamed(verb).thing]!.id;
  }

  async release(as: string, kind: string, id: string): Promise<void> {
    await this.ask(`${as} (release)`, RELEASE, { input: { kind, id, idempotencyKey: this.key(`${as}/release`) } });
  }

  async findings(comparisonId: string): Promise<readonly FindingToRead[]> {
    const data = await this.ask('the findings of the comparison', FINDINGS, { id: comparisonId });
    return (data['comparison'] as { readonly findings: readonly FindingToRead[] }).findings;
  }

  async spaceNamed(name: string): Promise<string | null> {
    const data = await this.ask('the spaces of the steward', SPACES, {});
    const { spaces } = data['viewer'] as { readonly spaces: readonly { readonly id: string; readonly name: string }[] };
    return spaces.find((space) => space.name === name)?.id ?? null;
  }

  async isReleased(title: string): Promise<boolean> {
    for (let after: string | null = null; ;) {
      const data = await this.ask('the engagements on the record', ENGAGEMENTS, { after });
      const { edges, pageInfo } = data['engagements'] as EngagementPage;
      if (edges.some(({ node }) => node.title === title && node.level === 'PUBLIC')) return true;
      if (!pageInfo.hasNextPage) return false;
      after = pageInfo.endCursor;
    }
  }

  private async ask(
    what: string,
    document: string,
    variables: Record<string, unknown>,
    again = 1,
  ): Promise<NonNullable<Answer['data']>> {
    const { data, errors } = await this.execute(document, variables, this.viewer);
    // A machine that slept in the middle of a step has lost its connections and that step alone. By its key nothing is recorded twice.
    if (again > 0 && errors?.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR'))
      return this.ask(what, document, variables, again - 1);
    if (errors?.length || !data) {
      throw new Error(`The worked example ${this.name} stopped at ${what}: ${errors?.[0]?.message ?? 'no answer'}`);
    }
    return data;
  }

  private key(as: string): string {
    return `example/${this.name}/${as}`;
  }
}

interface EngagementPage {
  readonly edges: readonly { readonly node: { readonly title: string; readonly level: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SPACES = 'query { viewer { spaces { id name } } }';
const ENGAGEMENTS = `query ($after: String) {
  engagements(first: 100, after: $after) { edges { node { title level } } pageInfo { hasNextPage endCursor } }
}`;
const FINDINGS = 'query ($id: ID!) { comparison(id: $id) { findings { id number fate agreed { text } published { text } } } }';
const RELEASE = 'mutation ($input: ReleaseInput!) { release(input: $input) { entry { id state } } }';

function brokenOff(example: Example): string {
  return (
    `The space "${example.space}" was opened more than a day ago and its worked example was not finished. ` +
    'Nothing was added to it. Start on an empty data folder to load the examples again, or start with --empty to go on without them.'
  );
}
