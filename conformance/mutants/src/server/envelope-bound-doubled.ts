import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/envelope-bound-doubled',
  fails: ['READ-4'],
  bug: 'An envelope may be twice as long as agreed, so a code that one server takes is refused by the next.',
  replaces: {
    '@offline-activation/protocol/dist/generated/limits.js': ({ LIMITS }) => ({
      LIMITS: { ...LIMITS, envelopeCharsMax: 2 * LIMITS.envelopeCharsMax } as unknown as typeof LIMITS,
    }),
  },
};
