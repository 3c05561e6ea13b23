import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

function jsonOf(footer: Uint8Array): { readonly kid?: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder().decode(footer)));
  } catch {
    return {};
  }
}

export const mutant: Mutant = {
  id: 'client/footer-members-ignored',
  fails: ['ENV-5'],
  bug: 'Of the footer the `kid` is looked at and nothing else: what stands beside it becomes a place for claims of nobody’s.',
  replaces: {
    '@offline-activation/verifier/dist/footer.js': ({ readFooter }) => ({
      readFooter(footer, kind) {
        try {
          return readFooter(footer, kind);
        } catch (error) {
          const { kid } = jsonOf(footer);
          if (!ProtocolError.is(error) || typeof kid !== 'string') throw error;
          return kid;
        }
      },
    }),
  },
};
