import { readDeactivation } from '@offline-activation/verifier';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unproved-unseen-key-forgotten',
  fails: ['DEACT-11'],
  bug: 'A deactivation without fingerprint, of a key that the server never saw, is answered and forgotten, as there is nothing to release: a code made before is served afterwards, for a key that is destroyed.',
  replaces: {
    '@offline-activation/server/dist/steps/deactivate.js': ({ deactivate }) => ({
      async deactivate(parts, request) {
        const { claims } = await readDeactivation(request.deactivation, parts.ed25519);
        if (claims.machine.fingerprint !== undefined) return await deactivate(parts, request);
        const { store } = parts;
        const transaction: typeof store.transaction = (scopes, work) =>
          store.transaction(scopes, (tx) =>
            work({
              ...tx,
              get: (...given) => tx.get(...given),
              put: async (table, id, value) => {
                const isUnseen = table === 'machineKeys' && (await tx.get('machineKeys', id)) === undefined;
                if (!isUnseen) await tx.put(table, id, value);
              },
            }),
          );
        return await deactivate({ ...parts, store: { ...store, transaction } }, request);
      },
    }),
  },
};
