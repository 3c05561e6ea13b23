import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/other-key-without-a-verdict',
  fails: ['TELL-5'],
  bug: 'A token of another key is told as that and nothing else: after a reformat nobody knows that the machine is the right one.',
  replaces: {
    '@offline-activation/client/dist/refusal.js': ({ refusalOf }) => ({
      refusalOf(error) {
        const whole = refusalOf(error);
        const { fingerprint: _, ...refusal } = whole;
        return error.code === 'machine-key-mismatch' ? refusal : whole;
      },
    }),
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const whole = statusOf(...given);
        const { fingerprint: _, ...status } = whole;
        return status.state === 'machine-key-mismatch' ? status : whole;
      },
    }),
  },
};
