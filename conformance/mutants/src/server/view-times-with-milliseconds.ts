import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/view-times-with-milliseconds',
  fails: ['HTTP-30', 'HTTP-53'],
  bug: 'Times of a view are written as the library writes a date, with milliseconds, and a client that reads times strictly shows none.',
  replaces: {
    '@offline-activation/server/dist/steps/activation-view.js': ({ activationView }) => ({
      activationView(...given) {
        const view = activationView(...given);
        return { ...view, createdAt: new Date(view.createdAt).toISOString() };
      },
    }),
  },
};
