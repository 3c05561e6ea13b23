import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/carrier-counted-in-characters',
  fails: ['CARR-2'],
  bug: 'The size of a carrier is counted in characters, so a text of twice the bytes that are allowed is read.',
  replaces: {
    '@offline-activation/codec/dist/read-carrier.js': ({ readCarrier }) => ({
      readCarrier: (content) =>
        readCarrier(typeof content === 'string' ? content.replaceAll('\u00e9', 'e') : content),
    }),
  },
};
