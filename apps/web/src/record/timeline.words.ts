export const timelineWords = {
  heading: 'What happened, oldest first',
  undated: 'No date known',
  happened: 'Happened',
  lookedFor: 'Looked for until',
  recorded: 'put on the record on',
  from: 'from',
  source: 'source',
  reported: 'as reported',
  verbatim: 'in these words',
  quoted: (kind: string, by: string): string => `${kind}, ${by}`,
  nothing: 'Nothing that can have happened by the day this page is read for has been released.',
} as const;
