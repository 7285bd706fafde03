import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import type { Source } from '../layout/source.view.js';
import { replyFragment, type Reply } from '../record/reply.query.js';

/** What the body says and what people judge sources to show, told with how each came onto the record. A document that uses them has `Read`. */
export const statusFragments = `
fragment Stated on OfficialStatement { id level stance says verb fromWhat recordedAt madeBy { id name(on: $on) } statedOn { ${date} } source { ...Read } }
fragment Judged on Judgement { id level stage finding says on rubric searchedUntil searchedWhere fromWhat recordedAt judgedBy { id name(on: $on) } source { ...Read } replies { ...Said } }
${replyFragment}`;

export interface OfficialStatement {
  readonly id: string;
  readonly level?: string;
  readonly stance: string;
  readonly says: string;
  readonly verb: string | null;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly madeBy: Named;
  readonly statedOn: PartialDate;
  readonly source: Source | null;
}

export interface Judgement {
  readonly id: string;
  readonly level?: string;
  readonly stage: 'FIRST' | 'REPLY' | 'FINAL';
  readonly finding: string;
  readonly says: string;
  readonly on: string;
  readonly rubric: string;
  readonly searchedUntil: string;
  readonly searchedWhere: string;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly judgedBy: Named;
  readonly source: Source | null;
  readonly replies: readonly Reply[];
}
