import { entryForm } from '../forms/entry.js';
import { choice } from '../forms/entry-fields.js';
import { revealSealWords, sealComparisonWords } from './seal-entries.words.js';

interface Text {
  readonly label: string;
  readonly work: { readonly title: string };
}

interface Compared {
  readonly id: string;
  readonly agreed: Text;
  readonly published: Text;
}

const TEXT = 'label work { title }';

export const sealComparisonForm = entryForm<Compared>({
  path: '/comparisons/:id/seal',
  verb: 'sealComparison',
  answer: 'seal { id }',
  words: sealComparisonWords,
  about: `comparison(id: $id) { id agreed { ${TEXT} } published { ${TEXT} } }`,
  fields: ({ about: { agreed, published } }) => [
    choice('side', {
      AGREED: sealComparisonWords.sides.agreed(named(agreed)),
      PUBLISHED: sealComparisonWords.sides.published(named(published)),
    }),
    { name: 'says', is: 'line' },
  ],
  given: ({ id }) => ({ comparisonId: id }),
  back: ({ id, agreed }) => ({ text: agreed.work.title, href: `/comparisons/${id}` }),
  to: ({ seal }) => `/seals/${seal!.id}`,
});

export const revealSealForm = entryForm<{ readonly id: string; readonly says: string }>({
  path: '/seals/:id/reveal',
  verb: 'revealSeal',
  words: revealSealWords,
  about: 'seal(id: $id) { id says }',
  fields: () => [],
  given: ({ id }) => ({ sealId: id }),
  back: ({ id, says }) => ({ text: says, href: `/seals/${id}` }),
});

function named({ label, work }: Text): string {
  return `${work.title}, ${label}`;
}
