import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import { readDeactivation } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/deactivation-of-newest-token-only',
  fails: ['DEACT-10', 'DEACT-19'],
  bug: 'A deactivation has to name the newest token, which the machine may never have loaded: its owner cannot give it up.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const { claims, kid } = await readDeactivation(request.deactivation, parts.ed25519);
        const books = await parts.store.list('books');
        const newest = books.flatMap(([, { tokens }]) => tokens.filter((token) => token.kid === kid)).at(-1);
        const { generation } = claims;
        if (newest && generation !== undefined && generation !== newest.generation)
          throw new ProtocolError('generation-superseded', ERRORS['generation-superseded'].stage, {});
        return deactivate(parts, request);
      },
    }),
  },
};
