import { areAlike, type Ending, givenIn } from './alike.js';
import { isData, textOf } from './data.js';
import type { Watch } from './switchboard.js';

/** What a mutant would have answered to a call. */
export interface Shadow {
  /** URL of the mutant's module. */
  readonly mutant: string;
  /** All that it puts in the place of functions, by their names: what it calls itself goes there too. */
  readonly standIns: ReadonlyMap<string, unknown>;
  /** Answers in place of the real function, which it is given. */
  answer(real: Callable, args: readonly unknown[]): unknown;
}

export type Callable = (...args: unknown[]) => unknown;

/** What was seen in one stretch of a run. */
export interface Seen {
  /** Names of what was called. */
  readonly calls: Set<string>;
  /** Mutants that would have answered a call otherwise, or of which that cannot be said. */
  readonly differing: Set<string>;
}

/** Watches which replaceable functions are called, and which mutants would have answered otherwise. */
export interface Lookout {
  readonly watch: Watch;
  /** Begins a new stretch, and gives what was seen in the last one. */
  turn(): Seen;
  /** Why nothing that was seen can be believed; undefined: it can. */
  readonly fault: string | undefined;
}

/**
 * Makes a lookout.
 *
 * Mutants are asked only where arguments and ending of the call are data. What they call themselves is neither watched
 * nor told of. That nobody changes the arguments is looked at in the first call of each stretch.
 *
 * @param shadows - By the name of the function.
 */
export function lookout(shadows: ReadonlyMap<string, readonly Shadow[]>): Lookout {
  let seen: Seen = { calls: new Set(), differing: new Set() };
  let asking: Shadow | undefined;
  let fault: string | undefined;
  const open = (name: string) =>
    (shadows.get(name) ?? []).filter(({ mutant }) => !seen.differing.has(mutant));

  /** Holds what mutants answer against how a call ended. */
  function ask(name: string, real: Callable, args: readonly unknown[], ending: Ending): void {
    const isAskable = isTold(ending) && isData(args);
    const given = givenIn(args);
    for (const shadow of open(name)) {
      asking = shadow;
      const isAlike =
        isAskable &&
        areAlike(
          ending,
          endingOf(() => shadow.answer(real, args)),
          given,
        );
      if (!isAlike) seen.differing.add(shadow.mutant);
    }
    asking = undefined;
  }

  function watched(name: string, real: Callable, isFirst: boolean): Callable {
    return function (this: unknown, ...args) {
      const isLookedAt = isFirst && isData(args);
      const before = isLookedAt ? textOf(args) : undefined;
      const ending = endingOf(() => Reflect.apply(real, this, args));
      ask(name, real, args, ending);
      if (before !== undefined && textOf(args) !== before)
        fault ??= `arguments of ${name} are changed, by itself or by a mutant that must say so with keepsState`;
      if ('thrown' in ending) throw ending.thrown;
      return ending.value;
    };
  }

  return {
    watch(name, real) {
      if (asking) return (asking.standIns.get(name) as typeof real | undefined) ?? real;
      const isFirst = !seen.calls.has(name);
      seen.calls.add(name);
      if (open(name).length === 0) return real;
      return watched(name, real as unknown as Callable, isFirst) as typeof real;
    },
    turn() {
      const last = seen;
      seen = { calls: new Set(), differing: new Set() };
      return last;
    },
    get fault() {
      return fault;
    },
  };
}

/** Whether an ending is there at once, so that something can be held against it. */
const isTold = (ending: Ending): boolean =>
  'thrown' in ending || !(ending.value instanceof Promise || typeof ending.value === 'function');

function endingOf(work: () => unknown): Ending {
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  }
}
