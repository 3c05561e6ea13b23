import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/other-key-without-a-verdict',
  fails: ['TELL-5'],
  bug: 'A token of another key is told as that and nothing else: after a reformat nobody knows that the machine is the right one.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const { fingerprint: _, ...refusal } = refusalOf(error);
        return error.code === 'machine-key-mismatch' ? refusal : refusalOf(error);
      },
    }),
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const { fingerprint: _, ...status } = statusOf(...given);
        return status.state === 'machine-key-mismatch' ? status : statusOf(...given);
      },
    }),
  },
};
