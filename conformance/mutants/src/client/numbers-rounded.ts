import type { Mutant } from '../mutant.js';
import { leniently } from '../with-payloads.js';

export const mutant: Mutant = {
  id: 'client/numbers-rounded',
  fails: ['JSON-3'],
  bug: 'Numbers are read as floating point: fractions pass, and large generations are rounded to others than were signed.',
  replaces: {
    '@offline-activation/codec/dist/strict-json.js': ({ parseStrictJson }) => ({
      parseStrictJson: leniently(parseStrictJson, 'number', JSON.parse),
    }),
  },
};
