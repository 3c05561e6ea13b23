/** Deeper than any data of the packages: what goes deeper has a cycle. */
const DEPTH_MAX = 40;

/** A signing key carries what signs with it. That is no data, but it answers the same to the same and changes nothing. */
const HARMLESS: readonly string[] = ['sign'];

/** Whether a value is data all through: it holds nothing that does something, and whose content cannot be told from outside. */
export function isData(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  if (value === null || value instanceof Uint8Array) return true;
  if (depth > DEPTH_MAX) return false;
  if (Array.isArray(value)) {
    for (const each of value) if (!isData(each, depth + 1)) return false;
    return true;
  }
  if (value instanceof Date || value instanceof URL || value instanceof Headers) return true;
  if (value instanceof Map || value instanceof Set) return isData([...value].flat(), depth + 1);
  if (!isPlain(value)) return false;
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name];
    if (!(typeof member === 'function' && HARMLESS.includes(name)) && !isData(member, depth + 1))
      return false;
  }
  return true;
}

/** Data as a text, which is another one once something in the data is changed. */
export const textOf = (data: unknown): string =>
  JSON.stringify(data, (_, value) => {
    if (value instanceof Map || value instanceof Set || value instanceof Headers) return [...value];
    return typeof value === 'bigint' || value === undefined ? String(value) : value;
  });

/** Whether an object is nothing but its members. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
