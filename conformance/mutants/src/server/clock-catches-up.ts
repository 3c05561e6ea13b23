import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/clock-catches-up',
  fails: ['CTL-4'],
  bug: 'A world that nobody asks is put to sleep, and when it wakes its clock makes up for the time that has passed.',
  replaces: {
    '@offline-activation/server/dist/control/world.js': ({ makeWorld }) => ({
      async makeWorld(seed, setting) {
        const world = await makeWorld(seed, setting);
        let { now } = world.state;
        let asked = Date.now();
        Object.defineProperty(world.state, 'now', {
          get() {
            now += Math.floor((Date.now() - asked) / 1000);
            asked = Date.now();
            return now;
          },
          set(put: typeof now) {
            now = put;
            asked = Date.now();
          },
        });
        return world;
      },
    }),
  },
};
