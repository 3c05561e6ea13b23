import { isPlain } from './data.js';

/** What a call came to: a value, or what was thrown. */
export type Ending = { readonly value: unknown } | { readonly thrown: unknown };

/** Tells all objects that can be reached from some data; looked for only where somebody asks. */
type Given = () => ReadonlySet<object>;

/** What responses that were made in this process were made of: a stream cannot be looked at without being used up. */
const bodies = new WeakMap<Response, unknown>();

/** Has responses that are made from now on remember their bodies. */
export function rememberBodies(): void {
  const Plain = globalThis.Response;
  globalThis.Response = class Response extends Plain {
    constructor(...args: ConstructorParameters<typeof Plain>) {
      super(...args);
      bodies.set(this, args[0] ?? null);
    }
  };
}

/**
 * Whether nobody can tell two endings of one call apart, whatever is done with them.
 *
 * What is more than data is alike only where it is the same thing. An object that was among the arguments is alike to
 * nothing but itself, as who gave it may look for it in what comes back.
 *
 * @param given - Tells all objects among the arguments.
 */
export function areAlike(a: Ending, b: Ending, given: Given): boolean {
  if ('thrown' in a) return 'thrown' in b && alike(a.thrown, b.thrown, given);
  return 'value' in b && alike(a.value, b.value, given);
}

function alike(a: unknown, b: unknown, given: Given): boolean {
  if (Object.is(a, b)) return !(a instanceof Promise);
  if (!isObject(a) || !isObject(b) || given().has(a) || given().has(b)) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const each = (left: readonly unknown[], right: readonly unknown[]) =>
    left.length === right.length && left.every((value, at) => alike(value, right[at], given));
  if (Array.isArray(a) && Array.isArray(b)) return each(a, b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (a instanceof Headers && b instanceof Headers) return each([...a].flat(), [...b].flat());
  if (a instanceof Response && b instanceof Response) return areResponsesAlike(a, b);
  if (a instanceof Error && b instanceof Error)
    return (
      a.name === b.name && a.message === b.message && each(Object.entries(a).flat(), Object.entries(b).flat())
    );
  // The order of members counts: it is seen once they are written.
  return isPlain(a) && isPlain(b) && each(Object.entries(a).flat(), Object.entries(b).flat());
}

function areResponsesAlike(a: Response, b: Response): boolean {
  const seen = ({ status, statusText, headers, bodyUsed }: Response) =>
    JSON.stringify([status, statusText, [...headers], bodyUsed]);
  const [bodyA, bodyB] = [bodies.get(a), bodies.get(b)];
  const areTexts = (bodyA === null || typeof bodyA === 'string') && bodyA === bodyB;
  return areTexts && seen(a) === seen(b);
}

/** Tells all objects among some arguments. */
export function givenIn(args: readonly unknown[]): Given {
  let found: ReadonlySet<object> | undefined;
  return () => {
    found ??= objectsIn(args);
    return found;
  };
}

/** All objects that can be reached from some data. */
function objectsIn(values: readonly unknown[]): Set<object> {
  const found = new Set<object>();
  const open: unknown[] = [...values];
  while (open.length > 0) {
    const next = open.pop();
    if (!isObject(next) || found.has(next)) continue;
    found.add(next);
    if (next instanceof Map || next instanceof Set) open.push(...[...next].flat());
    else if (!ArrayBuffer.isView(next)) open.push(...Object.values(next));
  }
  return found;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
