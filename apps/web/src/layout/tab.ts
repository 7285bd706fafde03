import { historyWords } from '../record/history.words.js';
import { layoutWords } from './layout.words.js';
import type { Page, PageView } from './page.js';
import { isMember } from './who.js';

/**
 * A view whose tab names nothing that not everybody reads. A tab is seen over a shoulder, in a list of tabs and in the history
 * of a browser, where a page alone is not (decision record 0074).
 */
export function withoutNames<View extends PageView>(
  view: View,
  { kind }: Pick<Page, 'kind'>,
  isSeen: boolean,
  viewer: unknown,
): View {
  if (!isMember(viewer)) return view;
  if (kind !== undefined)
    return isSeen ? view : { ...view, tab: layoutWords.notPublic(historyWords.kinds[kind.toLowerCase()] ?? historyWords.other) };
  // What only members open, and the history of a thing, say what they are before they say of whom.
  return view.titled === undefined ? view : { ...view, tab: view.titled.kind };
}
