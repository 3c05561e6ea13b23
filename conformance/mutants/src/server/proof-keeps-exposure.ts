import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/proof-keeps-exposure',
  fails: ['DEACT-14'],
  bug: 'A lost machine that turns up and proves its deactivation stays in the report of over-use.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivated.js': ({ deactivated }) => ({
      deactivated(book, kid, releaseClass, now) {
        const exposed = book.exposures.some((each) => each.kid === kid);
        return exposed && releaseClass === 'proved' ? book : deactivated(book, kid, releaseClass, now);
      },
    }),
  },
};
