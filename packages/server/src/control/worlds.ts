import type { WorldSeed } from '@offline-activation/protocol';
import { sha256Hex } from '../steps/sha256.js';
import type { World } from './world.js';

/** The worlds that there are, by id. */
export interface Worlds {
  /** Makes a world and gives it an id. */
  add(seed: WorldSeed, make: (id: string, name: string) => Promise<World>): Promise<string>;
  get(id: string): World | undefined;
  remove(id: string): void;
}

/**
 * Keeps worlds. Worlds of one seed that exist at the same time have different names, and so different randomness; the
 * first of them always has the same name, so that a test that is run again sees the same bytes.
 */
export function worldsInMemory(): Worlds {
  const worlds = new Map<string, World>();
  const namesById = new Map<string, string>();
  let made = 0;
  return {
    async add(seed, make) {
      made += 1;
      const id = `w${made}`;
      const digest = sha256Hex(JSON.stringify(seed));
      const taken = new Set(namesById.values());
      let ordinal = 0;
      while (taken.has(`${digest} ${ordinal}`)) ordinal += 1;
      const name = `${digest} ${ordinal}`;
      namesById.set(id, name);
      try {
        worlds.set(id, await make(id, name));
      } catch (error) {
        namesById.delete(id);
        throw error;
      }
      return id;
    },
    get: (id) => worlds.get(id),
    remove(id) {
      worlds.delete(id);
      namesById.delete(id);
    },
  };
}
