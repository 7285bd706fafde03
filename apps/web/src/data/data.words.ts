export const dataWords = {
  heading: 'Use the data',
  lead: 'Everything on these pages can be asked for in GraphQL, the query language this page speaks. Write a query, run it, and see the answer; nothing you do here can change the record.',
  query: 'Query',
  queryHint: 'GraphQL. Queries only.',
  variables: 'Variables (optional)',
  variablesHint: 'JSON, for example {"id": "…"}',
  run: 'Run the query',
  answer: 'Answer',
  answerText: 'The answer as JSON',
  refused: 'Answer: the query was refused',
  curl: 'The same from a command line',
  address: 'The address of this page holds the query: share it, and whoever opens it gets today’s answer.',
  examples: 'Examples to begin with',
  errorTitle: 'The query was not run',
  notRead: 'Only queries can be run here. This document holds a mutation or a subscription. Nothing was changed.',
  badVariables: 'The variables are not a JSON object. Write them as {"name": "value"}, or leave them empty.',
  tooLong: 'The query is too long for an address. Send it with the command line instead.',
} as const;

export const exampleQueries: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'The engagements on the record, and who they are between',
    query:
      'query Engagements {\n  engagements(first: 10) {\n    edges { node { id title group { name } institution { name } } }\n  }\n}',
  },
  {
    title: 'Commitments with their dates and who set them',
    query:
      'query Commitments {\n  commitments(first: 10) {\n    edges { node { id statement madeBy { name } dueDates { date { inWords } setBy { name } basis baseline } } }\n  }\n}',
  },
  {
    title: 'Comparisons, and what was found',
    query:
      'query Comparisons {\n  comparisons(first: 5) {\n    edges { node { id engine agreed { label } published { label } findings { number fate boundParty } } }\n  }\n}',
  },
];
