import {
  type ActivationView,
  type Directory,
  LIMITS,
  type License,
  type WorldSeed,
} from '@offline-activation/protocol';

/** As much of the worked examples as the documents show. */
export interface WorkedExamples {
  readonly 'machine-code.json': { readonly envelope: string };
  readonly 'token.json': {
    readonly inputs: { readonly secretKey: string };
    readonly steps: { readonly publicKey: string; readonly kid: string };
    readonly envelope: string;
  };
  readonly 'license-file.json': { readonly name: string; readonly text: string };
  readonly 'deactivation.json': { readonly steps: { readonly kid: string }; readonly envelope: string };
  readonly 'receipt.json': { readonly envelope: string };
}

/**
 * One story for all examples, told by the artifacts of the worked examples: a world that is made of `seed` answers
 * `activationRequest`, then `deactivationRequest`, as shown (its ids and generations are its own).
 */
export function storyOf(examples: WorkedExamples) {
  const now = '2026-03-01T09:30:00Z';
  const unlockAt = '2026-09-01T09:30:00Z';
  const { inputs, steps } = examples['token.json'];
  const machineKid = examples['deactivation.json'].steps.kid;
  const products = [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }];
  const license: License = {
    id: 'lic-1',
    key: '0FJHB-YTKES-PGFQS-GXXY5-KZNZE',
    email: 'ada@example.com',
    product: 'example-editor',
    state: 'active',
    editions: ['standard', 'pro'],
    limit: 3,
    entitlements: ['export'],
    policy: { profile: 'text-3-seats' },
  };
  const activation: ActivationView = {
    id: 'act-7',
    state: 'live',
    mode: 'offline',
    generation: 12,
    createdAt: now,
    unlockAt,
    device: { platform: 'linux', label: "Ada's laptop" },
  };
  const issuerKeys: WorldSeed['issuerKeys'] = [{ secret: inputs.secretKey, status: 'active' }];
  const seed: WorldSeed = { now, products, issuerKeys, rateLimits: false, licenses: [license] };
  const { id, state, mode, generation, createdAt } = activation;
  return {
    directory: (resources: Directory['resources']): Directory => ({
      protocol: 'oap/1',
      issuer: 'Example Software',
      claims: ['core', 'online', 'proofs', 'portal'],
      keys: [{ kid: steps.kid, key: steps.publicKey, status: 'active' }],
      products,
      limits: { httpBodyBytesMax: LIMITS.httpBodyBytesMax, challengeSeconds: LIMITS.challengeSeconds },
      resources,
    }),
    activationRequest: {
      machineCode: examples['machine-code.json'].envelope,
      licenseKey: license.key,
      email: 'ada@example.com',
      edition: 'standard',
    },
    activationAnswer: { token: examples['token.json'].envelope, activation },
    licenseFile: examples['license-file.json'],
    challengeAnswer: { challenge: 'UFFSU1RVVldYWVpbXF1eXw', expiresAt: '2026-03-01T09:35:00Z' },
    deactivationRequest: { deactivation: examples['deactivation.json'].envelope },
    deactivationAnswer: { receipt: examples['receipt.json'].envelope, releaseClass: 'proved' },
    linkRequest: { email: 'ada@example.com' },
    sessionRequest: { link: 'YGFiY2RlZmdoaWprbG1ubw' },
    sessionAnswer: { session: 'cHFyc3R1dnd4eXp7fH1-fw', expiresAt: '2026-03-01T10:00:00Z' },
    licenses: (release: string) => ({
      licenses: [
        {
          id: 'lic-1',
          product: 'example-editor',
          state: 'active',
          limit: 3,
          inUse: 1,
          activations: [{ ...activation, release }],
          exposures: [],
        },
      ],
    }),
    releaseAnswer: { releaseClass: 'forced' },
    seed,
    license,
    clock: { now },
    keys: { issuerKeys },
    outbox: {
      mails: [
        {
          to: 'ada@example.com',
          subject: 'Your devices',
          text: 'Open this link within 15 minutes: https://oap.example/my#YGFiY2RlZmdoaWprbG1ubw',
          link: 'YGFiY2RlZmdoaWprbG1ubw',
        },
      ],
    },
    ledger: {
      licenses: [
        {
          id: 'lic-1',
          limit: 3,
          activations: [{ id, kid: machineKid, state, generation, mode, unlockAt, createdAt }],
          exposures: [],
          counted: [],
        },
      ],
      retiredKeys: [],
    },
  };
}

/** What {@link storyOf} tells. */
export type Story = ReturnType<typeof storyOf>;
