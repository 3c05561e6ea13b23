import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-takes-forms-from-anywhere',
  fails: ['PAGE-15'],
  bug: "Nobody looks where a form comes from: another site activates and deactivates in the customer's name.",
  replaces: {
    '@offline-activation/server/dist/pages/from-elsewhere.js': () => ({
      isFromElsewhere: () => false,
    }),
  },
};
