import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/list-hides-ending',
  fails: ['HTTP-53'],
  bug: 'A device that is ending is not shown any more, though its seat is still in use.',
  replaces: {
    '@offline-activation/server/dist/portal/list-licenses.js': ({ listLicenses }) => ({
      async listLicenses(parts, email, releaseUrl) {
        const { licenses } = await listLicenses(parts, email, releaseUrl);
        return {
          licenses: licenses.map((license) => ({
            ...license,
            activations: license.activations.filter(({ state }) => state === 'live'),
          })),
        };
      },
    }),
  },
};
