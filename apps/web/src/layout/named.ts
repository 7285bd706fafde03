/** A body as other things name it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The edges of a Relay connection, as pages ask for them. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

/** A connection that also tells whether more follows. */
export interface PagedConnection<Node> extends Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean };
}

export interface LinkView {
  readonly text: string;
  readonly href: string;
}

export function organizationLink(organization: Named): LinkView {
  return { text: organization.name, href: `/organizations/${organization.id}` };
}

/** At most so many letters, cut at a word, with the cut shown. For headings and links; the whole text always stands nearby. */
export function shortened(text: string, most = 90): string {
  if (text.length <= most) return text;
  const firstSentence = /^[^.]{12,}?\.(?=\s)/.exec(text)?.[0].slice(0, -1);
  if (firstSentence !== undefined && firstSentence.length <= most) return firstSentence;
  // A bracket that the cut has left open goes with it.
  return `${text
    .slice(0, most)
    .replace(/\s+\S*$/, '')
    .replace(/\s*\([^)]*$/, '')} …`;
}

export function capitalFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
