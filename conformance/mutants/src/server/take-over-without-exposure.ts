import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-without-exposure',
  fails: ['ROW-12'],
  bug: 'The old key of a seat that was taken over is forgotten, though its token works on: over-use that nobody sees.',
  replaces: {
    '@offline-activation/server/dist/rules/exposures.js': ({ withExposure }) => ({
      withExposure: (book, kid, cause, since) =>
        cause === 'rekeyed' ? book : withExposure(book, kid, cause, since),
    }),
  },
};
