import { readFile } from 'node:fs/promises';

/** The worked examples that ship with the product, each a folder of data in apps/server/examples. */
export const EXAMPLES = ['founding-story', 'invented-council'] as const;

export type ExampleName = (typeof EXAMPLES)[number];

/** A value of a step's input: "@name" is the id an earlier step returned, "file:name" the text of a file of the folder. */
export type StepValue = string | number | boolean | null | readonly StepValue[] | { readonly [field: string]: StepValue };

export type StepInput = Readonly<Record<string, StepValue>>;

/** One mutation; its thing's id is known to later steps as `@as`. */
export interface RecordStep {
  readonly as: string;
  readonly do: string;
  readonly input: StepInput;
}

/** What a person read in the two texts: a finding of these clauses has this fate, and why. Only what is kept needs no note. */
export interface Reading {
  readonly as: string;
  readonly agreed: readonly string[];
  readonly published: readonly string[];
  readonly fate: string;
  readonly note?: string;
}

/** Every finding of a comparison is confirmed or overruled by the reading that covers it; what no reading covers stays unread. */
export interface ReadStep {
  readonly as: string;
  readonly do: 'readFindings';
  readonly comparisonId: string;
  /** Who read the two texts, and how. */
  readonly by: string;
  readonly readings: readonly Reading[];
}

export type Step = RecordStep | ReadStep;

export interface Example {
  readonly title: string;
  /** The name of the space it is recorded in; a space of that name is taken for this example's. */
  readonly space: string;
  readonly about: string;
  readonly steps: readonly Step[];
}

/** Beside the sources as beside their compiled form: the build copies what it does not compile. */
const FOLDER = new URL('../../examples/', import.meta.url);

export async function readExample(name: ExampleName): Promise<Example> {
  const { steps: files, ...about } = await json<Omit<Example, 'steps'> & { steps: readonly string[] }>(name, 'example.json');
  const steps = await Promise.all(files.map((file) => json<readonly Step[]>(name, file)));
  return { ...about, steps: steps.flat() };
}

/**
 * By which the pages know what is a worked example's: what their spaces are called, and the titles of those whose findings were read as
 * part of them, which are also those of their engagements.
 */
export async function examplesTold() {
  const examples = await Promise.all(EXAMPLES.map(readExample));
  return {
    exampleSpaces: examples.map(({ space }) => space),
    exampleReadings: examples.filter(({ steps }) => steps.some(isReadStep)).map(({ title }) => title),
  };
}

export function readExampleText(name: ExampleName, file: string): Promise<string> {
  return readFile(new URL(`${name}/${file}`, FOLDER), 'utf8');
}

async function json<T>(name: ExampleName, file: string): Promise<T> {
  return JSON.parse(await readExampleText(name, file)) as T;
}

export function isReadStep(step: Step): step is ReadStep {
  return step.do === 'readFindings';
}
