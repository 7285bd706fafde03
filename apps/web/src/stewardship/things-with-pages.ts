/** A kind of thing on the record that has a page of its own, by which it is proposed, released, held and taken back. */
export interface ThingWithPage {
  /** where its page is */
  readonly at: string;
  readonly kind: string;
  readonly ask: string;
  readonly nameIn: (thing: Readonly<Record<string, unknown>>) => string;
}

const field = (name: string) => (thing: Readonly<Record<string, unknown>>) => String(thing[name]);

export const thingsWithPages: readonly ThingWithPage[] = [
  { at: 'engagements', kind: 'ENGAGEMENT', ask: 'engagement(id: $id) { id title }', nameIn: field('title') },
  { at: 'commitments', kind: 'COMMITMENT', ask: 'commitment(id: $id) { id statement }', nameIn: field('statement') },
  { at: 'works', kind: 'WORK', ask: 'work(id: $id) { id title }', nameIn: field('title') },
  {
    at: 'comparisons',
    kind: 'COMPARISON',
    ask: 'comparison(id: $id) { id agreed { work { title } } }',
    nameIn: (thing) => (thing as { readonly agreed: { readonly work: { readonly title: string } } }).agreed.work.title,
  },
  { at: 'organizations', kind: 'ORGANIZATION', ask: 'organization(id: $id) { id name }', nameIn: field('name') },
  { at: 'sources', kind: 'SOURCE', ask: 'source(id: $id) { id citation }', nameIn: field('citation') },
];
