/**
 * What apps/server hands to the pages, and all they get: no page reaches a lib, a table or a clock by itself.
 */
export interface Door {
  /** Runs one GraphQL document for one viewer: the same door that HTTP uses, with its limits and its masking of errors. */
  readonly execute: Execute;
  /** The address that readers use, without a slash at its end, such as `https://record.example`. It stands in "cite this" and in curl. */
  readonly publicUrl: string | (() => string);
  /** Today's civil date, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Who keeps this copy of the record; the footer says so, or says that nobody is named. */
  readonly keeper?: Keeper | undefined;
}

export type Execute = (document: string, variables: Record<string, unknown>, viewer: unknown) => Promise<Answer>;

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly rule?: unknown; readonly field?: unknown } | undefined;
}

export interface Keeper {
  readonly name: string;
  /** How to reply or ask for a correction: an e-mail or a web address. */
  readonly contact?: string | undefined;
}
