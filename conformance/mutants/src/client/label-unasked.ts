import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/label-unasked',
  fails: ['CODE-4'],
  bug: 'The name of the machine goes with every code: on many it is that of a person, who was not asked.',
  replaces: {
    '@offline-activation/client/dist/code/make-code.js': ({ codeNow, makeCode }) => ({
      codeNow: (session) => codeNow(session, true),
      makeCode: (session, key, request) => makeCode(session, key, { ...request, shareLabel: true }),
    }),
  },
};
