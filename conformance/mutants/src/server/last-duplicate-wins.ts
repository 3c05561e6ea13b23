import type { JsonLimits } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const faultOf = (error: unknown) => (ProtocolError.is(error) ? error.details['fault'] : undefined);

export const mutant: Mutant = {
  id: 'server/last-duplicate-wins',
  fails: ['HTTP-15', 'JSON-1'],
  bug: 'The JSON parser of the platform is used: of two members it takes the last, and other readers take the first.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: ((input: Uint8Array | string, limits: JsonLimits = {}) => {
        try {
          return parseStrictJson(input, limits);
        } catch (error) {
          // Bodies of requests are read as they should be.
          if (limits.outerSpace || faultOf(error) !== 'duplicate-member') throw error;
          return JSON.parse(typeof input === 'string' ? input : new TextDecoder().decode(input));
        }
      }) as typeof parseStrictJson,
    }),
  },
};
