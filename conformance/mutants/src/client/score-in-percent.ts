import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/score-in-percent',
  fails: ['TELL-7'],
  bug: 'The weights are told as per cent: what is left until the machine counts as another cannot be read from them.',
  replaces: {
    '@offline-activation/client/dist/status/status.js': ({ statusOf }) => ({
      statusOf(...given) {
        const whole = statusOf(...given);
        const { fingerprint, ...status } = whole;
        if (fingerprint === undefined || status.state === 'machine-key-mismatch') return whole;
        const score = Math.floor((fingerprint.score * 100) / fingerprint.total);
        return { ...status, fingerprint: { ...fingerprint, score } };
      },
    }),
  },
};
