import { callWords } from '../commitments/call.words.js';
import type { WorkData } from '../documents/work.query.js';
import type { Claim, EngagementData } from '../engagements/engagement.query.js';
import { shortened } from '../layout/named.js';
import type { PartShown } from '../layout/page.js';
import { FROM_ENGAGEMENT } from './things-with-pages.js';
import { showsWithheld } from './withheld.js';

/** Calls in their cards, and claims where the story tells them: those about a document stand on its page too. */
export function partsOfEngagement({ engagement: { calls, claims } }: EngagementData): readonly PartShown[] {
  const ofCalls = calls.map(({ id, number, level, statement }): PartShown => ({
    kind: 'CALL',
    id,
    level,
    isWithheld: showsWithheld(statement),
    href: `/calls/${id}`,
    anchor: `call-${number}`,
    name: `${callWords.call} ${number}`,
  }));
  return [...ofCalls, ...partsOfClaims(claims, (id) => `told-${id}`).map((part) => ({ ...part, from: FROM_ENGAGEMENT }))];
}

export function partsOfWork({ work: { claims } }: WorkData): readonly PartShown[] {
  return partsOfClaims(claims, (id) => `claim-${id}`);
}

/** Somebody may say one thing twice, and a warning may stand in place of what they say: then a number tells them apart. */
function partsOfClaims(claims: readonly Claim[], anchorOf: (id: string) => string): readonly PartShown[] {
  const seen = new Map<string, number>();
  return claims.map(({ id, level, assertedBy, verb, statement }): PartShown => {
    const name = shortened(`${assertedBy.name} ${verb}: ${statement}`);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const anchor = anchorOf(id);
    const isWithheld = showsWithheld([verb, statement]);
    return { kind: 'CLAIM', id, level, isWithheld, href: `/claims/${id}`, anchor, name: nth === 1 ? name : `${name} (${nth})` };
  });
}
