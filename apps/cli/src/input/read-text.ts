import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DomainError, invalid } from '#libs/kernel';
import { decode } from './decode.js';

/** Most bytes of one text, some five thousand pages. Two of that size take about 15 s and 1 GB; the worst of texts three times that. */
export const TEXT_MOST_BYTES = 10_000_000;

/**
 * The text at `path`, `-` being standard input; pipes are read like files.
 * Refusals: TEXT_NOT_FOUND, TEXT_IS_FOLDER, TEXT_UNREADABLE, TEXT_TOO_LARGE, TEXT_EMPTY, TEXT_NOT_PLAIN, TEXT_ENCODING.
 */
export function readText(path: string): string {
  const name = nameOf(path);
  return plainText(readBytes(path, TEXT_MOST_BYTES), name);
}

export function nameOf(path: string): string {
  return path === '-' ? 'Standard input' : path;
}

/** Bytes of a plain text as text. Refusals: TEXT_TOO_LARGE, TEXT_EMPTY, TEXT_NOT_PLAIN, TEXT_ENCODING. */
export function plainText(bytes: Uint8Array, name: string): string {
  if (bytes.length > TEXT_MOST_BYTES) throw tooLarge(name, TEXT_MOST_BYTES);
  const text = decode(bytes, name);
  if (!/\S/.test(text)) throw invalid('TEXT_EMPTY', `${name} is empty: there is nothing to compare.`);
  return text;
}

/** The bytes at `path`, no more than `most`. Refusals: TEXT_NOT_FOUND, TEXT_IS_FOLDER, TEXT_UNREADABLE, TEXT_TOO_LARGE. */
export function readBytes(path: string, most: number): Uint8Array {
  const name = nameOf(path);
  try {
    const descriptor = path === '-' ? 0 : openSync(path, 'r');
    try {
      return readAll(descriptor, name, most);
    } finally {
      if (path !== '-') closeSync(descriptor);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusal(error, name);
  }
}

const CHUNK = 65_536;

/** Reads until the end or one byte past the limit: a device or pipe without an end is refused like a file that is too large. */
function readAll(descriptor: number, name: string, most: number): Uint8Array {
  const status = fstatSync(descriptor);
  if (status.isDirectory()) throw invalid('TEXT_IS_FOLDER', `${name} is a folder. Please name a file.`);
  if (status.size > most) throw tooLarge(name, most);
  const chunks: Uint8Array[] = [];
  for (let total = 0; total <= most;) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const length = readSome(descriptor, chunk);
    if (length === 0) return Buffer.concat(chunks, total);
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  throw tooLarge(name, most);
}

/** A terminal or a pipe that is not blocking says EAGAIN when nothing is there yet, and some systems say EOF for the end. */
function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(PAUSE, 0, 0, 10);
    }
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));

function tooLarge(name: string, most: number): DomainError {
  return invalid('TEXT_TOO_LARGE', `${name} is larger than ${most / 1_000_000} MB, the most one text may have.`);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** What the system said about a file, as a refusal in plain words. */
export function refusal(error: unknown, name: string): DomainError {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return invalid('TEXT_NOT_FOUND', `${name} is not there. Please check the name.`);
    case 'EISDIR':
      return invalid('TEXT_IS_FOLDER', `${name} is a folder. Please name a file.`);
    case 'EACCES':
    case 'EPERM':
      return invalid('TEXT_UNREADABLE', `${name} may not be read by you: its permissions forbid it.`);
    default:
      return invalid('TEXT_UNREADABLE', `${name} could not be read (${codeOf(error) || 'unknown reason'}).`);
  }
}
