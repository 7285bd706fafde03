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
  program: 'From a program',
  programText: (address: string): string =>
    `The same queries go by POST to ${address}, with no key and no account. The schema, which describes in a sentence every type and every field but those called id, name or title, is what it answers to an introspection query.`,
  programLimits:
    'A list gives at most 100 at a time, with a cursor for the next page. An answer carries an ETag that changes when what everybody can read changes.',
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
    title: 'What bodies say of their commitments, what was judged and what was replied',
    query:
      'query Statuses {\n  commitments(first: 10) {\n    edges { node {\n      id statement official { inWords } evidence { inWords } schedule { inWords }\n      statements { stance says statedOn { inWords } fromWhat recordedAt source { citation origin } }\n      judgements { stage finding says on fromWhat recordedAt judgedBy { name } replies { says by { name } on { inWords } } }\n    } }\n  }\n}',
  },
  {
    title: 'Commitments that have changed since a moment',
    query:
      'query Changed {\n  commitments(first: 20, changedSince: "2023-03-10T00:00:00Z") {\n    pageInfo { hasNextPage endCursor }\n    edges { node { id statement recordedAt } }\n  }\n}',
  },
  {
    title: 'Comparisons, and what was found',
    query:
      'query Comparisons {\n  comparisons(first: 5) {\n    edges { node { id engine agreed { label } published { label } findings { number fate boundParty } } }\n  }\n}',
  },
];
