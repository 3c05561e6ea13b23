import type { JsonObject } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

const faults = new WeakMap<JsonObject, unknown>();

export const mutant: Mutant = {
  id: 'server/kind-after-signature',
  fails: ['READ-1', 'READ-2'],
  bug: 'The kind is looked at when the signature is found good, so whoever chose the license file is told that it is broken.',
  replaces: {
    '@offline-activation/verifier/dist/kind.js': ({ requireKind }) => ({
      requireKind(payload, expected) {
        try {
          requireKind(payload, expected);
        } catch (fault) {
          if (typeof payload['kind'] !== 'string') throw fault;
          faults.set(payload, fault);
        }
      },
    }),
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const fault = faults.get(payload);
        if (fault !== undefined) throw fault;
        return requireClaims(kind, payload);
      },
    }),
  },
};
