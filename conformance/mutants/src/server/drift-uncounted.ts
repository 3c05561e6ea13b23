import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/drift-uncounted',
  fails: ['ROW-5', 'ROW-6', 'ROW-7', 'ROW-8'],
  bug: 'A drifted machine gets a new baseline as often as it likes: replacing a part a week moves one seat through a whole office.',
  replaces: {
    '@offline-activation/server/dist/rules/count-event.js': ({ countEvent }) => ({
      countEvent: (book, kind, at) => (kind === 'baseline' ? book : countEvent(book, kind, at)),
    }),
  },
};
