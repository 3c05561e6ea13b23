import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/product-mismatch-is-invalid',
  fails: ['READ-4'],
  bug: 'A license for another product of the vendor is told to be damaged: its owner asks for a new one, and gets the same.',
  replaces: {
    '@offline-activation/verifier/dist/token.js': ({ verifyToken }) => ({
      async verifyToken(...given) {
        try {
          return await verifyToken(...given);
        } catch (error) {
          throw ProtocolError.is(error) && error.code === 'product-mismatch'
            ? new ProtocolError('claims-invalid', 'claims', { pointer: '/aud' })
            : error;
        }
      },
    }),
  },
};
