import type { JsonLimits } from '@offline-activation/codec';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/payload-trimmed',
  fails: ['JSON-2'],
  bug: 'What surrounds the payload is trimmed off, so one statement has endless spellings.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: ((input: Uint8Array | string, limits: JsonLimits = {}) =>
        parseStrictJson(input, { ...limits, outerSpace: true })) as typeof parseStrictJson,
    }),
  },
};
