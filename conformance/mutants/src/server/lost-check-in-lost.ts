import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lost-check-in-lost',
  fails: ['CHK-1'],
  bug: 'A check-in that is sent again because its answer was lost is refused: its challenge is used, and the client has to start again.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-repeated.js': ({ checkInRepeated }) => ({
      checkInRepeated(situation) {
        const finding = checkInRepeated(situation);
        return finding && 'given' in finding ? undefined : finding;
      },
    }),
  },
};
