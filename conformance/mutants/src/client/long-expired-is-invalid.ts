import { parseInstant } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const CENTURIES = 300 * 365 * 86_400;

export const mutant: Mutant = {
  id: 'client/long-expired-is-invalid',
  fails: ['READ-3'],
  bug: 'What has ended centuries ago by the clock is told to be no license at all: with a wrong clock its owner asks for a new one.',
  replaces: {
    '@offline-activation/verifier/dist/evaluate.js': ({ evaluate }) => ({
      evaluate(claims, now) {
        const end = claims.exp === undefined ? null : parseInstant(claims.exp);
        if (end !== null && now > end + CENTURIES)
          throw new ProtocolError('claims-invalid', 'claims', { pointer: '/exp' });
        return evaluate(claims, now);
      },
    }),
  },
};
