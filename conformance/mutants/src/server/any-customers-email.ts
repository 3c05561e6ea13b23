import type { Mutant } from '../mutant.js';

/** Addresses of all licenses that were looked at. */
const known = new Set<string>();

export const mutant: Mutant = {
  id: 'server/any-customers-email',
  fails: ['CRED-2'],
  bug: 'Key and e-mail are looked up one by one: the key of one customer works with the address of another, as after a leak of either.',
  replaces: {
    '@offline-activation/server/dist/rules/matches-email.js': ({ matchesEmail }) => ({
      matchesEmail(asked, stored) {
        if (stored !== undefined) known.add(stored);
        return matchesEmail(asked, stored) || (asked !== undefined && known.has(asked));
      },
    }),
  },
};
