import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-session-in-forms',
  fails: ['PAGE-16'],
  bug: 'Forms prove where they come from with the session itself: what reads the page has it.',
  replaces: {
    '@offline-activation/server/dist/pages/my/form-key.js': () => ({
      formKeyOf: (session) => session,
      requireFormKey: () => {},
    }),
  },
};
