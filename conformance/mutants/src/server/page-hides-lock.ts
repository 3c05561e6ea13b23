import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-hides-lock',
  fails: ['PAGE-11'],
  bug: 'The list does not say until when a device is locked: people try, and are refused.',
  replaces: {
    '@offline-activation/server/dist/pages/my/devices-page.js': ({ devicesPage }) => ({
      devicesPage: (site, { session, licenses }) =>
        devicesPage(site, {
          session,
          licenses: licenses.map((license) => ({
            ...license,
            activations: license.activations.map(({ unlockAt: _unlockAt, ...activation }) => activation),
          })),
        }),
    }),
  },
};
