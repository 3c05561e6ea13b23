import { formatInstant, parseInstant } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/check-in-due-offline',
  fails: ['NET-23'],
  bug: 'A check-in is due for an offline token too: who was to need no network is asked for it, and gets a lease in its place.',
  replaces: {
    '@offline-activation/client/dist/status/check-in-at.js': ({ checkInAt }) => ({
      checkInAt: (claims) => checkInAt(claims) ?? formatInstant((parseInstant(claims.iat) ?? 0) + 7_776_000),
    }),
  },
};
