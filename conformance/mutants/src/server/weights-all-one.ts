import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/weights-all-one',
  fails: ['DEACT-13', 'MATCH-1', 'MATCH-2', 'TOK-7'],
  bug: 'Every component weighs the same, whatever the policy says.',
  replaces: {
    '@offline-activation/fingerprint/dist/binding.js': ({ bindingFrom }) => ({
      bindingFrom(policy, fingerprint) {
        const { components, scheme, quorum } = bindingFrom(policy, fingerprint);
        return { scheme, components: components.map((each) => ({ ...each, weight: 1 })), quorum };
      },
    }),
  },
};
