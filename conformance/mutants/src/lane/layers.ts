import { type Mutation, nameOf } from './job.js';
import { type Load, standInsOf } from './stand-ins.js';

/** A stand-in of a function that others stand in for too. */
interface Layer {
  readonly mutant: string;
  calls: number;
}

/** What stands in for exports when several mutants are in place at once. */
export interface Layered {
  /** By the names of the exports: the outermost of each. */
  readonly standIns: ReadonlyMap<string, unknown>;
  /** Says what was seen of the mutants since the layers were made. */
  seen(): Shown;
}

/** Mutants by the URLs of their modules. */
export interface Shown {
  /** Those that some call did not get to. */
  readonly hidden: readonly string[];
  /** Those that such a call ended at. */
  readonly opaque: readonly string[];
}

type Callable = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts the stand-ins of mutants around each other: each is made from what was in place before it, the first from the real one.
 *
 * @param urlFor - Where to load a mutant's module from.
 */
export async function layersOf(
  mutations: readonly Mutation[],
  urlFor: (mutation: Mutation) => string = ({ mutant }) => mutant,
  load?: Load,
): Promise<Layered> {
  const standIns = new Map<string, unknown>();
  const layers = new Map<string, Layer[]>();
  const shared = sharedNames(mutations);
  for (const mutation of mutations) {
    const making = { from: urlFor(mutation), inPlace: standIns, ...(load && { load }) };
    for (const [name, standIn] of await standInsOf(mutation, making)) {
      if (!shared.has(name)) {
        standIns.set(name, standIn);
        continue;
      }
      const layer: Layer = { mutant: mutation.mutant, calls: 0 };
      layers.set(name, [layer, ...(layers.get(name) ?? [])]);
      standIns.set(name, counted(standIn as Callable, layer));
    }
  }
  return { standIns, seen: () => shownBy([...layers.values()]) };
}

/** Names that more than one mutant stands in for. */
function sharedNames(mutations: readonly Mutation[]): ReadonlySet<string> {
  const all = mutations.flatMap(({ targets }) =>
    targets.flatMap(({ url, names }) => names.map(({ name }) => nameOf(url, name))),
  );
  return new Set(all.filter((name, at) => all.indexOf(name) !== at));
}

const counted = (standIn: Callable, layer: Layer): Callable =>
  function (...args) {
    layer.calls++;
    return standIn.apply(this, args);
  };

/** @param stacks - Layers of each export, the outermost first. */
function shownBy(stacks: readonly (readonly Layer[])[]): Shown {
  const ends = stacks.map((stack) => ({
    stack,
    // Where one is called as often as the one around it, no call has ended there.
    end: stack.findIndex(({ calls }, at) => at + 1 < stack.length && stack[at + 1]?.calls !== calls),
  }));
  const cut = ends.filter(({ end }) => end >= 0);
  return {
    hidden: [...new Set(cut.flatMap(({ stack, end }) => stack.slice(end + 1).map(({ mutant }) => mutant)))],
    opaque: [...new Set(cut.flatMap(({ stack, end }) => stack[end]?.mutant ?? []))],
  };
}
