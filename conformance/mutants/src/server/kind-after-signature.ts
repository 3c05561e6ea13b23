import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let look: Modules['@offline-activation/verifier/dist/kind.js']['requireKind'] | undefined;

export const mutant: Mutant = {
  id: 'server/kind-after-signature',
  fails: ['READ-1', 'READ-2'],
  bug: 'The kind is looked at when the signature is found good, so whoever chose the license file is told that it is broken.',
  replaces: {
    '@offline-activation/verifier/dist/kind.js': ({ requireKind }) => {
      look = requireKind;
      return {
        requireKind(payload, expected) {
          if (typeof payload['kind'] !== 'string') requireKind(payload, expected);
        },
      };
    },
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        look?.(payload, kind);
        return requireClaims(kind, payload);
      },
    }),
  },
};
