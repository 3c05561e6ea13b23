import { passesPreCheck } from '@offline-activation/keys';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/verified-is-remembered',
  fails: ['SIG-5'],
  bug: 'What was once found good is remembered, by what was signed and the first half of the signature: with another second half it is taken too.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ verifyEnvelope }) => {
      const good = new Set<string>();
      return {
        async verifyEnvelope(envelope, assertion, publicKey, engine) {
          const { signature } = envelope;
          const message = envelope.signedBytes(assertion);
          const said = Buffer.concat([publicKey, message, signature.subarray(0, 32)]).toString('base64');
          if (await verifyEnvelope(envelope, assertion, publicKey, engine)) good.add(said);
          return good.has(said) && passesPreCheck(signature, publicKey);
        },
      };
    },
  },
};
