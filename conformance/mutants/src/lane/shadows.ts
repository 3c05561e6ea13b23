import { type Mutation, nameOf } from './job.js';
import type { Callable, Shadow } from './lookout.js';
import { standInsOf } from './stand-ins.js';
import { withBound } from './switchboard.js';

/** What some mutants answer in place of functions, by the names of these. */
export async function shadowsOf(mutations: readonly Mutation[]): Promise<Map<string, Shadow[]>> {
  const shadows = new Map<string, Shadow[]>();
  const add = (name: string, shadow: Shadow) => shadows.set(name, [...(shadows.get(name) ?? []), shadow]);
  for (const mutation of mutations) {
    const { mutant, targets, readers = [] } = mutation;
    const standIns = await standInsOf(mutation);
    const values = new Map<string, unknown>();
    for (const { url, names } of targets) {
      for (const { name, isFunction } of names) {
        const key = nameOf(url, name);
        const standIn = standIns.get(key);
        if (!isFunction) values.set(key, standIn);
        else
          add(key, {
            mutant,
            standIns,
            answer: (_, args) => withBound(values, () => (standIn as Callable)(...args)),
          });
      }
    }
    // A function that reads a value answers otherwise while that is another one.
    for (const { url, names } of values.size > 0 ? readers : []) {
      for (const { name } of names) {
        const answer: Shadow['answer'] = (real, args) => withBound(values, () => real(...args));
        add(nameOf(url, name), { mutant, standIns, answer });
      }
    }
  }
  return shadows;
}
