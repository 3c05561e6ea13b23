import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-refusal-without-date',
  fails: ['PAGE-3'],
  bug: 'The page says that it is not possible now, and leaves out from when on it is.',
  replaces: {
    '@offline-activation/server/dist/pages/notice.js': ({ notice }) => ({
      notice: ({ freeAt: _free, retryAt: _retry, unlockAt: _unlock, ...problem }, more) =>
        notice(problem, more),
    }),
  },
};
