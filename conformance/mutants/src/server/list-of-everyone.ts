import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/list-of-everyone',
  fails: ['HTTP-54'],
  bug: 'The list shows the devices of every customer, with labels as `Ada’s laptop`.',
  replaces: {
    '@offline-activation/server/dist/portal/list-licenses.js': ({ listLicenses }) => ({
      async listLicenses(parts, _email, releaseUrl) {
        const stored = await parts.store.list('licenses');
        const others = new Set(stored.map(([, license]) => license.email ?? ''));
        const lists = await Promise.all([...others].map((each) => listLicenses(parts, each, releaseUrl)));
        return { licenses: lists.flatMap(({ licenses }) => licenses) };
      },
    }),
  },
};
