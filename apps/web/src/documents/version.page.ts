import type { Page } from '../layout/page.js';
import { isErased, sameTextQuery, versionQuery, type VersionData } from './version.query.js';
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
  follow: (data) => {
    const { textHash } = data.version;
    return textHash === null || isErased(data) ? undefined : { document: sameTextQuery, variables: { textHash } };
  },
  gone: isErased,
  deeds: versionDeeds,
  view: versionView,
};
