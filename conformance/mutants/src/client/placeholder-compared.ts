import type { Session } from '@offline-activation/client/dist/session.js';
import { digestOf, type Facts } from '@offline-activation/fingerprint';
import type { Mutant } from '../mutant.js';

/** What was read of the machine, by what was made of it. */
const factsOf = new WeakMap<object, Facts>();

function withPlaceholders(session: Session): Session {
  const { components, options } = session;
  const more = Object.entries(factsOf.get(components) ?? {}).flatMap(([name, value]) =>
    typeof value !== 'string' || value === '' || components.some((one) => one.name === name)
      ? []
      : [{ name, digest: digestOf(options.product, name, value) }],
  );
  return { ...session, components: [...components, ...more] };
}

export const mutant: Mutant = {
  id: 'client/placeholder-compared',
  fails: ['FP-3'],
  bug: 'A placeholder is not sent, but compared: a board that has lost its serial for one start is another board (B11).',
  replaces: {
    '@offline-activation/client/dist/session.js': ({ readable }) => ({
      readable(product, facts) {
        const components = readable(product, facts);
        factsOf.set(components, facts);
        return components;
      },
    }),
    '@offline-activation/client/dist/token/stored-token.js': ({ readStored }) => ({
      readStored: (session, state) => readStored(withPlaceholders(session), state),
    }),
  },
};
