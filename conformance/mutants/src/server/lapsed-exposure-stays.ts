import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lapsed-exposure-stays',
  fails: ['ACT-6'],
  bug: 'An exposure ends with a proof or with the return of its machine, and not when its last token has lapsed: the report of over-use names machines that nobody can use, for ever.',
  replaces: {
    '@offline-activation/server/dist/rules/end-exposures.js': ({ endExposures }) => ({
      endExposures(book, now) {
        const ended = endExposures(book, now);
        const isCurrent = (key: string) =>
          book.activations.some(({ kid, state }) => kid === key && state !== 'released');
        const lapsed = book.exposures.filter(
          (each) =>
            !ended.exposures.includes(each) &&
            !isCurrent(each.kid) &&
            book.tokens.some(({ kid, covered }) => kid === each.kid && !covered),
        );
        return { ...ended, exposures: [...ended.exposures, ...lapsed] };
      },
    }),
  },
};
