import { compare } from '@offline-activation/fingerprint';
import type { Component } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** How a machine was last seen, by token. */
const sights = new Map<string, readonly Component[]>();

export const mutant: Mutant = {
  id: 'client/baseline-creeps',
  fails: ['FP-5', 'MATCH-1'],
  bug: 'A machine is compared with the last sight of it where the signed reference does not fit any more: part by part it becomes another one (P9).',
  replaces: {
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      async readStored(session, state) {
        const stored = await readStored(session, state);
        if (stored === null || stored.fault !== null) return stored;
        const { binding } = stored.claims;
        const last = sights.get(stored.envelope) ?? [];
        const digests = new Map(last.map(({ name, digest }) => [name, digest]));
        const components = binding.components.map((one) => ({
          ...one,
          digest: digests.get(one.name) ?? one.digest,
        }));
        const crept = compare({ ...binding, components }, session.components);
        const isSame = ({ verdict }: { readonly verdict: string }) =>
          verdict === 'match' || verdict === 'drifted';
        const comparison = !isSame(stored.comparison) && isSame(crept) ? crept : stored.comparison;
        if (isSame(comparison)) sights.set(stored.envelope, session.components);
        return { ...stored, comparison };
      },
    }),
  },
};
