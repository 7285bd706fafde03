import type { StepInput, StepValue } from './example-files.js';

/** The ids of what has been recorded so far, by the name its step gave it. */
export type Ids = ReadonlyMap<string, string>;

/** The input with ids and texts in place of "@name" and "file:name". A name not yet known is our mistake in the data. */
export async function inputOf(input: StepInput, ids: Ids, textOf: (file: string) => Promise<string>): Promise<StepInput> {
  return (await valueOf(input, ids, textOf)) as StepInput;
}

export function idOf(reference: string, ids: Ids): string {
  const id = ids.get(reference.slice(1));
  if (id === undefined) throw new TypeError(`"${reference}" is used before a step is named so`);
  return id;
}

/** Every "@name" in an input, in order. */
export function referencesIn(value: StepValue): readonly string[] {
  if (typeof value === 'string') return value.startsWith('@') ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(referencesIn);
}

async function valueOf(value: StepValue, ids: Ids, textOf: (file: string) => Promise<string>): Promise<StepValue> {
  if (typeof value === 'string') {
    if (value.startsWith('@')) return idOf(value, ids);
    return value.startsWith('file:') ? textOf(value.slice('file:'.length)) : value;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Promise.all(value.map((item: StepValue) => valueOf(item, ids, textOf)));
  const entries = Object.entries(value).map(async ([field, item]) => [field, await valueOf(item, ids, textOf)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
