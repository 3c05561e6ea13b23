import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-outlives-its-input',
  fails: ['DRV-7'],
  bug: 'Whoever started the driver ends, and it stays: a timer keeps the process alive, one for each run, until the machine is restarted.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/lines.js': ({ answerLines }) => ({
      async answerLines(...given) {
        setInterval(() => undefined, 60_000);
        await answerLines(...given);
      },
    }),
  },
};
