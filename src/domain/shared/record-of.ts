/** A record with one value for each of the keys. */
export function recordOf<K extends string, V>(keys: readonly K[], toValue: (key: K) => V): Record<K, V> {
  // Object.fromEntries forgets the names of the keys, which are exactly those given.
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<K, V>
}

/** The keys of a record that is written out in the code, in its order. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  // Object.keys forgets the names of the keys, which are those of the record.
  return Object.keys(record) as K[]
}
