import { type Calls, type Mutation, nameOf } from './job.js';

/** The cases that can tell a mutant. */
export interface Reach {
  /** Ids of cases; undefined: all of them. */
  readonly cases?: readonly string[];
  /** Whether the mutant must be in place before the packages are loaded. */
  readonly alone: boolean;
}

const ALL: Reach = { alone: false };

/**
 * Which cases can tell a mutant from the server as it is: those that call what it replaces, and of a mutant that was asked
 * what it would have answered, those in which that is something else.
 *
 * Any other case is played as on the real server, step by step, as everything that happens in it follows from the seed,
 * but for the keys that a client makes.
 *
 * @param calls - What was seen on the real server.
 */
export function reachOf({ mutant, targets }: Mutation, calls: Calls): Reach {
  const names = targets.flatMap(({ url, names }) =>
    names.map(({ name, isFunction }) => ({ key: nameOf(url, name), isFunction })),
  );
  if (names.some(({ key }) => calls.loading.includes(key))) return { alone: true };
  const keys = new Set(names.map(({ key }) => key));
  const isCalled = (called: readonly string[] = []) => called.some((key) => keys.has(key));
  const asked = calls.differing[mutant];
  if (asked) return asked.before ? ALL : { cases: asked.cases, alone: false };
  // What a function made before the first case may live on in all of them, as the server itself does.
  if (names.some(({ isFunction }) => !isFunction) || isCalled(calls.before)) return ALL;
  return { cases: Object.keys(calls.cases).filter((id) => isCalled(calls.cases[id])), alone: false };
}

/** Whether a mutant can be asked what it would have answered: that hangs on nothing but the call, and can be seen. */
export const isAskable = ({ keepsState, targets, readers }: Mutation): boolean =>
  !keepsState &&
  (readers !== undefined || targets.every(({ names }) => names.every((each) => each.isFunction)));
