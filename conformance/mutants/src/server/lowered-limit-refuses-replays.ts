import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/lowered-limit-refuses-replays',
  fails: ['SEAT-4'],
  bug: 'After a plan was lowered, machines with a seat are refused their own tokens until somebody gives a seat up (D14).',
  replaces: {
    '@offline-activation/server/dist/checks/rows.js': ({ standingRow, seatRows }) => {
      const overFirst =
        (check: typeof seatRows): typeof seatRows =>
        (situation) => {
          const own = situation.book.activations.filter(({ state }) => state !== 'released');
          const over =
            own.length > situation.license.limit && own.some(({ kid }) => kid === situation.code.kid);
          return over ? { refused: new ProtocolError('seat-limit-reached', 'seat') } : check(situation);
        };
      return { standingRow: overFirst(standingRow), seatRows: overFirst(seatRows) };
    },
  },
};
