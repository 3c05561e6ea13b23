import { isFunction } from './is-function.js';
import type { Mutation, Target } from './job.js';
import { moduleFile } from './module-file.js';
import { readersOf } from './readers.js';
import { isForgetful, isStateless } from './stateless.js';

/** The mutant replaces what is not there any more: the packages changed, and it has to follow them. */
export class StaleMutant extends Error {
  override readonly name = 'StaleMutant';
}

/** What of a mutant is looked at here: its types are a matter of the compiler. */
export interface AnyMutant {
  readonly id: string;
  readonly replaces: object;
  readonly keepsState?: boolean;
}

/**
 * Compares a mutant with the real modules.
 *
 * @param url - URL of the mutant's own module.
 * @throws StaleMutant where a module or an export that it replaces does not exist.
 */
export async function mutationOf({ id, replaces, keepsState }: AnyMutant, url: string): Promise<Mutation> {
  const replacements = Object.entries(replaces as Record<string, (real: object) => object>);
  if (replacements.length === 0) throw new StaleMutant(`${id} replaces nothing`);
  const targets = await Promise.all(replacements.map(([path, replace]) => targetOf(id, url, path, replace)));
  const readers = await readersOf(targets);
  return {
    mutant: url,
    targets,
    keepsState: keepsState ?? !isStateless(url),
    isForgetful: isForgetful(url),
    ...(readers && { readers }),
  };
}

async function targetOf(
  id: string,
  mutant: string,
  path: string,
  replace: (real: object) => object,
): Promise<Target> {
  const file = moduleFile(path, mutant);
  if (file === undefined) throw new StaleMutant(`${id}: there is no module ${path}`);
  const real = (await import(/* @vite-ignore */ file.href)) as object;
  const names = Object.keys(replace(real));
  const missing = names.filter((name) => !(name in real));
  if (missing.length > 0) throw new StaleMutant(`${id}: ${path} does not export ${missing.join(', ')}`);
  if (names.length === 0) throw new StaleMutant(`${id} replaces nothing of ${path}`);
  return {
    path,
    url: file.href,
    names: names.map((name) => ({ name, isFunction: isFunction((real as Record<string, unknown>)[name]) })),
  };
}

/** Everything that some mutations replace, each module once. */
export function allTargets(mutations: readonly Mutation[]): Target[] {
  const byUrl = new Map<string, Target>();
  for (const { path, url, names } of mutations.flatMap(({ targets, readers = [] }) => [
    ...targets,
    ...readers,
  ])) {
    const known = byUrl.get(url)?.names ?? [];
    const more = names.filter(({ name }) => !known.some((each) => each.name === name));
    byUrl.set(url, { path, url, names: [...known, ...more] });
  }
  return [...byUrl.values()];
}
