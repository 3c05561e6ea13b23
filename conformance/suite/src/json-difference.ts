import { isObject, type Json } from './oracle/json.js';

/** The first place at which two JSON values differ. A member that one side lacks is undefined there. */
export interface Difference {
  /** JSON pointer; empty for the whole. */
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Finds the first difference, members in the order of their names, or undefined where the values are equal. */
export function firstDifference(
  before: Json | undefined,
  after: Json | undefined,
  pointer = '',
): Difference | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return amongItems(before, after, pointer);
  if (isObject(before) && isObject(after)) {
    for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
      const found = firstDifference(before[name], after[name], `${pointer}/${escaped(name)}`);
      if (found) return found;
    }
    return undefined;
  }
  return before === after ? undefined : { pointer, before, after };
}

function amongItems(
  before: readonly Json[],
  after: readonly Json[],
  pointer: string,
): Difference | undefined {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const found = firstDifference(before[index], after[index], `${pointer}/${index}`);
    if (found) return found;
  }
  return undefined;
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
