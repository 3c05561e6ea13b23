import type { JsonLimits } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const faultOf = (error: unknown) => (ProtocolError.is(error) ? error.details['fault'] : undefined);

export const mutant: Mutant = {
  id: 'server/bytes-replaced',
  fails: ['HTTP-15', 'JSON-4'],
  bug: 'Bytes that are no UTF-8 become U+FFFD without a word, so two readers see two texts under one signature.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: ((input: Uint8Array | string, limits: JsonLimits = {}) => {
        try {
          return parseStrictJson(input, limits);
        } catch (error) {
          // Bodies of requests are read as they should be.
          if (limits.outerSpace || faultOf(error) !== 'utf-8') throw error;
          return parseStrictJson(new TextDecoder().decode(input as Uint8Array), limits);
        }
      }) as typeof parseStrictJson,
    }),
  },
};
