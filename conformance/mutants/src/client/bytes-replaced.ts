import type { Mutant } from '../mutant.js';
import { leniently } from '../with-payloads.js';

export const mutant: Mutant = {
  id: 'client/bytes-replaced',
  fails: ['JSON-4'],
  bug: 'Bytes that are no UTF-8 become U+FFFD without a word, so two readers see two texts under one signature.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: leniently(parseStrictJson, 'utf-8', (text) => parseStrictJson(text)),
    }),
  },
};
