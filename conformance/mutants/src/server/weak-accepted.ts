import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/weak-accepted',
  fails: ['ORD-13'],
  bug: 'A machine without hardware facts is accepted where the policy refuses it: one container image activates everywhere (B8).',
  replaces: {
    '@offline-activation/server/dist/checks/fingerprint-insufficient.js': ({ fingerprintInsufficient }) => ({
      fingerprintInsufficient: (situation) => {
        const { license } = situation;
        const policy = { ...license.policy, weakFingerprint: 'online-only' as const };
        return fingerprintInsufficient({ ...situation, license: { ...license, policy } });
      },
    }),
  },
};
