export const aboutWords = {
  heading: 'About this record',
  lead: 'Countersign keeps a record of what institutions agree with people who have lived through what is being decided, what was then published, and what became of each clause.',
  sections: [
    {
      heading: 'How to read it',
      anchor: 'reading',
      points: [
        'What the record says is in this type. What documents and people say stands in another type, behind a line, with who said it and when.',
        'A fact is tied to a source. Where several citations go back to one voice, they are counted as one origin.',
        'A denial stands beside what it denies, at the same size.',
        'Three times are kept apart: when a thing happened, when it was put on the record, and from what.',
        'A date is named with whoever set it. “Overdue” is said only of a body’s own date or of one set by law.',
        'What is said to be missing is missing from what has been released. Absence has a limit: “no identified reply as of” a day, never “refused”, unless somebody says that they refused.',
      ],
    },
    {
      heading: 'How texts are compared',
      anchor: 'comparing',
      points: [
        'Only texts that are held word for word are compared clause by clause. What is only reported is set side by side, source by source.',
        'A program proposes what became of each clause. What it proposes is public only once a person of the group that keeps the record has confirmed or overruled it, clause by clause; both answers are kept. That group can be one side of what is compared. In the worked examples that come with the program, the readings are part of the example and are put on the record when it is first started.',
        '“Binds less” and “binds more” are said of a clause, with the words that make the difference and with whom it binds.',
        'Clauses that became stronger, and clauses that are new, get the same room as clauses that became weaker or are gone.',
      ],
    },
    {
      heading: 'Your safety',
      anchor: 'safety',
      points: [
        'These pages run no scripts, but for the checker of proofs, and ask nothing of any other site. Links to other sites do not tell them where you came from.',
        'Whoever only reads is given no cookie. Signing in sets two: one that ends with the session, and one by which this browser is known when wrong passphrases are counted. “Sign out” ends the first, and the second too if you ask for it.',
        '“Exit this page” leads to a weather page. It cannot clear your browser’s history; a private window keeps none.',
        'Whoever runs this copy can see the addresses it is read from, as with any site.',
      ],
    },
    {
      heading: 'Accessibility',
      anchor: 'accessibility',
      points: [
        'The pages are made to work without scripts, at 320 pixels, with a keyboard alone, with a screen reader, in dark and high-contrast settings, and on paper.',
        'They are checked with a program against WCAG 2.2, levels A and AA. No test with people who use screen readers has been made yet.',
        'In a comparison, removed and added words are marked in the page’s structure, by a sign, by a line and in spoken words. The spoken words can be left out.',
      ],
    },
  ],
} as const;
