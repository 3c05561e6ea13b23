/**
 * Where the facades of replaceable modules ask what stands in for an export just now.
 *
 * Loaded once in a child process. It imports nothing, so that it is ready before any facade, also in cycles.
 */

const standIns = new Map<string, unknown>();
const setters = new Map<string, (value: unknown) => void>();
const reals = new Map<string, unknown>();
let watching: Watch | undefined;

/** Is told of every call of a replaceable function, and says what is called in its place. */
export type Watch = <Fn>(name: string, real: Fn) => Fn;

/** What a call of a function goes to. */
export function called<Fn>(name: string, real: Fn): Fn {
  const fn = (standIns.get(name) as Fn | undefined) ?? real;
  return watching ? watching(name, fn) : fn;
}

/** What an export that is no function is just now; `set` is called whenever that changes. */
export function bound<Value>(name: string, real: Value, set: (value: Value) => void): Value {
  reals.set(name, real);
  setters.set(name, set as (value: unknown) => void);
  return standIns.has(name) ? (standIns.get(name) as Value) : real;
}

/** Puts other values in the place of these exports, and the real ones in the place of all others. */
export function exchange(values: ReadonlyMap<string, unknown>): void {
  for (const name of standIns.keys()) if (!values.has(name)) setters.get(name)?.(reals.get(name));
  standIns.clear();
  for (const [name, value] of values) {
    standIns.set(name, value);
    setters.get(name)?.(value);
  }
}

/** Puts other values in the place of exports that are no functions, for as long as some work takes. */
export function withBound<Result>(values: ReadonlyMap<string, unknown>, work: () => Result): Result {
  for (const [name, value] of values) setters.get(name)?.(value);
  try {
    return work();
  } finally {
    for (const name of values.keys()) setters.get(name)?.(standIns.get(name) ?? reals.get(name));
  }
}

/** Has calls watched from now on; undefined: no more. */
export function watch(by: Watch | undefined): void {
  watching = by;
}
