import type { Mutant } from '../mutant.js';
import { withPayloads } from '../with-payloads.js';

export const mutant: Mutant = {
  id: 'client/payload-trimmed',
  fails: ['JSON-2'],
  bug: 'What surrounds the payload is trimmed off, so one license has endless spellings.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: withPayloads(parseStrictJson, (payload, limits) =>
        parseStrictJson(payload, { ...limits, outerSpace: true, top: 'object' }),
      ),
    }),
  },
};
