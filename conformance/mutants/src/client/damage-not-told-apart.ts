import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/damage-not-told-apart',
  fails: ['TELL-1'],
  bug: 'Of a license that was damaged on its way nobody is told how: a supporter cannot tell a line that was cut off from a file of another program, and asks for the same file again.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const { reason, ...rest } = refusalOf(error);
        const isOfEnvelope = reason === 'json' || reason === 'footer' || reason === 'base64url';
        return reason === undefined || isOfEnvelope ? rest : { ...rest, reason };
      },
    }),
  },
};
