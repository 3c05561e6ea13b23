import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/license-key-in-the-url',
  fails: ['NET-2'],
  bug: 'The license key is a parameter of the URL as well: it stands in the logs of every proxy.',
  replaces: {
    '@offline-activation/client/dist/online/request.js': ({ ask }) => ({
      ask(asked, transport) {
        const { licenseKey } = (asked.body ?? {}) as { licenseKey?: string };
        const url = new URL(asked.url);
        if (licenseKey !== undefined) url.searchParams.set('license', licenseKey);
        return ask({ ...asked, url }, transport);
      },
    }),
  },
};
