import type { JsonLimits } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/nesting-unbounded',
  fails: ['HTTP-15', 'JSON-5'],
  bug: 'Nesting has no bound, so a short code exhausts the stack of whatever walks through it.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: ((input: Uint8Array | string, limits: JsonLimits = {}) =>
        parseStrictJson(
          input,
          limits.outerSpace ? limits : { ...limits, depthMax: 4000 },
        )) as typeof parseStrictJson,
    }),
  },
};
