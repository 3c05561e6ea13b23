/**
 * Makes a cache of at most `size` values that forgets the least recently used one. @internal
 */
export function boundedCache<Value>(size: number): (name: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (name, make) => {
    const value = values.get(name) ?? make();
    // A Map keeps insertion order: taking the entry out and in again makes it the youngest.
    values.delete(name);
    values.set(name, value);
    for (const oldest of values.keys()) {
      if (values.size <= size) break;
      values.delete(oldest);
    }
    return value;
  };
}
