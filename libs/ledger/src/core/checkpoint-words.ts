import { formatCheckpoint, type Checkpoint } from './checkpoint.js';
import { concat, utf8 } from './bytes.js';
import type { Sha256 } from './primitives.js';

/**
 * A checkpoint as eight words that can be read out over a telephone and copied from paper:
 *
 *     lusab babad gutih tugad mudof sakat kivud napir
 *
 * Each word is 16 bits, as consonant, vowel, consonant, vowel, consonant (the spelling of Wilkerson's proquints,
 * arXiv:0901.4016); so there is no list of words to own or to lose. They are the first 128 bits of
 * SHA-256("countersign-words/v1\n" ‖ origin, size and root as the checkpoint has them). Eight words out of a list of 2,048 would
 * be 88 bits: whoever signs could search for two logs with the same words, and that takes the root of what a guess takes.
 */
export function checkpointWords(sha256: Sha256, { origin, size, root }: Checkpoint): string {
  const hash = sha256(concat(PREFIX, utf8(formatCheckpoint({ origin, size, root, extensions: [] }))));
  return Array.from({ length: WORDS }, (_, i) => word((hash[2 * i]! << 8) | hash[2 * i + 1]!)).join(' ');
}

function word(bits: number): string {
  const consonant = (shift: number) => CONSONANTS[(bits >> shift) & 15]!;
  const vowel = (shift: number) => VOWELS[(bits >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

const WORDS = 8;
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
const PREFIX = utf8('countersign-words/v1\n');
