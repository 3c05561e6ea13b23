import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/app-version-left-out',
  fails: ['CODE-1'],
  bug: 'The application’s version is sent as that of the protocol: the vendor cannot tell which of them asks.',
  replaces: {
    '@offline-activation/client/dist/code/make-code.js': ({ makeCode }) => ({
      makeCode: (session, ...rest) =>
        makeCode({ ...session, options: { ...session.options, appVersion: '1' } }, ...rest),
    }),
  },
};
