import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-trusts-same-site',
  fails: ['PAGE-15'],
  bug: "The same site is taken for the same origin: any subdomain of the vendor sends forms in the customer's name.",
  replaces: {
    '@offline-activation/server/dist/pages/from-elsewhere.js': ({ isFromElsewhere }) => ({
      isFromElsewhere: (headers, origin) =>
        headers.get('sec-fetch-site') !== 'same-site' && isFromElsewhere(headers, origin),
    }),
  },
};
