import type { License, Product } from '@offline-activation/protocol';

/** What a server has that is given nothing. The keys are no secret. */
export const SAMPLES: { readonly products: Product[]; readonly licenses: License[] } = {
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

/** Bytes that the issuer key of a server without one of its own is made of: for tests, and known to everybody. */
export const SAMPLE_KEY_BYTES = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i);
