import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/leap-day-has-no-anniversary',
  fails: ['LOCK-2'],
  bug: 'A lock of a year from 29 February ends on 1 March, as the date library has it: the page of terms says the last of February, and the portal refuses on that day (F10).',
  replaces: {
    '@offline-activation/server/dist/rules/unlock-at.js': ({ unlockAtFor }) => ({
      unlockAtFor(iat, lock) {
        const [, months] = /^P(\d+)M$/.exec(lock ?? '') ?? [];
        const date = new Date(iat * 1000);
        const isLeapDay = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
        if (!isLeapDay || months === undefined || Number(months) % 12 !== 0) return unlockAtFor(iat, lock);
        return date.setUTCMonth(date.getUTCMonth() + Number(months)) / 1000;
      },
    }),
  },
};
