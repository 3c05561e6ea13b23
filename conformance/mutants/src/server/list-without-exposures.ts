import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/list-without-exposures',
  fails: ['HTTP-53'],
  bug: 'The owner is not shown which released devices may still be in use.',
  replaces: {
    '@offline-activation/server/dist/portal/list-licenses.js': ({ listLicenses }) => ({
      async listLicenses(parts, email, releaseUrl) {
        const { licenses } = await listLicenses(parts, email, releaseUrl);
        return { licenses: licenses.map((license) => ({ ...license, exposures: [] })) };
      },
    }),
  },
};
