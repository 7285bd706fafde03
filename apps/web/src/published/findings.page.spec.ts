import { describe, expect, it } from '@jest/globals';
import { aClause, aFinding, sidesOf } from '../comparison/comparison.fixture.js';
import type { Finding } from '../comparison/comparison.query.js';
import type { Asked } from '../layout/asked.js';
import { findingsPage } from './findings.page.js';

function shown(finding: Finding) {
  const comparison = {
    id: 'c',
    agreed: { id: 'a', label: 'draft 3', agreed: false },
    published: { id: 'p' },
    findings: [{ ...finding, confirmations: [] }],
  };
  const view = findingsPage.view({ publishedPath: { id: 'way', called: 'The letter', comparison } }, {} as Asked, undefined);
  return view.groups[0]!.findings[0]!;
}

describe('a finding on the way through something published', () => {
  it('can be overruled where another answer can be chosen', () => {
    const { overruleHref, noOther } = shown(aFinding({ number: 1, fate: 'WEAKENED', ...sidesOf('It [-will-][+may+] publish.') }));
    expect([overruleHref?.split('?')[0], noOther]).toEqual(['/comparisons/c/findings/finding-1/overrule', undefined]);
  });

  it.each<[string, Finding, RegExp]>([
    ['not found', aFinding({ number: 1, fate: 'DROPPED', agreed: [aClause('Sorry.')] }), /no clause of the other text/],
    ['only there', aFinding({ number: 1, fate: 'ADDED', published: [aClause('Paid.')] }), /no clause of the other text/],
    ['kept', aFinding({ number: 1, fate: 'KEPT', ...sidesOf('It will publish.') }), /the same words/],
  ])('says why there is none for what is %s', (_, finding, why) => {
    const { overruleHref, noOther } = shown(finding);
    expect(overruleHref).toBeUndefined();
    expect(noOther).toMatch(why);
  });
});
