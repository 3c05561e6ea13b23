import type { Mutant } from '../mutant.js';

/** Challenges so far. */
let count = 0;

export const mutant: Mutant = {
  id: 'server/challenge-counted',
  fails: ['CHAL-1'],
  bug: 'Challenges are a counter: the next ones can be guessed, and signed on a machine before it goes offline.',
  replaces: {
    '@offline-activation/server/dist/steps/make-challenge.js': ({ makeChallenge }) => ({
      makeChallenge: (parts) =>
        makeChallenge({
          ...parts,
          random(length) {
            const bytes = new Uint8Array(length);
            new DataView(bytes.buffer).setUint32(length - 4, ++count);
            return bytes;
          },
        }),
    }),
  },
};
