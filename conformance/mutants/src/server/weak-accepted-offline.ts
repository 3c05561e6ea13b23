import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/weak-accepted-offline',
  fails: ['ORD-14'],
  bug: '`online-only` is read as `allowed`: a virtual machine without hardware facts is activated for ever, offline, and copied (B8).',
  replaces: {
    '@offline-activation/server/dist/checks/online-required.js': () => ({ onlineRequired: () => undefined }),
  },
};
