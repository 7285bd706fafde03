import { describe, expect, it } from '@jest/globals';
import { anEngagementCommitment } from '../engagements/engagement.fixture.js';
import { anOrganization } from './organization.fixture.js';
import { organizationPage } from './organization.page.js';
import { organizationView } from './organization.view.js';

describe('organization view', () => {
  it('never tells what others expect of a body among what the body said', () => {
    const expected = anEngagementCommitment({ id: 'expected', kind: 'EXPECTATION', statement: 'A policy is expected in May' });
    const edges = [{ node: anEngagementCommitment() }, { node: expected }];
    const view = organizationView(
      { ...anOrganization(), commitments: { pageInfo: { hasNextPage: false }, edges } },
      { day: '2026-06-01', on: undefined },
    );
    expect(view.commitments.map((one) => one.link.href)).toEqual(['/commitments/publish']);
    expect(view.expectations.map((one) => [one.kind, one.link.href])).toEqual([['Expectation', '/commitments/expected']]);
    expect(view.expectationsHeading).toMatch(/^What is expected of it, as others say/);
  });

  it('leaves out, on a day, the engagements that can only have begun later', () => {
    const seen = (on: string | undefined) =>
      organizationView(anOrganization(), { day: on ?? '2026-06-01', on }).engagements.length;
    expect([seen(undefined), seen('2026-01-01'), seen('2001-01-01')]).toEqual([1, 1, 0]);
  });

  it('says of no name that it was borne on a day, where no day of any name is recorded', () => {
    const { organization, ...rest } = anOrganization();
    const names = organization.names.map((name) => ({ ...name, from: null, until: null }));
    const { answer } = organizationView(
      { ...rest, organization: { ...organization, names } },
      { day: '2020-01-01', on: '2020-01-01' },
    );
    expect(answer).not.toContain('2020');
  });

  it('asks for nothing that was said after the day it is read for', () => {
    const asked = { id: 'council', day: '2026-06-01' } as const;
    const variables = (on: string | undefined) => organizationPage.ask!({ ...asked, on } as never)?.variables;
    expect([variables(undefined), variables('2026-06-01')]).toEqual([
      { id: 'council', on: '2026-06-01' },
      { id: 'council', on: '2026-06-01', until: '2026-06-01' },
    ]);
  });
});
