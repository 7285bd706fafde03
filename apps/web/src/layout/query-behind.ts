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
    variables: legibleJson(question.variables, 2),
    dataHref: `/data?${new URLSearchParams({ query: document, variables: JSON.stringify(question.variables) })}`,
    curl: curlOf({ document, variables: question.variables }, asked.publicUrl),
  };
}

/** JSON with every character that hides, or turns the reading direction, written as its escape: to be read, and still the same JSON. */
export function legibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSEEN, (sign) =>
    Array.from({ length: sign.length }, (_, nth) => `\\u${sign.charCodeAt(nth).toString(16).padStart(4, '0')}`).join(''),
  );
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}](?<!\n)/gu;

/** A command for a POSIX shell: the whole body in single quotes, a quote inside it closed, escaped and opened again. */
export function curlOf(question: Question, publicUrl: string): string {
  const body = legibleJson({ query: question.document, variables: question.variables });
  return `curl ${publicUrl}/graphql \\\n  --header 'content-type: application/json' \\\n  --data '${body.replaceAll("'", "'\\''")}'`;
}
