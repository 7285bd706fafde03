import type { Page, PageView } from '../layout/page.js';
import { spacesWords as words } from './spaces.words.js';

interface SpacesData {
  readonly viewer: { readonly spaces: readonly { readonly id: string; readonly name: string }[] };
}

interface SpacesView extends PageView {
  readonly spaces: SpacesData['viewer']['spaces'];
}

/** The spaces that somebody belongs to. */
export const spacesPage: Page<SpacesData, SpacesView> = {
  path: '/spaces',
  template: 'access/spaces.njk',
  who: 'members',
  words,
  ask: () => ({ document: 'query Spaces { viewer { spaces { id name } } }', variables: {} }),
  view: ({ viewer }) => ({ heading: words.heading, trail: [], spaces: viewer.spaces }),
};
