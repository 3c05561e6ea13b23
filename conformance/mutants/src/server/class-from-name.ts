import type { Mutant } from '../mutant.js';

const classOf = (name: string) =>
  name.startsWith('hw.') ? 'hardware' : name.startsWith('net.') ? 'network' : 'os';

export const mutant: Mutant = {
  id: 'server/class-from-name',
  fails: ['TOK-7'],
  bug: 'A component’s class is guessed from its name, and the vendor’s own hardware counts as something else.',
  replaces: {
    '@offline-activation/fingerprint/dist/binding.js': ({ bindingFrom }) => ({
      bindingFrom(policy, fingerprint) {
        const { components, scheme, quorum } = bindingFrom(policy, fingerprint);
        return {
          scheme,
          components: components.map((each) => ({ ...each, class: classOf(each.name) })),
          quorum,
        };
      },
    }),
  },
};
