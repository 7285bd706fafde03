import { tableWords } from '../exports/table.words.js';

/** How long a date that went by is called new. */
export const NEWLY_DAYS = 30;

export const homeWords = {
  table: tableWords,
  heading: 'A record of what was agreed, and of what was published',
  what: [
    'Countersign keeps a record of what an institution agreed with a group of people with lived experience, what it then did, and the difference.',
    'Each fact on it names who says so and, where one is recorded, the source it can be read in. The query at the foot of each page gives the same data to anybody.',
  ],
  engagements: 'Engagements',
  engagementsIntro:
    'An engagement is a working relationship between a group and an institution. The one put on the record last stands first.',
  noEngagements: 'No engagement is public yet. The first one appears here when its keepers release it.',
  between: (group: string, institution: string | undefined): string =>
    institution === undefined ? group : `${group} and ${institution}`,
  began: 'Began',
  ended: 'ended',
  late: 'Dates that went by in the last 30 days',
  lateIntro:
    'Each is measured against a date and whoever set it. “Overdue” is said only of a body’s own date or of one set by law. A line is no finding about why.',
  noLate: 'No date that you can read here went by in the last 30 days without a delivery on record.',
  comparisons: 'Two texts compared, clause by clause',
  comparisonsIntro:
    'Where both texts are held word for word, each clause of the one is looked for in the one that was published. The page of a comparison says whether the record shows that the first was agreed.',
  comparison: (title: string): string => `What became of each clause: ${title}`,
  compared: (first: string, published: string): string => `“${first}” beside “${published}”`,
  more: 'More are on the record than are shown here. Ask for them on the data page.',
  noComparisons: 'No comparison is public yet. One appears here when a person has confirmed what it found.',
  inEngagement: 'in the engagement',
} as const;
