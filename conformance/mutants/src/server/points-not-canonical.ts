import type { Mutant } from '../mutant.js';

/** Whether 255 bits spell a number from the field prime on. */
const isTooLarge = (point: Uint8Array): boolean =>
  (point[31] ?? 0) % 128 === 127 &&
  point.slice(1, 31).every((byte) => byte === 255) &&
  (point[0] ?? 0) >= 0xed;

export const mutant: Mutant = {
  id: 'server/points-not-canonical',
  fails: ['SIG-3'],
  bug: 'A key that is written too large is read as the small number it stands for, so one key has two ids and two seats.',
  replaces: {
    '@offline-activation/keys/dist/pre-check.js': ({ passesPreCheck }) => ({
      passesPreCheck: (signature, key) => isTooLarge(key) || passesPreCheck(signature, key),
    }),
  },
};
