import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unreadable-is-changed',
  fails: ['CHK-1', 'MATCH-1', 'MATCH-2', 'ROW-7', 'ROW-8', 'ROW-16'],
  bug: 'What cannot be read counts as replaced: after a bad SMBIOS read the machine is another one (B11).',
  replaces: {
    '@offline-activation/fingerprint/dist/fate.js': ({ fateOf }) => ({
      fateOf: (component, now) => (now.has(component.name) ? fateOf(component, now) : 'changed'),
    }),
  },
};
