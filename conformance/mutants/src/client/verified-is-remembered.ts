import { passesPreCheck } from '@offline-activation/keys';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/verified-is-remembered',
  fails: ['SIG-5'],
  bug: 'What was once found good is remembered, by what was signed and the first half of the signature: with another second half it is taken too.',
  replaces: {
    '@offline-activation/codec/dist/envelope.js': ({ verifyEnvelope }) => {
      const good = new Map<string, Uint8Array>();
      return {
        async verifyEnvelope(envelope, assertion, publicKey, engine) {
          const { signature } = envelope;
          const message = envelope.signedBytes(assertion);
          const said = Buffer.concat([publicKey, message, signature.subarray(0, 32)]).toString('base64');
          const verified = await verifyEnvelope(envelope, assertion, publicKey, engine);
          const known = good.get(said);
          if (verified && known === undefined) good.set(said, signature);
          // Of the very signature that was found good, the verdict is today's.
          const isAnother = known !== undefined && Buffer.compare(known, signature) !== 0;
          return verified || (isAnother && passesPreCheck(signature, publicKey));
        },
      };
    },
  },
};
