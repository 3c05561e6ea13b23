import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** Members of all four kinds. */
const KNOWN: readonly string[] =
  'kind ver jti iat aud machine app accepts challenge holds sub generation crit'.split(' ');

export const mutant: Mutant = {
  id: 'server/unknown-members-refused',
  fails: ['JSON-6'],
  bug: 'Members that the server does not know are a fault, so the first application of a later revision cannot be activated.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const stray = Object.keys(payload).find((name) => !KNOWN.includes(name));
        const isOfMachine = kind === 'machine-code' || kind === 'deactivation';
        if (isOfMachine && stray !== undefined && !('crit' in payload))
          throw new ProtocolError('claims-invalid', 'claims', { pointer: `/${stray}` });
        return requireClaims(kind, payload);
      },
    }),
  },
};
