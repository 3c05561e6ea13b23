import { oldestOf, without } from '../evicted.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/oldest-evicted',
  fails: ['ROW-17', 'SEAT-5', 'SEAT-6', 'SEAT-8'],
  bug: 'When all seats are in use the oldest device is signed out to make room: people lose a working machine without a word (D8).',
  replaces: {
    '@offline-activation/server/dist/checks/rows.js': ({ seatRows }) => ({
      seatRows(situation) {
        const found = seatRows(situation);
        const full = found && 'row' in found && found.row.row === 17;
        if (!full || situation.license.limit === 0 || oldestOf(situation.book) === undefined) return found;
        return { row: { ...found.row, outcome: { does: 'create' } } };
      },
    }),
    '@offline-activation/server/dist/issue/create.js': ({ created }) => ({
      created(situation, id) {
        const { book, license } = situation;
        const inUse = book.activations.filter(({ state }) => state !== 'released').length;
        return created(
          inUse < license.limit ? situation : { ...situation, book: without(book, oldestOf(book)) },
          id,
        );
      },
    }),
  },
};
