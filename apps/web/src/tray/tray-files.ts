import type { Listed } from '../forms/entry.js';
import { PageProblem } from '../layout/problem.js';
import { trayWords } from './tray.words.js';

/** The viewer's own files, as a form about one of them asks for them. */
export interface TrayData {
  readonly about: Listed<{
    readonly id: string;
    readonly name: string | null;
    readonly beforeHash: string | null;
    readonly space: { readonly id: string };
  }>;
}

export const TRAY_FILES = 'trayFiles(first: 100) { nodes { id name beforeHash space { id } } pageInfo { hasNextPage } }';

/** @throws PageProblem 404: no file of the viewer’s among the 100 put in last */
export function fileAt({ about }: TrayData, id: string): TrayData['about']['nodes'][number] {
  const found = about.nodes.find((file) => file.id === id);
  if (!found) throw new PageProblem(404, 'not-found');
  return found;
}

export function nameOf({ name }: { readonly name: string | null }): string {
  return name ?? trayWords.unnamed;
}
