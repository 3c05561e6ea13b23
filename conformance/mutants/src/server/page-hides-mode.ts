import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-hides-mode',
  fails: ['PAGE-11'],
  bug: 'The list does not say which devices were activated offline.',
  replaces: {
    '@offline-activation/server/dist/pages/my/devices-page.js': ({ devicesPage }) => ({
      devicesPage(site, visit) {
        const page = devicesPage(site, visit);
        return { ...page, body: { markup: page.body.markup.replaceAll(/ data-oap-mode="[^"]*"/g, '') } };
      },
    }),
  },
};
