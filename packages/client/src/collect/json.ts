/** A JSON object whose members may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads what a command printed; undefined where it is no JSON. */
export function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; an object alone is a list of one: PowerShell prints it so. */
export function rowsOf(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

const DEPTH_MAX = 12;

/** Every object in a JSON value, from outside to inside. */
export function objectsIn(value: unknown, depth = 0): JsonObject[] {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return [];
  const inner = Object.values(value).flatMap((each) => objectsIn(each, depth + 1));
  return isObject(value) ? [value, ...inner] : inner;
}
