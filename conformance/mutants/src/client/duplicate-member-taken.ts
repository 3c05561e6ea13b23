import type { JsonLimits, JsonObject } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/duplicate-member-taken',
  fails: ['JSON-1'],
  bug: 'The JSON of the platform reads the payload, and of two members of one name the last counts, elsewhere the first.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson(input: Uint8Array | string, limits: JsonLimits = {}): JsonObject {
        try {
          return parseStrictJson(input, { ...limits, top: 'object' });
        } catch (error) {
          const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
          if (
            !ProtocolError.is(error) ||
            error.details['fault'] !== 'duplicate-member' ||
            (text.includes('k4.pid.') && text.length < 128)
          )
            throw error;
          return JSON.parse(text);
        }
      },
    }),
  },
};
