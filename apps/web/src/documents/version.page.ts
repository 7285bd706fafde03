import type { Page } from '../layout/page.js';
import { sameTextQuery, versionQuery, type VersionData } from './version.query.js';
import { versionView, type VersionPageView } from './version.view.js';
import { versionDeeds } from '../stewardship/deeds.js';
import { versionPageWords } from './version-page.words.js';

/** One version: where it comes from, what has the same text, and, for members, what its file tells of changes and comments. */
export const versionPage: Page<VersionData, VersionPageView> = {
  path: '/versions/:id',
  kind: 'VERSION',
  template: 'documents/version.njk',
  words: versionPageWords,
  ask: (asked) => ({ document: versionQuery, variables: { id: asked.id } }),
  follow: ({ version: { textHash } }) => (textHash === null ? undefined : { document: sameTextQuery, variables: { textHash } }),
  deeds: versionDeeds,
  view: versionView,
};
