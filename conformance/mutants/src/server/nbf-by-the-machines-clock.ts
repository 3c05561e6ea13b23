import type { Mutant } from '../mutant.js';

const DAY_MS = 86_400_000;
/** The date in each code that a token was planned for, by the code's `jti`. */
const dates = new Map<string, string>();

export const mutant: Mutant = {
  id: 'server/nbf-by-the-machines-clock',
  fails: ['CODE-2', 'TOK-4'],
  bug: 'A token is valid from the date in the code, which was meant to help slow clocks: one that ran a year ahead is set right, and the token is not valid for a year (F6).',
  replaces: {
    '@offline-activation/server/dist/issue/planned.js': ({ planned }) => ({
      planned(seated, plan) {
        dates.set(plan.code.jti, plan.code.iat);
        return planned(seated, plan);
      },
    }),
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims(facts) {
        const claims = tokenClaims(facts);
        const from = new Date(Date.parse(dates.get(facts.request) ?? claims.iat) - DAY_MS);
        return { ...claims, nbf: from.toISOString().replace('.000Z', 'Z') };
      },
    }),
  },
};
