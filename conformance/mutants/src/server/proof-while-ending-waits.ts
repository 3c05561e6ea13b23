import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/proof-while-ending-waits',
  fails: ['DEACT-13'],
  bug: 'A seat that is ending already stays so until its tokens lapse, whatever the machine proves.',
  replaces: {
    '@offline-activation/server/dist/rules/deactivated.js': ({ deactivated }) => ({
      deactivated(book, kid, releaseClass, now) {
        const ending = book.activations.some((each) => each.kid === kid && each.state === 'ending');
        return ending && releaseClass === 'proved' ? book : deactivated(book, kid, releaseClass, now);
      },
    }),
  },
};
