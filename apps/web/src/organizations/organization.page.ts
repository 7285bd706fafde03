import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { organizationDeeds } from '../stewardship/deeds.js';
import { organizationQuery, type OrganizationData } from './organization.query.js';
import { organizationView, type OrganizationView } from './organization.view.js';
import { organizationWords } from './organization.words.js';

/** One body: its names over time and what the record holds of it. */
export const organizationPage: Page<OrganizationData, OrganizationView> = {
  path: '/organizations/:id',
  kind: 'ORGANIZATION',
  template: 'organizations/organization.njk',
  words: organizationWords,
  takesDay: true,
  keeps: ['asOf'],
  ask: (asked) => ({
    document: organizationQuery,
    variables: { id: asked.id, on: asked.day, ...(asked.on === undefined ? {} : { until: asked.on }), ...asOfVariable(asked) },
  }),
  view: organizationView,
  deeds: organizationDeeds,
};
