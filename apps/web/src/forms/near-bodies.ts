interface Body {
  readonly id: string;
  readonly name: string;
}

const BODIES = '{ group { id name } institution { id name } }';

/** The two bodies of the engagement that a form is about, by the first word of its address. */
const NEAR: Readonly<Record<string, string>> = {
  engagements: `engagement(id: $id) ${BODIES}`,
  commitments: `commitment(id: $id) { engagement ${BODIES} }`,
  calls: `call(id: $id) { engagement ${BODIES} }`,
  works: `work(id: $id) { engagement ${BODIES} }`,
  versions: `version(id: $id) { work { engagement ${BODIES} } }`,
  comparisons: `comparison(id: $id) { agreed { work { engagement ${BODIES} } } }`,
  'log-entries': `logEntry(id: $id) { engagement ${BODIES} }`,
  'harm-notes': `harmNote(id: $id) { engagement ${BODIES} }`,
  labour: `labour(id: $id) { engagement ${BODIES} }`,
};

/** What asks for them, as one more selection; none where a form is about no engagement. */
export function askNear(path: string): string | undefined {
  const near = NEAR[path.split('/')[1] ?? ''];
  return near === undefined || !path.includes(':id') ? undefined : `near: ${near}`;
}

/** A list to choose a body from, those of this engagement first: it is long, and they are meant most often. */
export function nearFirst<List extends { readonly nodes: readonly Body[] }>(organizations: List, near: unknown): List {
  const found = bodiesIn(near);
  const others = organizations.nodes.filter(({ id }) => !found.some((one) => one.id === id));
  return { ...organizations, nodes: [...found, ...others] };
}

/** The bodies of the engagement, wherever it stands in what was answered. */
export function bodiesIn(near: unknown): readonly Body[] {
  if (typeof near !== 'object' || near === null) return [];
  const { group, institution } = near as { readonly group?: Body; readonly institution?: Body | null };
  if (group === undefined) return Object.values(near).flatMap(bodiesIn);
  return [group, institution].filter((one) => one != null);
}
