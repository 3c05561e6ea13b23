import type { Mutant } from '../mutant.js';

const DAY = 86_400;

export const mutant: Mutant = {
  id: 'client/small-steps-unobserved',
  fails: ['CLOCK-3'],
  bug: 'So as to write less, a clock is noted only when it is ten days on: whoever sets it back every week uses a license of a month for years.',
  replaces: {
    '@offline-activation/client/dist/clock/floor.js': ({ floorObserved }) => ({
      floorObserved(floor, now) {
        const isNear = floor !== null && now > floor.at && now <= floor.at + 10 * DAY;
        return isNear ? { ...floor, series: null } : floorObserved(floor, now);
      },
    }),
  },
};
