import type { Mutant } from '../mutant.js';

/** What sets the clocks of worlds, by the license keys in them: those of other cases are left alone. */
const clocks = new Map<string, ((now: number) => void)[]>();

export const mutant: Mutant = {
  id: 'server/worlds-share-clock',
  fails: ['CTL-3'],
  bug: 'The clock is one of the process: a test that waits for a lease to end moves the time of those that run beside it.',
  replaces: {
    '@offline-activation/server/dist/control/world.js': ({ makeWorld }) => ({
      async makeWorld(seed, setting) {
        const world = await makeWorld(seed, setting);
        let { now } = world.state;
        const keys = (seed.licenses ?? []).map(({ key }) => key);
        const put = (next: number) => {
          now = next;
        };
        for (const key of keys) clocks.set(key, [...(clocks.get(key) ?? []), put]);
        Object.defineProperty(world.state, 'now', {
          get: () => now,
          set(next: number) {
            put(next);
            for (const key of keys) for (const other of clocks.get(key) ?? []) other(next);
          },
        });
        return world;
      },
    }),
  },
};
