import { keyOf, type PartsField, type Selection, type Shape } from './shape.js';

/** Which fields of the record a selection of a thing leads to, each once. */
export function fieldsRead(shape: Shape, selection: readonly Selection[]): readonly Selection[] {
  return merge(expand(shape, selection));
}

/** Computed fields stand for the fields they are computed from. */
function expand(shape: Shape, selection: readonly Selection[]): Selection[] {
  return selection.flatMap((wanted) => {
    const field = shape.fields[wanted.field];
    if (field?.is === 'parts') return [{ ...wanted, children: partsOf(field, wanted.children) }];
    if (field?.is !== 'computed') return [wanted];
    const handedOn = wanted.children.flatMap(({ field: name, children }) => {
      const from = field.through?.[name];
      return from === undefined ? [] : [{ field: from, args: {}, children }];
    });
    return expand(shape, [...field.needs, ...handedOn]);
  });
}

/** The same field asked for twice (two fragments, an alias) is read once, with all that either asks of it. */
function merge(selection: readonly Selection[]): Selection[] {
  const byKey = new Map<string, Selection>();
  for (const wanted of selection) {
    const key = keyOf(wanted.field, wanted.args);
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, children: [...before.children, ...wanted.children] } : wanted);
  }
  return [...byKey.values()];
}

/** The parts asked for; all of them where the face computes something from the value, or needs it without saying what of it. */
function partsOf(field: PartsField, children: readonly Selection[]): readonly Selection[] {
  const some = children.length > 0 && children.every((child) => child.field in field.parts);
  return some ? children : Object.keys(field.parts).map((name) => ({ field: name, args: {}, children: [] }));
}
