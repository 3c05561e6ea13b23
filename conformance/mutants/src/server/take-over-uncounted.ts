import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/take-over-uncounted',
  fails: ['ROW-12', 'ROW-14'],
  bug: 'Taking a seat over costs nothing: machines of one image pass one seat round (C3).',
  replaces: {
    '@offline-activation/server/dist/rules/count-event.js': ({ countEvent }) => ({
      countEvent: (book, kind, at) => (kind === 'take-over' ? book : countEvent(book, kind, at)),
    }),
  },
};
