import type { Mutant } from '../mutant.js';

/** Of the client that is open, by floor. */
const series = new Map<number, { readonly first: number; readonly last: number }>();

export const mutant: Mutant = {
  id: 'client/series-in-memory',
  fails: ['CLOCK-7'],
  bug: 'The series of a clock far ahead is kept in memory: on a machine that is switched off every night the right time is never believed.',
  replaces: {
    '@offline-activation/client/dist/client.js': ({ openClient }) => ({
      openClient(options) {
        series.clear();
        return openClient(options);
      },
    }),
    '@offline-activation/client/dist/clock/floor.js': ({ floorObserved, floorAccepted }) => ({
      floorObserved(floor, now) {
        const moved = floorObserved(floor && { ...floor, series: series.get(floor.at) ?? null }, now);
        if (floor === null || moved === null) return moved;
        if (moved.series === null) series.delete(floor.at);
        else series.set(moved.at, moved.series);
        return { ...moved, series: null };
      },
      floorAccepted(...given) {
        series.clear();
        return floorAccepted(...given);
      },
    }),
  },
};
