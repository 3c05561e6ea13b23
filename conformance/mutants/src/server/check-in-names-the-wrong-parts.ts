import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/check-in-names-the-wrong-parts',
  fails: ['MATCH-2'],
  bug: 'A refused check-in names the parts that are as they were: people repair what is not broken.',
  replaces: {
    '@offline-activation/server/dist/checks/check-in-machine.js': ({ checkInMachine }) => ({
      checkInMachine(situation) {
        const finding = checkInMachine(situation);
        if (finding === undefined || !('refused' in finding)) return finding;
        const { components: named = [] } = finding.refused.details as { components?: readonly string[] };
        const all = situation.code.claims.machine.fingerprint.components.map(({ name }) => name);
        Object.assign(finding.refused.details, { components: all.filter((name) => !named.includes(name)) });
        return finding;
      },
    }),
  },
};
