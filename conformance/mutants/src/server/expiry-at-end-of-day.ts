import type { Mutant } from '../mutant.js';

const DAY = 86_400;

export const mutant: Mutant = {
  id: 'server/expiry-at-end-of-day',
  fails: ['CHK-1', 'ORD-6'],
  bug: 'The expiry is taken for a date, and the license lives until midnight (F9).',
  replaces: {
    '@offline-activation/server/dist/rules/is-license-expired.js': () => ({
      isLicenseExpired: ({ expiresAt }, now) =>
        expiresAt !== undefined && now >= Math.ceil(expiresAt / DAY) * DAY,
    }),
  },
};
