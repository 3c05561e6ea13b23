import type { Mutant } from '../mutant.js';

const named = new Set<string>();

export const mutant: Mutant = {
  id: 'server/first-token-names-no-lock',
  fails: ['TOK-10'],
  bug: 'The first token of a seat is signed before its lock is worked out: the client cannot say until when the device is locked, and the person learns of six months when the release is refused.',
  replaces: {
    '@offline-activation/server/dist/rules/token-claims.js': ({ tokenClaims }) => ({
      tokenClaims(facts) {
        const isFirst = !named.has(facts.activationId);
        named.add(facts.activationId);
        return tokenClaims(isFirst ? { ...facts, unlockAt: undefined } : facts);
      },
    }),
  },
};
