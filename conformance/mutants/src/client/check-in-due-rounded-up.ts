import { formatInstant, parseInstant } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/check-in-due-rounded-up',
  fails: ['NET-23'],
  bug: 'The middle of a lease is rounded up.',
  replaces: {
    '@offline-activation/client/dist/status/check-in-at.js': ({ checkInAt }) => ({
      checkInAt: ({ exp, ...claims }) => {
        const end = exp === undefined ? null : parseInstant(exp);
        return checkInAt(end === null ? claims : { ...claims, exp: formatInstant(end + 1) });
      },
    }),
  },
};
