import type { WorldSeed } from '@offline-activation/protocol';

/** What a server starts with that is given no file: a license of each profile. The keys are no secret. */
export const SAMPLES: Omit<WorldSeed, 'now'> = {
  products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }],
  licenses: [
    {
      id: 'sample-text-3-seats',
      key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
      email: 'ada@example.com',
      product: 'example-editor',
      state: 'active',
      editions: ['standard', 'pro'],
      limit: 3,
      policy: { profile: 'text-3-seats' },
    },
    {
      id: 'sample-file-strict',
      key: '1R0F1-92RVZ-2DWEA-NYBSR-CCSZD',
      product: 'example-editor',
      state: 'active',
      editions: ['standard', 'pro'],
      limit: 2,
      policy: { profile: 'file-strict' },
    },
  ],
};
