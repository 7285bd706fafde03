import type { Operation } from './answer.js';

/** A query that was parsed and passed every check, all but what differs from request to request. */
export type KnownQuery = Pick<Operation, 'schema' | 'document' | 'operation'>;

/** Letters of text kept in all. A parsed document takes up to a hundred times its text. */
const LETTERS_MOST = 400_000;

/**
 * The queries of one schema by their text, so that what is asked again need not be parsed, checked and counted again. When
 * there are too many, those kept longest are forgotten: whoever sends ever new ones takes no memory, and gains nothing.
 */
export class KnownDocuments {
  private readonly known = new Map<string, KnownQuery>();
  private letters = 0;

  get(text: string): KnownQuery | undefined {
    return this.known.get(text);
  }

  /** Only what passed every check of the schema may be kept. */
  keep(text: string, query: KnownQuery): void {
    if (this.known.has(text) || text.length > LETTERS_MOST / 10) return;
    this.known.set(text, query);
    this.letters += text.length;
    for (const oldest of this.known.keys()) {
      if (this.letters <= LETTERS_MOST) return;
      this.known.delete(oldest);
      this.letters -= oldest.length;
    }
  }
}
