import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/state-without-its-code',
  fails: ['STATE-2'],
  bug: 'A state is told in words only: an application that shows what is known of a code knows nothing.',
  replaces: {
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const { code, ...rest } = statusOf(...given);
        return rest.state === 'invalid' && code !== undefined ? { ...rest, code } : rest;
      },
    }),
  },
};
