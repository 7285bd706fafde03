import type { Claim, EngagementWork } from '../engagements/engagement.query.js';
import { dateViewOrNone, type PartialDate } from '../layout/partial-date.view.js';
import type { Named } from '../layout/named.js';
import { sourceView } from '../layout/source.view.js';
import { recordedBeside } from '../record/grounds.js';
import { dated, quoteOf } from '../record/quote.js';
import { quoteWords as words } from '../record/quote.words.js';
import { saidInReply } from '../record/replies.view.js';
import type { Answered } from '../record/reply.query.js';

/** What else is told around a claim: the documents with the positions on them, and the claims. */
export interface AroundClaim {
  readonly works: readonly (Pick<EngagementWork, 'id' | 'level'> & {
    readonly versions: readonly Pick<EngagementWork['versions'][number], 'level' | 'signOffs'>[];
  })[];
  readonly claims: readonly Claim[];
}

export function quoteForClaim(claim: Claim & Answered, around: AroundClaim): string | undefined {
  if (claim.level !== 'PUBLIC') return undefined;
  return quoteOf({
    who: `${claim.assertedBy.name} ${claim.verb}`,
    when: dateViewOrNone(claim.on),
    says: claim.statement,
    verbatim: false,
    source: claim.source ? sourceView(claim.source) : undefined,
    beside: [...besideClaim(claim, around), ...recordedBeside(claim)],
  });
}

const MOST = 5;

/**
 * What was replied, and what other bodies say of the same document. Nothing on the record ties a claim to what disputes it, so
 * a denial of it may stand there: it is told beside, and not called an answer.
 */
export function besideClaim(claim: Claim & Answered, around: AroundClaim): readonly string[] {
  const replied = saidInReply(claim, words.noReplyToClaim);
  const { aboutWork } = claim;
  if (aboutWork === null) {
    const others = around.claims.some((one) => one.level === 'PUBLIC' && one.assertedBy.id !== claim.assertedBy.id);
    return [...replied, ...(others ? [words.sameEngagement] : [])];
  }
  const others = [
    ...disputesOf(aboutWork.id, around),
    ...around.claims
      .filter((one) => one.aboutWork?.id === aboutWork.id)
      .map((one) => ({ ...one, by: one.assertedBy, says: one.statement })),
  ].filter((one) => one.level === 'PUBLIC' && one.by.id !== claim.assertedBy.id);
  if (others.length === 0) return replied;
  return [...replied, words.sameDocument(aboutWork.title, others.slice(0, MOST).map(inWords), others.length > MOST)];
}

function disputesOf(workId: string, { works }: AroundClaim) {
  const isPublic = ({ level }: { readonly level?: string }) => level === 'PUBLIC';
  return works
    .filter((work) => work.id === workId && isPublic(work))
    .flatMap(({ versions }) => versions.filter(isPublic))
    .flatMap(({ signOffs }) => signOffs.filter(isPublic))
    .flatMap(({ disputes }) => disputes);
}

function inWords({ by, verb, on, says }: Said): string {
  return words.otherSaid(`${by.name} ${verb}`, dated(dateViewOrNone(on)), says.trim().replace(/\.$/, ''));
}

interface Said {
  readonly by: Named;
  readonly verb: string;
  readonly on: PartialDate | null;
  readonly says: string;
}
