import { instantInWords } from '../layout/day.js';
import type { Page, PageView } from '../layout/page.js';
import { answerQuery, type AnswerData } from './answer.query.js';
import { sentWords as words } from './correction.words.js';

interface SentView extends PageView {
  readonly says: readonly string[];
  /** where whoever asked reads what became of it */
  readonly address: string | undefined;
  readonly why: readonly string[];
}

/**
 * What somebody sent, for whoever has the code in its address: that it came, and what was answered. The code stands behind the question
 * mark, since what stands there is in no log. Nothing of what they wrote is repeated: an address gets about.
 */
export const sentPage: Page<AnswerData | undefined, SentView> = {
  path: '/corrections/sent',
  template: 'corrections/sent.njk',
  words,
  plain: true,
  passing: true,
  ask: ({ search }) => (search['code'] ? { document: answerQuery, variables: { code: search['code'] } } : undefined),
  view: (data, { publicUrl, search }) => {
    const answer = data?.correctionAnswer;
    const closed = answer?.closedAt && answer.outcome ? words.outcomes[answer.outcome] : undefined;
    return {
      heading: closed?.heading ?? words.heading,
      trail: [],
      says: answer === undefined ? words.says : [words.received(instantInWords(answer.receivedAt)), ...saysOf(answer)],
      address: answer === undefined ? undefined : `${publicUrl}/corrections/sent?code=${encodeURIComponent(search['code']!)}`,
      why: closed ? (answer!.why ?? '').split(/\n{2,}/) : [],
    };
  },
};

function saysOf({ outcome, closedAt }: AnswerData['correctionAnswer']): readonly string[] {
  if (outcome === null || closedAt === null) return words.waits;
  return [words.outcomes[outcome].says(instantInWords(closedAt))];
}
