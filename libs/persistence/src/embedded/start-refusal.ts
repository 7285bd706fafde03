/**
 * Why the database, and so the server, did not start: one sentence for the person at the terminal
 * that says what is wrong and what to do. Whoever catches it prints the message and no stack.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
