import type { Mutant } from '../mutant.js';

const limitsThen = new Map<string, number>();
const limitThen = (activation: string | undefined) => limitsThen.get(activation ?? '');

export const mutant: Mutant = {
  id: 'server/lowered-limit-cached',
  fails: ['SEAT-5'],
  bug: 'The limit is copied into the record when the first machine is activated, and a plan that was lowered keeps its seats.',
  replaces: {
    '@offline-activation/server/dist/issue/create.js': ({ created }) => ({
      created(situation, id) {
        const seated = created(situation, id);
        limitsThen.set(id, situation.license.limit);
        return seated;
      },
    }),
    '@offline-activation/server/dist/rules/is-free.js': ({ isFree }) => ({
      isFree: (book, limit) => isFree(book, Math.max(limit, limitThen(book.activations[0]?.id) ?? limit)),
    }),
  },
};
