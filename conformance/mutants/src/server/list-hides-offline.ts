import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/list-hides-offline',
  fails: ['HTTP-53'],
  bug: 'The list shows only devices that are online: the seats of the others are used up by nobody (D9).',
  replaces: {
    '@offline-activation/server/dist/portal/list-licenses.js': ({ listLicenses }) => ({
      async listLicenses(parts, email, releaseUrl) {
        const { licenses } = await listLicenses(parts, email, releaseUrl);
        return {
          licenses: licenses.map((license) => ({
            ...license,
            activations: license.activations.filter(({ mode }) => mode === 'online'),
          })),
        };
      },
    }),
  },
};
