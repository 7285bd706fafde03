import { stewardshipWords as words } from './stewardship.words.js';

/** "1 later date and 2 deliveries", in a sentence; undefined when nothing is. */
export function heldBackInWords(heldBack: readonly { readonly kind: string }[]): string | undefined {
  if (heldBack.length === 0) return undefined;
  const counted = Object.entries(Object.groupBy(heldBack, ({ kind }) => kind)).map(([kind, of = []]) => {
    const [one, more] = words.kinds[kind] ?? words.other;
    return of.length === 1 ? one : `${of.length} ${more}`;
  });
  const last = counted.pop()!;
  return words.heldBack(counted.length === 0 ? last : `${counted.join(', ')} and ${last}`);
}
