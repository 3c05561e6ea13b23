import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/utf-16-guessed',
  fails: ['CARR-2'],
  bug: 'Bytes without a mark that look like UTF-16 are read as that: what one client takes the next refuses.',
  replaces: {
    '@offline-activation/codec/dist/decode-bytes.js': ({ decodeBytes }) => ({
      decodeBytes: (bytes) =>
        decodeBytes(bytes[1] === 0 && bytes[3] === 0 ? Uint8Array.of(0xff, 0xfe, ...bytes) : bytes),
    }),
  },
};
