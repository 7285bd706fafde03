/**
 * Why a file cannot be taken in: a code for programs and a sentence for people that says what is wrong with the file and what
 * would help. The process that reads a file knows no more of the product than this; read-file.ts makes a DomainError of it.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
