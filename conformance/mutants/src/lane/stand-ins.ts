import { REAL } from './facade.js';
import { type Mutation, nameOf } from './job.js';

/** What the mutant puts in the place of exports, by their names on the switchboard. */
export async function standInsOf({ mutant: url, targets }: Mutation): Promise<Map<string, unknown>> {
  const { mutant } = (await import(url)) as {
    readonly mutant: { readonly replaces: Record<string, (real: object) => Record<string, unknown>> };
  };
  const standIns = new Map<string, unknown>();
  for (const target of targets) {
    const made = mutant.replaces[target.path]?.((await import(target.url + REAL)) as object) ?? {};
    for (const { name } of target.names) standIns.set(nameOf(target.url, name), made[name]);
  }
  return standIns;
}
