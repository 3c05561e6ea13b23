import { without } from '../evicted.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/idle-device-evicted',
  fails: ['SEAT-6'],
  bug: 'A device that was not heard of for thirteen months is signed out as soon as another one asks, though offline ones are never heard of (D8).',
  replaces: {
    '@offline-activation/server/dist/issue/create.js': ({ created }) => ({
      created(situation, id) {
        const { book, now } = situation;
        const heardOf = (activation: string) =>
          book.tokens.some(
            ({ activationId, iat }) => activationId === activation && iat > now - 396 * 86_400,
          );
        const idle = book.activations.find((each) => each.state === 'live' && !heardOf(each.id));
        return created({ ...situation, book: without(book, idle) }, id);
      },
    }),
  },
};
