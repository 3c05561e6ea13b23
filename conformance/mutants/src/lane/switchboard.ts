/**
 * Where the facades of replaceable modules ask what stands in for an export just now.
 *
 * Loaded once in a child process. It imports nothing, so that it is ready before any facade, also in cycles.
 */

const standIns = new Map<string, unknown>();
const setters = new Map<string, (value: unknown) => void>();
const reals = new Map<string, unknown>();
let seen: Set<string> | undefined;

/** What a call of a function goes to. */
export function called<Fn>(name: string, real: Fn): Fn {
  seen?.add(name);
  return (standIns.get(name) as Fn | undefined) ?? real;
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

/** Gathers the names of what is called from now on in a new list, and gives the list so far. */
export function gather(): string[] {
  const sofar = [...(seen ?? [])];
  seen = new Set();
  return sofar;
}

/** Stops gathering, and gives the list so far. */
export function gathered(): string[] {
  const sofar = [...(seen ?? [])];
  seen = undefined;
  return sofar;
}
