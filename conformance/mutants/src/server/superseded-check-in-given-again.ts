import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/superseded-check-in-given-again',
  fails: ['CHK-1'],
  bug: 'A check-in that is sent again is given its old lease though a newer one exists: the client refuses it as superseded, and has no lease.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-repeated.js': ({ checkInRepeated }) => ({
      checkInRepeated(situation) {
        const { book, code } = situation;
        const before = book.answers.find((each) => each.by === 'check-in' && each.digest === code.digest);
        const given = book.tokens.find(({ generation }) => generation === before?.generation);
        return given ? { given } : checkInRepeated(situation);
      },
    }),
  },
};
