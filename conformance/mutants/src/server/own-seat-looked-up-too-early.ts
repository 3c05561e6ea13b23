import { during } from '../during.js';
import type { Mutant } from '../mutant.js';

/** Whether the machine had a seat when its request came in. */
const before = during<{ readonly hadSeat: boolean }>();

export const mutant: Mutant = {
  id: 'server/own-seat-looked-up-too-early',
  fails: ['SEAT-7'],
  bug: 'Whether the machine has a seat is looked up before the transaction: a double click on “Activate” takes two (D2).',
  replaces: {
    '@offline-activation/server/dist/steps/by-machine-key.js': ({ byMachineKey }) => ({
      async byMachineKey(store, kid, also, work) {
        const books = await Promise.all((also.licenseIds ?? []).map((id) => store.get('books', id)));
        const hadSeat = books.some((book) =>
          book?.activations.some((each) => each.kid === kid && each.state !== 'released'),
        );
        return before.run({ hadSeat }, () => byMachineKey(store, kid, also, work));
      },
    }),
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const facts = factsOf(situation);
        if (before.get()?.hadSeat !== false) return facts;
        return { ...facts, own: null, ownVerdict: null, stands: false, mode: null };
      },
    }),
  },
};
