import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-code-without-label',
  fails: ['PAGE-6'],
  bug: 'The page says which product a code is for, and not for which machine: nobody sees that it is the wrong one.',
  replaces: {
    '@offline-activation/server/dist/pages/offline/code-view.js': ({ codeView }) => ({
      codeView(site, claims) {
        const { label: _label, ...machine } = claims.machine;
        return codeView(site, { ...claims, machine });
      },
    }),
  },
};
