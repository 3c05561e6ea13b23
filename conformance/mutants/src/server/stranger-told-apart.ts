import { ERRORS, ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/stranger-told-apart',
  fails: ['HTTP-50', 'PAGE-9'],
  bug: 'Asking for a link tells who is a customer: an address without licenses is answered that there is none.',
  replaces: {
    '@offline-activation/server/dist/portal/send-link.js': ({ sendLink }) => ({
      async sendLink(parts, request, myPage) {
        const licenses = await parts.store.list('licenses');
        if (!licenses.some(([, { email }]) => email?.toLowerCase() === request.email.trim().toLowerCase()))
          throw new ProtocolError('license-not-found', ERRORS['license-not-found'].stage, {});
        return sendLink(parts, request, myPage);
      },
    }),
  },
};
