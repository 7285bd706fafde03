import type { Asked } from './asked.js';

/** One GraphQL document with its variables: what a page asked, and what a reader can ask again. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface QueryView {
  readonly document: string;
  readonly variables: string;
  readonly dataHref: string;
  readonly curl: string;
}

export function queryView(question: Question, asked: Pick<Asked, 'publicUrl'>): QueryView {
  const document = question.document.trim();
  return {
    document,
    variables: JSON.stringify(question.variables, null, 2),
    dataHref: `/data?${new URLSearchParams({ query: document, variables: JSON.stringify(question.variables) })}`,
    curl: curlOf({ document, variables: question.variables }, asked.publicUrl),
  };
}

/** A command for a POSIX shell: the whole body in single quotes, a quote inside it closed, escaped and opened again. */
export function curlOf(question: Question, publicUrl: string): string {
  const body = JSON.stringify({ query: question.document, variables: question.variables });
  return `curl ${publicUrl}/graphql \\\n  --header 'content-type: application/json' \\\n  --data '${body.replaceAll("'", "'\\''")}'`;
}
