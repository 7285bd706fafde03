/** A core's list of values as the API's enum: `set_by_another` is called SET_BY_ANOTHER. */
export function enumOf<const V extends string>(values: readonly V[]): { readonly [K in V as Uppercase<K>]: K } {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as { readonly [K in V as Uppercase<K>]: K };
}
