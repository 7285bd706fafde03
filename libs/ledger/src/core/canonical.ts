import canonicalize from 'canonicalize';
import { invalid } from '#libs/kernel';

/** What may be hashed as JSON. A number is written as a string, since readers differ in which numbers they can hold. */
export type Canonical = string | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical };

/**
 * The one spelling of a value in JSON (RFC 8785). The gate in front of the library is what makes it safe: JSON writers drop
 * or bend, without a word, what they cannot write. Refuses NOT_CANONICAL, with the place: numbers, undefined, functions, dates,
 * buffers, maps and other objects with a class, holes in lists, text that is not in Unicode's form NFC or has half a character,
 * nesting deeper than 64.
 */
export function canonical(value: unknown): string {
  gate(value, '', 0);
  return canonicalize(value)!;
}

/** Refuses what `canonical` refuses, and leaves the value as it is. */
export function gate(value: unknown, path: string, depth: number): asserts value is Canonical {
  if (typeof value === 'string') return gateText(value, path);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value !== 'object') throw refused(path, `is ${described(value)}`);
  if (depth >= DEEPEST) throw refused(path, `is nested deeper than ${DEEPEST}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value) && prototype === Array.prototype) return gateList(value, path, depth);
  if (prototype !== Object.prototype && prototype !== null) throw refused(path, 'is an object with a class');
  gateObject(value, path, depth);
}

function gateText(text: string, path: string): void {
  if (!text.isWellFormed()) throw refused(path, 'has half a character (a lone surrogate)');
  if (text.normalize('NFC') !== text) throw refused(path, "is not in Unicode's form NFC");
}

function gateList(list: readonly unknown[], path: string, depth: number): void {
  if (Reflect.ownKeys(list).length !== list.length + 1) throw refused(path, 'is a list with holes or with names');
  list.forEach((item, i) => gate(item, `${path}[${i}]`, depth + 1));
}

function gateObject(value: object, path: string, depth: number): void {
  for (const name of Reflect.ownKeys(value)) {
    if (typeof name === 'symbol') throw refused(path, 'has a symbol for a name');
    const inside = path === '' ? name : `${path}.${name}`;
    gateText(name, inside);
    const field = Object.getOwnPropertyDescriptor(value, name)!;
    if (!field.enumerable || !('value' in field)) throw refused(inside, 'is hidden or computed');
    gate(field.value, inside, depth + 1);
  }
}

function described(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}, which is to be written as a string`;
  return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
}

function refused(path: string, what: string) {
  const where = path === '' ? 'The value' : `${path.toWellFormed().slice(0, 100)}:`;
  return invalid(
    'NOT_CANONICAL',
    `${where} ${what}; a hash covers only texts, true, false, null, and lists and objects of these.`,
  );
}

const DEEPEST = 64;
