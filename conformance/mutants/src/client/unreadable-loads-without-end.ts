import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unreadable-loads-without-end',
  fails: ['LOAD-5'],
  bug: 'Nobody looks at the grace when a license is loaded: on a machine that cannot be read it is taken with thanks, and does not run.',
  replaces: {
    '@offline-activation/verifier/dist/token.js': ({ verifyToken }) => ({
      verifyToken: (carrier, context, ed25519) =>
        verifyToken(carrier, { ...context, withinGrace: true }, ed25519),
    }),
  },
};
