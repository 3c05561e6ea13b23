import type { Mutant } from '../mutant.js';
import { withPayloads } from '../with-payloads.js';

export const mutant: Mutant = {
  id: 'client/nesting-unbounded',
  fails: ['JSON-5'],
  bug: 'Nesting has no bound, so a short text that is pasted exhausts the stack of the application.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: withPayloads(parseStrictJson, (payload, limits) =>
        parseStrictJson(payload, { ...limits, depthMax: 4000, top: 'object' }),
      ),
    }),
  },
};
