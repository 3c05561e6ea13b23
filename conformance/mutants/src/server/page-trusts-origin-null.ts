import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-trusts-origin-null',
  fails: ['PAGE-15'],
  bug: 'An origin of null is taken for our own, since a policy hides it: a sandboxed frame of anyone has it too.',
  replaces: {
    '@offline-activation/server/dist/pages/from-elsewhere.js': ({ isFromElsewhere }) => ({
      isFromElsewhere: (headers, origin) =>
        headers.get('origin') !== 'null' && isFromElsewhere(headers, origin),
    }),
  },
};
