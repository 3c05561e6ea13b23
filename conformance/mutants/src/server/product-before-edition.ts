import { moved } from '../moved.js';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/product-before-edition',
  fails: ['ORD-7'],
  bug: 'The product is checked before the edition, so the answer to a request with both faults differs from server to server.',
  replaces: {
    '@offline-activation/server/dist/checks/order.js': ({ activationChecks }) => ({
      activationChecks: moved(activationChecks, 'productMismatch', 'editionNotAllowed'),
    }),
  },
};
