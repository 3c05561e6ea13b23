import type { Mutant } from '../mutant.js';

/** The point (0, 1), with either sign. */
const isNeutral = (point: Uint8Array): boolean =>
  point[0] === 1 && (point[31] ?? 0) % 128 === 0 && point.slice(1, 31).every((byte) => byte === 0);

export const mutant: Mutant = {
  id: 'server/small-order-keys-accepted',
  fails: ['SIG-4'],
  bug: 'Keys of small order are left to the library, under which one signature fits every message.',
  replaces: {
    '@offline-activation/keys/dist/pre-check.js': ({ passesPreCheck }) => ({
      passesPreCheck: (signature, key) => isNeutral(key) || passesPreCheck(signature, key),
    }),
  },
};
