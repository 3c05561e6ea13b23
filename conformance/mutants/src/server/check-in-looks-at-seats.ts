import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-looks-at-seats',
  fails: ['CHK-1'],
  bug: 'A renewal asks again whether the machine would get its seat: after a downgrade of the license those that have one lose it at the next contact.',
  replaces: {
    '@offline-activation/server/dist/rules/leases-on.js': ({ leasesOn }) => ({
      leasesOn(situation) {
        if (leasesOn(situation)) return true;
        const { license, book, activation } = situation;
        const { edition } =
          book.tokens.findLast((token) => token.activationId === activation.id)?.terms ?? {};
        const taken = book.activations.filter(({ state }) => state !== 'released').length;
        if (edition !== undefined && !license.editions.includes(edition))
          throw new ProtocolError('edition-not-allowed', ERRORS['edition-not-allowed'].stage, {});
        if (taken > license.limit)
          throw new ProtocolError('seat-limit-reached', ERRORS['seat-limit-reached'].stage, {});
        return false;
      },
    }),
  },
};
