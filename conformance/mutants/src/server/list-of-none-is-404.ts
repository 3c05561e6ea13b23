import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/list-of-none-is-404',
  fails: ['HTTP-53'],
  bug: 'Whoever has bought, but not activated yet, is told that there is nothing.',
  replaces: {
    '@offline-activation/server/dist/portal/list-licenses.js': ({ listLicenses }) => ({
      async listLicenses(parts, email, releaseUrl) {
        const list = await listLicenses(parts, email, releaseUrl);
        if (list.licenses.some(({ activations, exposures }) => activations.length + exposures.length > 0))
          return list;
        throw new ProtocolError('activation-not-found', ERRORS['activation-not-found'].stage, {});
      },
    }),
  },
};
