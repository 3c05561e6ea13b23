import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/calendar-underflows',
  fails: ['TOK-4'],
  bug: 'The date library begins with the year 1: the day before its first is a fault of the server.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims(facts) {
        if (facts.now < -62_135_510_400) throw new RangeError('year is out of range');
        return tokenClaims(facts);
      },
    }),
  },
};
