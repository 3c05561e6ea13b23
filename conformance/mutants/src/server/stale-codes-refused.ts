import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/stale-codes-refused',
  fails: ['CODE-2', 'CODE-5', 'DEACT-10', 'READ-3'],
  bug: 'A code or deactivation whose clock is years off is taken for a replay, so a machine with an empty battery stays out.',
  replaces: {
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const claims = requireClaims(kind, payload);
        const years =
          Math.abs(Date.parse(claims.iat) - Date.parse('2026-03-01T09:30:00Z')) / (365 * 86_400_000);
        if (years > 20 && years < 100)
          throw new ProtocolError('claims-invalid', 'claims', { pointer: '/iat' });
        return claims;
      },
    }),
  },
};
