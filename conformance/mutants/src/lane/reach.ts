import { type Calls, type Mutation, nameOf } from './job.js';

/**
 * Which cases can tell a mutant from the server as it is: those that call what it replaces.
 *
 * A case that does not is played as on the real server, step by step, as everything that happens in it follows from the seed.
 *
 * @param calls - What was called on the real server.
 * @returns Ids of cases; `all` where it cannot be said; `alone` where the mutant must be in place before the packages are loaded.
 */
export function reachOf({ targets }: Mutation, calls: Calls): readonly string[] | 'all' | 'alone' {
  const names = targets.flatMap(({ url, names }) =>
    names.map(({ name, isFunction }) => ({ key: nameOf(url, name), isFunction })),
  );
  if (names.some(({ key }) => calls.loading.includes(key))) return 'alone';
  if (names.some(({ key, isFunction }) => !isFunction || calls.before.includes(key))) return 'all';
  const keys = new Set(names.map(({ key }) => key));
  return Object.keys(calls.cases).filter((id) => calls.cases[id]?.some((key) => keys.has(key)));
}
