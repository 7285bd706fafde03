import { dayInWords } from '../layout/day.js';
import { dateView, type DateView } from '../layout/partial-date.view.js';
import { sourceView, type SourceView } from '../layout/source.view.js';
import { quoteHere, quoteOf, type Quotable } from './quote.js';
import { quoteWords } from './quote.words.js';
import { repliesWords as words } from './replies.words.js';
import type { Answered, Reply, ReplyRequest } from './reply.query.js';

export interface RepliesView {
  readonly replies: readonly ReplyView[];
  /** Who was asked, by when, and that nothing came. */
  readonly asked: readonly { readonly says: string; readonly by: string; readonly quote: string | undefined }[];
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

/** Sentences to pass on: of a reply, and that somebody was asked for one and has not given it. */
export interface ReplyQuotes {
  readonly reply: (reply: Reply) => string | undefined;
  readonly asked: (request: ReplyRequest, says: string) => string | undefined;
}

/** Says of a part that only members see it; nothing of what everybody sees. */
export type NotPublic = (part: { readonly level?: string }) => string | undefined;

export function repliesView(
  { replies = [], replyRequests = [] }: Answered,
  notPublic: NotPublic,
  quotes: ReplyQuotes,
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
      quote: quotes.reply(reply),
    })),
    asked: replyRequests.flatMap((request) => {
      const says = askedInVain(request);
      return says === undefined ? [] : [{ says, by: request.askedOf.name, quote: quotes.asked(request, says) }];
    }),
  };
}

/** What was said against it or for it, and who was asked and has not answered, as far as everybody can see it; or that there is nothing of it. */
export function saidInReply({ replies = [], replyRequests = [] }: Answered, none: string = words.empty): readonly string[] {
  const isSeen = ({ level }: { readonly level?: string }) => level === 'PUBLIC';
  const said = [
    ...replies.filter(isSeen).map(({ by, says, wording }) => quoteWords.replied(words.by(by.name), says, wording === 'VERBATIM')),
    ...replyRequests.filter(isSeen).flatMap((request) => askedInVain(request) ?? []),
  ];
  return said.length === 0 ? [none] : said;
}

/** That somebody was asked by a day, and until when nothing came; nothing where something did. */
function askedInVain({ askedOf, answerBy, noReply }: ReplyRequest): string | undefined {
  return noReply === null ? undefined : words.asked(askedOf.name, dayInWords(answerBy), noReply);
}

export function toldIn({ by, on, says, wording }: Reply): Omit<Quotable, 'source' | 'beside'> {
  return { who: words.by(by.name), when: dateView(on), says, verbatim: wording === 'VERBATIM' };
}

/** With what they are about; nothing where somebody else could not check it. */
export function quotesAbout(thing: { readonly level?: string }, about: string): ReplyQuotes {
  const isSeen = (part: { readonly level?: string }) => thing.level === 'PUBLIC' && part.level === 'PUBLIC';
  return {
    reply: (reply) =>
      isSeen(reply)
        ? quoteOf({ ...toldIn(reply), source: reply.source ? sourceView(reply.source) : undefined, beside: [about] })
        : undefined,
    asked: (request, says) => (isSeen(request) ? quoteHere({ says, source: undefined, beside: [about] }) : undefined),
  };
}
