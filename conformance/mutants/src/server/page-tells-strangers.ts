import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-tells-strangers',
  fails: ['PAGE-9'],
  bug: 'The page says that an address is unknown: whoever likes finds out who the customers are.',
  replaces: {
    '@offline-activation/server/dist/pages/my/my.js': ({ linkAsked }) => ({
      async linkAsked(site, form) {
        const licenses = await site.parts.store.list('licenses');
        const isKnown = licenses.some(([, { email }]) => email === form.get('email'));
        return isKnown
          ? linkAsked(site, form)
          : new Response('<p>We do not know this address.', { headers: { 'Content-Type': 'text/html' } });
      },
    }),
  },
};
