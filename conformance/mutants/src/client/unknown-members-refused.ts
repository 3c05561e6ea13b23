import { ProtocolError, Receipt, Token } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/unknown-members-refused',
  fails: ['JSON-6'],
  bug: 'A member that the client does not know makes a license invalid: the vendor cannot add one before the last application was updated.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const { properties } = kind === 'receipt' ? Receipt : Token;
        const stranger = Object.keys(payload).find(
          (name) => !(name in properties) && payload['crit'] === undefined,
        );
        if (stranger !== undefined)
          throw new ProtocolError('claims-invalid', 'claims', { pointer: `/${stranger}` });
        return requireClaims(kind, payload);
      },
    }),
  },
};
