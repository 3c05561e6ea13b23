import { compare } from '@offline-activation/fingerprint';
import type { Component } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

/** How a machine was seen at the last start, by token. */
const sights = new Map<string, readonly Component[]>();
const started = new WeakSet<object>();

export const mutant: Mutant = {
  id: 'client/baseline-creeps-at-starts',
  fails: ['FP-5'],
  bug: 'A machine that is recognised at a start is the reference of the next one: a copy that is changed part by part, with a restart after each, becomes another computer with the same license (P9).',
  replaces: {
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      async readStored(session, state) {
        const stored = await readStored(session, state);
        const isStart = !started.has(session);
        started.add(session);
        if (stored === null || stored.fault !== null) return stored;
        const { binding } = stored.claims;
        const last = new Map(sights.get(stored.envelope)?.map(({ name, digest }) => [name, digest]));
        const components = binding.components.map((one) => ({
          ...one,
          digest: last.get(one.name) ?? one.digest,
        }));
        const crept = compare({ ...binding, components }, session.components);
        const isSame = ({ verdict }: { readonly verdict: string }) =>
          verdict === 'match' || verdict === 'drifted';
        const comparison = !isSame(stored.comparison) && isSame(crept) ? crept : stored.comparison;
        if (isStart && isSame(comparison)) sights.set(stored.envelope, session.components);
        return { ...stored, comparison };
      },
    }),
  },
};
