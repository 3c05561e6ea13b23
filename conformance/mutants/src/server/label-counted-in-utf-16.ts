import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const CODE_UNITS_MAX = 64;

export const mutant: Mutant = {
  id: 'server/label-counted-in-utf-16',
  fails: ['CODE-5'],
  bug: 'The length of a label is what the language counts: a name in characters beyond the first plane is too long at half of its length.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const claims = requireClaims(kind, payload);
        if ('machine' in claims && 'label' in claims.machine) {
          const { label } = claims.machine as { label: string };
          if (label.length > CODE_UNITS_MAX)
            throw new ProtocolError('claims-invalid', 'claims', { pointer: '/machine/label' });
        }
        return claims;
      },
    }),
  },
};
