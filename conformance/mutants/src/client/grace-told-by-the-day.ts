import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/grace-told-by-the-day',
  fails: ['TELL-6'],
  bug: 'The end of the grace is told as a day, which is shown as its midnight: whoever restarts "until Friday" on Friday morning is already locked out, or is told to hurry a day early.',
  replaces: {
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const status = statusOf(...given);
        const { graceEndsAt } = status;
        return graceEndsAt === undefined
          ? status
          : { ...status, graceEndsAt: `${graceEndsAt.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z` };
      },
    }),
  },
};
