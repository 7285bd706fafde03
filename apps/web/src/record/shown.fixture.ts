/** With this level on everything that is told, but for the one with this id. */
export function shown<Value>(value: Value, but?: string): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => shown(one, but)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shown(held as unknown, but)]));
  return ('id' in inside ? { ...inside, level: inside['id'] === but ? 'SPACE' : 'PUBLIC' } : inside) as Value;
}
