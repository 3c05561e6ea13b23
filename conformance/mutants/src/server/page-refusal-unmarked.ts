import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-refusal-unmarked',
  fails: ['PAGE-3'],
  bug: 'A refusal is words only: whoever helps the customer by telephone has no code to ask for.',
  replaces: {
    '@offline-activation/server/dist/pages/notice.js': ({ notice }) => ({
      notice: (problem, more) => ({
        markup: notice(problem, more).markup.replace(/ data-oap-code="[^"]*"/, ''),
      }),
    }),
  },
};
