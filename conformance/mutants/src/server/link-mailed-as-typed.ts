import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/link-mailed-as-typed',
  fails: ['HTTP-55'],
  bug: 'The link goes to the address as it was typed, which only looks like the one on the license.',
  replaces: {
    '@offline-activation/server/dist/portal/send-link.js': ({ sendLink }) => ({
      sendLink: (parts, request, myPage) =>
        sendLink({ ...parts, mail: (mail) => parts.mail({ ...mail, to: request.email }) }, request, myPage),
    }),
  },
};
