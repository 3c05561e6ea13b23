import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/binding-of-everything',
  fails: ['MATCH-1', 'TOK-7'],
  bug: 'Whatever the code carries is bound to, listed by the policy or not: unplugging a dock is another machine (B9).',
  replaces: {
    '@offline-activation/fingerprint/dist/binding.js': ({ bindingFrom }) => ({
      bindingFrom(policy, fingerprint) {
        const { components, ...rest } = bindingFrom(policy, fingerprint);
        const unlisted = fingerprint.components
          .filter(({ name }) => policy.components.every((listed) => listed.name !== name))
          .map(({ name, digest }) => ({ name, class: 'os' as const, digest, weight: 1 }));
        return { ...rest, components: [...components, ...unlisted] };
      },
    }),
  },
};
