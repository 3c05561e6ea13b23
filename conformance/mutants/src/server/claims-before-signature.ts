import { type JsonObject, parseStrictJson } from '@offline-activation/codec';
import type { ArtifactKind } from '@offline-activation/protocol';
import type { Modules } from '../modules.js';
import type { Mutant } from '../mutant.js';

let lookAtClaims: Modules['@offline-activation/verifier/dist/claims.js']['requireClaims'] | undefined;
let lookAtExtensions: Modules['@offline-activation/verifier/dist/crit.js']['requireExtensions'] | undefined;

function extensionsOf(kind: ArtifactKind, payload: JsonObject): void {
  const { crit } = payload;
  // A list that breaks its form is left to the claims.
  const names = Array.isArray(crit) && crit.every((name) => typeof name === 'string') ? crit : [];
  if (new Set(names).size === names.length && names.length > 0) lookAtExtensions?.(kind, payload);
}

export const mutant: Mutant = {
  id: 'server/claims-before-signature',
  fails: ['READ-1'],
  bug: 'What a code says is looked at before who signed it, extensions first: a code that was cut or forged is reported as one of a newer program.',
  replaces: {
    '@offline-activation/verifier/dist/crit.js': ({ requireExtensions }) => {
      lookAtExtensions = requireExtensions;
      return { requireExtensions };
    },
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => {
      lookAtClaims = requireClaims;
      return { requireClaims };
    },
    '@offline-activation/verifier/dist/signature.js': ({ requireSignature }) => ({
      async requireSignature(envelope, kind, publicKey, ed25519) {
        const payload = parseStrictJson(envelope.payload);
        try {
          await requireSignature(envelope, kind, publicKey, ed25519);
        } catch (fault) {
          // Who looks at what it says first sees what is wrong with the signature last.
          extensionsOf(kind, payload);
          lookAtClaims?.(kind, payload);
          throw fault;
        }
        extensionsOf(kind, payload);
      },
    }),
  },
};
