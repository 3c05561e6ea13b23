import type { MadeCode } from './made-code.js';
import type { Books } from './model/books.js';
import { newBooks } from './model/new-books.js';
import { type Machine, machineIdentity } from './oracle/identity.js';
import { type Random, seededRandom } from './oracle/random.js';
import type { H } from './plan.js';
import type { World } from './target.js';

/** A machine of a case as it is now. */
export interface Actor {
  machine: Machine;
  /** How many keys it has had. */
  keys: number;
  /** Facts that cannot be read now. */
  hidden: readonly string[];
  /** Its last deactivation, for sending it again. */
  deactivation?: { readonly text: string; readonly digest: string; readonly kid: string };
}

/** Everything that the suite itself makes in one world, and the books of what the server should know. */
export interface Bench {
  readonly actors: Map<H, Actor>;
  readonly codes: Map<H, MadeCode>;
  /** Challenges that were kept for later. */
  readonly challenges: Map<H, string>;
  /** Replaced as a whole when parallel requests are put into an order. */
  books: Books;
  /** Where ids and choices of this world come from. */
  readonly random: Random;
  /** The machine of a handle; made at first mention. */
  actor(handle: H): Actor;
}

/** An empty bench for a fresh world: machines derive from the seed and the world's nonce alone. */
export function newBench(world: World, seed: bigint): Bench {
  const actors = new Map<H, Actor>();
  return {
    actors,
    codes: new Map(),
    challenges: new Map(),
    books: newBooks(world),
    random: seededRandom('bench', seed).subStream(world.nonce),
    actor(handle) {
      const known = actors.get(handle);
      if (known) return known;
      const machine = machineIdentity({ seed, nonce: world.nonce, name: handle });
      const made: Actor = { machine, keys: 1, hidden: [] };
      actors.set(handle, made);
      return made;
    },
  };
}
