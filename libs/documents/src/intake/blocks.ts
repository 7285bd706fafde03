import { blocksFrom, textOf, type Block } from '../core/index.js';
import type { Part } from './format/reading.js';

/** The parts a reader found, as the blocks of a version. */
export function blocksOfParts(parts: readonly Part[]): readonly (Block & { readonly locator: string })[] {
  return blocksFrom(parts).map((block, i) => ({ ...block, locator: parts[i]!.at }));
}

/** The text that a version made of these parts has, and whose hash it bears. */
export function textOfParts(parts: readonly Part[]): string {
  return textOf(parts);
}
