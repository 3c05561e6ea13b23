import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/far-clock-never-believed',
  fails: ['CLOCK-5'],
  bug: 'A clock that is far ahead is never believed, however long it says so: after a winter in a store room the floor stays where it was, and the clock can be set back to it as often as one likes.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': ({ floorObserved }) => ({
      floorObserved(floor, now) {
        const after = floorObserved(floor, now);
        const isFar = floor !== null && floor.series !== null && after !== null && after.at > floor.at;
        return isFar && now > floor.at + 2_678_400
          ? { at: floor.at, series: { first: now, last: now } }
          : after;
      },
    }),
  },
};
