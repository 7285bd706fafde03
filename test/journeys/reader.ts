import { setTimeout as wait } from 'node:timers/promises';
import { startProgram, type StartedProgram } from '../support/started-program.js';

/** Somebody who found the address: no account, no token, and the questions anybody may put. */
export interface Reader {
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** The id of the engagement with this title, as the public list tells it. */
  engagement(title: string): Promise<string>;
  readonly program: StartedProgram;
}

const LOADED_WITHIN_MS = 60_000;

/** Starts the program as people do and waits until both worked examples can be read. */
export async function startReader(): Promise<Reader> {
  const program = await startProgram();
  const ask = <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => put<T>(program.address, query, variables);
  const list = async () => {
    const { engagements } = await ask<Engagements>('{ engagements(first: 100) { edges { node { id title } } } }');
    return engagements.edges.map(({ node }) => node);
  };
  const end = Date.now() + LOADED_WITHIN_MS;
  while ((await list()).length < 2) {
    if (Date.now() > end) throw new Error(`the worked examples were not loaded:\n${program.said()}`);
    await wait(500);
  }
  const engagement = async (title: string) => {
    const found = (await list()).find((one) => one.title === title);
    if (!found) throw new Error(`no engagement is called "${title}"`);
    return found.id;
  };
  return { ask, engagement, program };
}

interface Engagements {
  readonly engagements: { readonly edges: readonly { readonly node: { readonly id: string; readonly title: string } }[] };
}

/** One question over HTTP. With a token it is put as the steward. */
export async function put<T>(
  address: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<T> {
  const answer = await raw(address, query, variables, token);
  if (answer.errors?.length || !answer.data)
    throw new Error(answer.errors?.map(({ message }) => message).join('\n') ?? 'no answer');
  return answer.data as T;
}

export interface RawAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly rule?: string };
  }[];
}

export async function raw(
  address: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<RawAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as RawAnswer;
}
