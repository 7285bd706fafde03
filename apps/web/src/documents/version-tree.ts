/** A thing that may derive from another of its kind. */
interface Derived {
  readonly id: string;
  readonly derivedFrom: { readonly id: string } | null;
}

export interface TreeNode<Item> {
  readonly item: Item;
  readonly derived: readonly TreeNode<Item>[];
}

/**
 * Versions under those they derive from, in the order given. One that derives from a version outside the list stands
 * as a root; a circle, which no record should hold, is cut where it closes, and no version is lost or shown twice.
 */
export function tree<Item extends Derived>(items: readonly Item[]): readonly TreeNode<Item>[] {
  const known = new Set(items.map((item) => item.id));
  const placed = new Set<string>();
  const grow = (item: Item): TreeNode<Item> => {
    placed.add(item.id);
    const children = items.filter((other) => other.derivedFrom?.id === item.id && !placed.has(other.id));
    return { item, derived: children.map(grow) };
  };
  const roots = items.filter((item) => item.derivedFrom === null || !known.has(item.derivedFrom.id)).map(grow);
  const inCircles = items.flatMap((item) => (placed.has(item.id) ? [] : [grow(item)]));
  return [...roots, ...inCircles];
}
