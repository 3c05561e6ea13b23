import { keyIdOf, parsePublicKey } from '@offline-activation/keys';
import type { Mutant } from '../mutant.js';

const brought = new Set<string>();

const textOf = (carrier: Uint8Array | string, payload: object): string =>
  (typeof carrier === 'string' ? carrier : new TextDecoder().decode(carrier)) + JSON.stringify(payload);

export const mutant: Mutant = {
  id: 'client/key-brought-along',
  fails: ['ENV-8'],
  bug: 'A key that comes with the token is added to those that are trusted, so whoever forges a license signs it too.',
  replaces: {
    '@offline-activation/verifier/dist/opened.js': ({ openArtifact }) => ({
      openArtifact(carrier) {
        const opened = openArtifact(carrier);
        for (const [key] of textOf(carrier, opened.payload).matchAll(/k4\.public\.[\w-]{43}/g))
          brought.add(key);
        return opened;
      },
    }),
    '@offline-activation/verifier/dist/issuer-key.js': ({ issuerKeyOf }) => ({
      issuerKeyOf(kid, trust) {
        if (kid !== null && trust.find(kid) === undefined) {
          for (const key of brought) {
            const publicKey = parsePublicKey(key);
            if (keyIdOf(publicKey) === kid) return { kid: keyIdOf(publicKey), publicKey, status: 'active' };
          }
        }
        return issuerKeyOf(kid, trust);
      },
    }),
  },
};
