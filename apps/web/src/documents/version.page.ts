import { asOfVariable } from '../layout/asked.js';
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
  keeps: ['asOf'],
  ask: (asked) => ({ document: versionQuery, variables: { id: asked.id, ...asOfVariable(asked) } }),
  follow: (data, asked) => {
    const { textHash } = data.version;
    if (textHash === null || isErased(data)) return undefined;
    return { document: sameTextQuery, variables: { textHash, ...asOfVariable(asked) } };
  },
  gone: isErased,
  deeds: versionDeeds,
  view: versionView,
};
