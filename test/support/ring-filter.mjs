import { relative } from 'node:path';
import { findSpecs, rings } from './rings.mjs';

/** Jest asks here which of the spec files it found it is to run: those of the ring named by TEST_RING. */
function filterByRing(paths) {
  const ring = rings.find(({ name }) => name === process.env.TEST_RING);
  if (!ring) throw new Error(`TEST_RING names no ring: ${process.env.TEST_RING}`);
  const held = new Set(findSpecs().filter(ring.holds));
  return { filtered: paths.filter((path) => held.has(relative(process.cwd(), path).replaceAll('\\', '/'))) };
}

// Jest asks by require(), which takes what bears this name for the whole module.
export { filterByRing as 'module.exports' };
