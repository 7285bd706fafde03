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

/** Says of a part of a thing that everybody sees the thing without it, where only members see the part. */
export function notPublicBeside(thing: { readonly level?: string }): (part: { readonly level?: string }) => string | undefined {
  return (part) => (thing.level === 'PUBLIC' && part.level !== 'PUBLIC' ? words.notPublic : undefined);
}
