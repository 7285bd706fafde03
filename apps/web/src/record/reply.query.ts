import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import type { Source } from '../layout/source.view.js';

/** What was replied to a thing. A document that uses it has `Read` and `$on`. */
export const replyFragment = `fragment Said on Reply { id level says contentWarning wording receivedThroughSpace fromWhat recordedAt by { id name(on: $on) } on { ${date} } source { ...Read } }`;

/** Whom a reply was asked of. A document that uses it has `$on`. */
export const replyRequestFragment = `fragment Asked on ReplyRequest { id level askedOf { id name(on: $on) } askedOn answerBy noReply }`;

/** In the speaker’s own words, or as somebody reported them. */
export type Wording = 'VERBATIM' | 'REPORTED';

export interface Reply {
  readonly id: string;
  readonly level?: string;
  readonly says: string;
  readonly contentWarning?: string | null;
  readonly wording: Wording;
  readonly receivedThroughSpace?: boolean | null;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly by: Named;
  readonly on: PartialDate;
  readonly source: Source | null;
}

export interface ReplyRequest {
  readonly id: string;
  readonly level?: string;
  readonly askedOf: Named;
  readonly answerBy: string;
  readonly noReply: string | null;
}

/** A thing that can be replied to. */
export interface Answered {
  readonly replyRequests?: readonly ReplyRequest[];
  readonly replies?: readonly Reply[];
}
