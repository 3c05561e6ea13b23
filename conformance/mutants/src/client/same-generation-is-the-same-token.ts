import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** The last token accepted of each generation of a license, by key and license. */
const last = new Map<string, string>();

export const mutant: Mutant = {
  id: 'client/same-generation-is-the-same-token',
  fails: ['LOAD-3'],
  bug: 'Of a generation only the very token that was first loaded is taken: where two were signed in one go, whoever has loaded the one cannot load the other.',
  replaces: {
    '@offline-activation/verifier/dist/token.js': ({ verifyToken }) => ({
      async verifyToken(carrier, context, ed25519) {
        const verified = await verifyToken(carrier, context, ed25519);
        const { cnf, license, seat, jti } = verified.claims;
        const key = `${cnf.kid} ${license.id} ${seat.generation}`;
        const known = last.get(key);
        if (known !== undefined && known !== jti && context.floorGeneration?.(license.id) === seat.generation)
          throw new ProtocolError('generation-superseded', 'generation');
        last.set(key, jti);
        return verified;
      },
    }),
  },
};
