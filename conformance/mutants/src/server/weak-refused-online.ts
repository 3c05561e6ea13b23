import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/weak-refused-online',
  fails: ['ORD-14'],
  bug: '`online-only` is read as `refuse`: virtual machines cannot be activated at all.',
  replaces: {
    '@offline-activation/server/dist/checks/fingerprint-insufficient.js': ({ fingerprintInsufficient }) => ({
      fingerprintInsufficient: (situation) => {
        const { license } = situation;
        const policy = { ...license.policy, weakFingerprint: 'refuse' as const };
        return situation.code.claims.challenge === undefined
          ? fingerprintInsufficient(situation)
          : fingerprintInsufficient({ ...situation, license: { ...license, policy } });
      },
    }),
  },
};
