import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/wrong-kind-is-a-bad-signature',
  fails: ['READ-2'],
  bug: 'An artifact of another kind is reported as a broken one, and the person never learns which file to choose.',
  replaces: {
    '@offline-activation/verifier/dist/kind.js': ({ requireKind }) => ({
      requireKind(payload, expected) {
        try {
          requireKind(payload, expected);
        } catch (error) {
          if (ProtocolError.is(error) && error.code === 'wrong-kind')
            throw new ProtocolError('signature-invalid', 'signature');
          throw error;
        }
      },
    }),
  },
};
