/** What a plan does not answer: an error, or a document of a kind that graphql-js is left to answer by itself. */
export class Unusual extends Error {
  override readonly name = 'Unusual';
}
