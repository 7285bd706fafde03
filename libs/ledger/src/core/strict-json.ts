import { invalid } from '#libs/kernel';
import type { Canonical } from './canonical.js';

/**
 * Reads JSON text (RFC 8259) as one reader and every other reads it: two fields of one name, over which readers differ, are
 * refused, and so are numbers, which some round, and half characters. Refuses JSON_MALFORMED, with line and column.
 * Objects come without a prototype, so that `__proto__` is a name like any other.
 */
export function readStrictJson(text: string): Canonical {
  const reader = new StrictReader(text);
  return reader.readAll();
}

class StrictReader {
  private at = 0;

  constructor(private readonly text: string) {}

  readAll(): Canonical {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.refuse('more text follows where it should end');
    return value;
  }

  private value(depth: number): Canonical {
    if (depth > DEEPEST) this.refuse(`it is nested deeper than ${DEEPEST}`);
    this.space();
    const char = this.text[this.at];
    if (char === '{') return this.object(depth);
    if (char === '[') return this.list(depth);
    if (char === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    if (char !== undefined && /[-0-9]/.test(char)) this.refuse('a number stands here; numbers are written as strings');
    return this.refuse(char === undefined ? 'the text ends too early' : 'no value can begin like this');
  }

  private object(depth: number): Canonical {
    const object = Object.create(null) as Record<string, Canonical>;
    this.items('}', () => {
      const start = this.at;
      if (this.text[start] !== '"') this.refuse('a name in double quotes is expected');
      const name = this.string();
      if (Object.hasOwn(object, name)) this.refuse(`the name ${JSON.stringify(name.slice(0, 60))} is there twice`, start);
      this.space();
      if (this.text[this.at++] !== ':') this.refuse('a colon is expected', this.at - 1);
      object[name] = this.value(depth + 1);
    });
    return object;
  }

  private list(depth: number): Canonical {
    const list: Canonical[] = [];
    this.items(']', () => list.push(this.value(depth + 1)));
    return list;
  }

  private items(end: string, item: () => void): void {
    this.at++;
    this.space();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      this.space();
      item();
      this.space();
      const char = this.text[this.at++];
      if (char === end) return;
      if (char === undefined) this.refuse('the text ends too early');
      if (char !== ',') this.refuse(`a comma or ${end} is expected`, this.at - 1);
    }
  }

  private string(): string {
    const start = this.at++;
    for (let char = this.text[this.at]; char !== '"'; char = this.text[this.at]) {
      if (char === undefined) this.refuse('the text ends inside a string');
      if (char < ' ') this.refuse('a control character stands inside a string');
      this.at += char === '\\' ? this.escape() : 1;
    }
    const string = JSON.parse(this.text.slice(start, ++this.at)) as string;
    if (!string.isWellFormed()) this.refuse('a string holds half a character (a lone surrogate)', start);
    return string;
  }

  private escape(): number {
    const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 6));
    return escape ? escape[0].length : this.refuse('no escape is written like this');
  }

  private space(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private refuse(what: string, at = this.at): never {
    const before = this.text.slice(0, at).split('\n');
    throw invalid('JSON_MALFORMED', `Line ${before.length}, column ${before.at(-1)!.length + 1}: ${what}.`);
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const DEEPEST = 64;
