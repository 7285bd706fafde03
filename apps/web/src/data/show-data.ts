import { readAsked, withoutDay, type Asked } from '../layout/asked.js';
import type { Answer } from '../layout/door.js';
import type { PageView } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import { curlOf, legibleJson } from '../layout/query-behind.js';
import { renderPage, showProblem, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { dataWords as words, exampleQueries } from './data.words.js';
import { onlyReads } from './only-reads.js';

export interface DataView extends PageView {
  readonly query: string;
  readonly variables: string;
  readonly problem: DataProblem | undefined;
  readonly answer: { readonly text: string; readonly refused: boolean } | undefined;
  readonly curl: string | undefined;
  readonly program: string;
  readonly examples: readonly { readonly title: string; readonly href: string }[];
}

export interface DataProblem {
  readonly field: 'query' | 'variables';
  readonly text: string;
}

/** What a reader may ask in one go; an address has to carry it. */
const MOST_LETTERS = 10_000;

/** The query explorer: a form, and the answer to what is in its address. */
export async function showData(house: House, request: PageRequest): Promise<Shown> {
  try {
    const asked = withoutDay(readAsked(request, house.door));
    const [query, variables] = [asked.search['query'] ?? '', asked.search['variables'] ?? ''];
    const read = readQuery(query, variables);
    const answer =
      query.trim() === '' || 'field' in read ? undefined : await house.door.execute(query, read.variables, request.viewer);
    const view = dataView({ query, variables, asked, read, answer });
    const page = { template: 'data/data.njk', words };
    return { status: view.problem === undefined ? 200 : 400, html: renderPage(page, house, view, asked, [], request.viewer) };
  } catch (error) {
    if (error instanceof PageProblem) return showProblem(house, error, request.viewer);
    throw error;
  }
}

type Read = DataProblem | { readonly variables: Record<string, unknown> };

/** What is wrong with the form, or what to run. */
export function readQuery(query: string, variables: string): Read {
  if (query.length + variables.length > MOST_LETTERS) return { field: 'query', text: words.tooLong };
  if (!onlyReads(query)) return { field: 'query', text: words.notRead };
  const parsed = variables.trim() === '' ? {} : parse(variables);
  return parsed === undefined ? { field: 'variables', text: words.badVariables } : { variables: parsed };
}

interface Told {
  readonly query: string;
  readonly variables: string;
  readonly asked: Asked;
  readonly read: Read;
  readonly answer: Answer | undefined;
}

export function dataView({ query, variables, asked, read, answer }: Told): DataView {
  return {
    heading: 'field' in read ? `${words.errorTitle}: ${words.heading}` : words.heading,
    trail: [{ text: 'The record', href: '/' }],
    query: query === '' ? (exampleQueries[0]?.query ?? '') : query,
    variables,
    problem: 'field' in read ? read : undefined,
    answer: answer && { text: legibleJson(answer, 2), refused: answer.errors !== undefined && answer.errors.length > 0 },
    curl: answer && 'variables' in read ? curlOf({ document: query, variables: read.variables }, asked.publicUrl) : undefined,
    program: words.programText(`${asked.publicUrl}/graphql`),
    examples: exampleQueries.map((example) => ({
      title: example.title,
      href: `/data?${new URLSearchParams({ query: example.query })}`,
    })),
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
