export const timelineWords = {
  heading: 'What happened, oldest first',
  undated: 'No date known',
  happened: 'Happened',
  recorded: 'put on the record on',
  from: 'from',
  source: 'source',
  reported: 'as reported',
  verbatim: 'in these words',
  quoted: (kind: string, by: string): string => `${kind}, ${by}`,
  nothing: 'Nothing dated has been released for this yet.',
} as const;
