import { REAL } from './facade.js';
import { type Mutation, nameOf } from './job.js';

/** Modules by their URLs: to import one again means to ask the thread of the module hooks, thousands of times. */
const loaded = new Map<string, Promise<object>>();

function loadOnce(url: string): Promise<object> {
  const known = loaded.get(url) ?? (import(url) as Promise<object>);
  loaded.set(url, known);
  return known;
}

/** Loads a module by its URL; that of a real one ends in {@link REAL}. */
export type Load = (url: string) => Promise<object>;

/** How stand-ins are made where it is not as usual. */
interface Making {
  readonly load?: Load;
  /** URL to load the mutant's module from, where that is another instance of it. */
  readonly from?: string;
  /** What takes the place of exports already, by their names: the mutant is given that for the real ones. */
  readonly inPlace?: ReadonlyMap<string, unknown>;
}

/** What the mutant puts in the place of exports, by their names on the switchboard. */
export async function standInsOf(
  { mutant: url, targets }: Mutation,
  { load = loadOnce, from = url, inPlace = new Map() }: Making = {},
): Promise<Map<string, unknown>> {
  const { mutant } = (await load(from)) as {
    readonly mutant: { readonly replaces: Record<string, (real: object) => Record<string, unknown>> };
  };
  const standIns = new Map<string, unknown>();
  for (const target of targets) {
    const real = { ...(await load(target.url + REAL)) };
    const present = target.names.flatMap(({ name }) => {
      const key = nameOf(target.url, name);
      return inPlace.has(key) ? [[name, inPlace.get(key)] as const] : [];
    });
    const made = mutant.replaces[target.path]?.({ ...real, ...Object.fromEntries(present) }) ?? {};
    for (const { name } of target.names) standIns.set(nameOf(target.url, name), made[name]);
  }
  return standIns;
}
