import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let look: Modules['@offline-activation/verifier/dist/version.js']['requireVersion'] | undefined;

export const mutant: Mutant = {
  id: 'server/version-before-kind',
  fails: ['READ-1'],
  bug: 'The version is looked at before the kind, so whoever chose the wrong file of a newer program is told to update.',
  replaces: {
    '@offline-activation/verifier/dist/version.js': ({ requireVersion }) => {
      look = requireVersion;
      return { requireVersion };
    },
    '@offline-activation/verifier/dist/kind.js': ({ requireKind }) => ({
      requireKind(payload, expected) {
        try {
          requireKind(payload, expected);
        } catch (fault) {
          look?.(payload);
          throw fault;
        }
      },
    }),
  },
};
