import { pointIn, POINTS } from '../published/points.js';
import type { Finding } from './comparison.query.js';
import { comparisonWords as words } from './comparison.words.js';
import { anchorOf } from './finding.view.js';
import type { Headings } from './headings.js';
import type { Outcome } from './outcomes.view.js';

export interface PointView {
  readonly label: string;
  readonly findings: Outcome['findings'];
}

/** Clauses with words of apology, acknowledgement or promise, of whatever fate: what a reader of unlike documents asks first. */
export function pointsOf(all: readonly Finding[], { isOnly }: Headings): readonly PointView[] {
  const pointOf = ({ agreed, published }: Finding) => pointIn((agreed.length === 0 ? published : agreed).map(({ text }) => text));
  const findings = all.filter((finding) => !isOnly(finding));
  return POINTS.flatMap((point) => {
    const those = findings.filter((finding) => pointOf(finding) === point);
    const links = those.map((finding) => ({ number: finding.number, href: `#${anchorOf(finding)}` }));
    return links.length === 0 ? [] : [{ label: words.points.names[point], findings: links }];
  });
}
