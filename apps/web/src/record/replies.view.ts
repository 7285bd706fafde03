import { dayInWords } from '../layout/day.js';
import { dateView, type DateView } from '../layout/partial-date.view.js';
import { sourceView, type SourceView } from '../layout/source.view.js';
import { quoteOf, type Quotable } from './quote.js';
import { quoteWords } from './quote.words.js';
import { repliesWords as words } from './replies.words.js';
import type { Answered, Reply } from './reply.query.js';

export interface RepliesView {
  readonly replies: readonly ReplyView[];
  /** Who was asked, by when, and that nothing came. */
  readonly asked: readonly string[];
}

export interface ReplyView {
  readonly says: string;
  readonly verbatim: boolean;
  readonly by: string;
  readonly when: DateView;
  readonly source: SourceView | undefined;
  /** that it came through the space, where it did */
  readonly received: string | undefined;
  readonly notPublic: string | undefined;
  readonly quote: string | undefined;
}

/** Says of a part that only members see it; nothing of what everybody sees. */
export type NotPublic = (part: { readonly level?: string }) => string | undefined;

export function repliesView(
  { replies = [], replyRequests = [] }: Answered,
  notPublic: NotPublic,
  quote: (reply: Reply) => string | undefined,
): RepliesView {
  return {
    replies: replies.map((reply) => ({
      says: reply.says,
      verbatim: reply.wording === 'VERBATIM',
      by: words.by(reply.by.name),
      when: dateView(reply.on),
      source: reply.source ? sourceView(reply.source) : undefined,
      received: reply.receivedThroughSpace ? words.received(reply.by.name) : undefined,
      notPublic: notPublic(reply),
      quote: quote(reply),
    })),
    asked: replyRequests.flatMap((request) =>
      request.noReply === null ? [] : [words.asked(request.askedOf.name, dayInWords(request.answerBy), request.noReply)],
    ),
  };
}

/** What was said against it or for it, as far as everybody can see it; or that there is nothing of it. */
export function saidInReply(replies: readonly Reply[] = []): readonly string[] {
  const shown = replies.filter(({ level }) => level === 'PUBLIC');
  return shown.length === 0
    ? [words.empty]
    : shown.map(({ by, says, wording }) => quoteWords.replied(words.by(by.name), says, wording === 'VERBATIM'));
}

export function toldIn({ by, on, says, wording }: Reply): Omit<Quotable, 'source' | 'beside'> {
  return { who: words.by(by.name), when: dateView(on), says, verbatim: wording === 'VERBATIM' };
}

/** A reply as a sentence to pass on, with what it is about; nothing where somebody else could not check it. */
export function quoteOfReply(reply: Reply, thing: { readonly level?: string }, about: string): string | undefined {
  if (thing.level !== 'PUBLIC' || reply.level !== 'PUBLIC') return undefined;
  return quoteOf({ ...toldIn(reply), source: reply.source ? sourceView(reply.source) : undefined, beside: [about] });
}
