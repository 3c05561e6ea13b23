import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/seat-limit-checked-first',
  fails: [
    'ORD-4',
    'ORD-5',
    'ORD-6',
    'ORD-7',
    'ORD-8',
    'ORD-9',
    'ORD-11',
    'ORD-12',
    'ORD-13',
    'ORD-14',
    'ROW-0',
  ],
  bug: 'A full license is found first, because that query is cheap: the person frees a seat, and then learns that the license has expired.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => {
      const seats = activationChecks.at(-1);
      const fullFirst: typeof seats = (situation) => {
        const { kid } = situation.code;
        const known = situation.book.answers.some((answer) => answer.kid === kid);
        const found = known ? undefined : seats?.(situation);
        const full = found && 'row' in found && found.row.row >= 16;
        return full ? found : undefined;
      };
      return { activationChecks: [fullFirst, ...activationChecks] };
    },
  },
};
