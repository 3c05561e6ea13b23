import { ERRORS, type SchemaName } from '../src/index.js';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const KID = `k4.pid.${'A'.repeat(44)}`;
const KEY = `k4.public.${'A'.repeat(43)}`;
const SECRET = `k4.secret.${'A'.repeat(86)}`;
const TIME = '2026-03-01T09:30:00Z';
const ENVELOPE = `v4.public.${'A'.repeat(120)}`;

const fingerprint = () => ({
  scheme: 'oap-fp-1',
  components: [
    { name: 'hw.cpu.1', digest: ID },
    { name: 'net.mac.1', digest: ID },
  ],
});
const view = () => ({
  id: 'act-7',
  state: 'live',
  mode: 'offline',
  generation: 12,
  createdAt: TIME,
  unlockAt: '2026-09-01T09:30:00Z',
  device: { platform: 'linux', label: "Ada's laptop" },
});
const binding = () => ({
  components: [
    { name: 'hw.cpu.1', class: 'hardware', weight: 3 },
    { name: 'net.mac.1', class: 'network', weight: 1 },
  ],
  quorum: 3,
  required: ['hw.cpu.1'],
});
const policy = () => ({
  credentials: 'key',
  keyFormat: 'opaque',
  offlineToken: 'perpetual',
  lock: null,
  lease: 'PT36H',
  grace: 'P0D',
  reissueBudget: 0,
  forcedReleaseBudget: 1000,
  forcedRelease: 'refused',
  weakFingerprint: 'online-only',
  binding: binding(),
});
const license = () => ({
  id: 'lic-1',
  key: 'any text',
  email: 'ada@example.com',
  product: 'example-editor',
  state: 'active',
  editions: ['standard', 'pro'],
  limit: 3,
  expiresAt: '2027-03-01T00:00:00Z',
  entitlements: ['export'],
  policy: { profile: 'text-3-seats', ...policy() },
});
const product = () => ({ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] });
const issuerKeys = () => [{ secret: SECRET, status: 'active' }];

/** One value of every schema with all its members present; made anew at every call. */
export const SAMPLES: Readonly<Record<SchemaName, () => Record<string, unknown>>> = {
  'machine-code': () => ({
    kind: 'machine-code',
    ver: 1,
    jti: ID,
    iat: TIME,
    aud: 'example-editor',
    machine: {
      key: KEY,
      platform: 'linux',
      osVersion: 'Debian 12',
      label: "Ada's laptop",
      fingerprint: fingerprint(),
    },
    app: { version: '1.2.3' },
    accepts: [KID],
    challenge: ID,
    holds: { sub: 'act-7', generation: 3 },
    crit: ['x'],
    x: 1,
  }),
  token: () => ({
    kind: 'token',
    ver: 1,
    iss: 'Example Software',
    jti: ID,
    iat: TIME,
    nbf: '2026-02-28T09:30:00Z',
    exp: '2027-03-01T09:30:00Z',
    aud: 'example-editor',
    sub: 'act-7',
    req: ID,
    cnf: { kid: KID },
    license: { id: 'lic-1', edition: 'pro', expiresAt: '2027-03-01T00:00:00Z', entitlements: ['export'] },
    seat: { generation: 1, limit: 0, mode: 'offline', unlockAt: '2026-09-01T09:30:00Z' },
    binding: {
      scheme: 'oap-fp-1',
      components: [
        { name: 'hw.cpu.1', class: 'hardware', digest: ID, weight: 3 },
        { name: 'net.mac.1', class: 'network', digest: ID, weight: 1 },
      ],
      quorum: 3,
    },
    crit: ['x'],
    x: 1,
  }),
  deactivation: () => ({
    kind: 'deactivation',
    ver: 1,
    jti: ID,
    iat: TIME,
    aud: 'example-editor',
    machine: { key: KEY, fingerprint: fingerprint() },
    sub: 'act-7',
    generation: 1,
    challenge: ID,
    crit: ['x'],
    x: 1,
  }),
  receipt: () => ({
    kind: 'receipt',
    ver: 1,
    iss: 'Example Software',
    jti: ID,
    iat: TIME,
    aud: 'example-editor',
    sub: 'act-7',
    kid: KID,
    releaseClass: 'proved',
    req: ID,
    crit: ['x'],
    x: 1,
  }),
  footer: () => ({ kid: KID }),
  directory: () => ({
    protocol: 'oap/1',
    issuer: 'Example Software',
    claims: ['core', 'online', 'proofs', 'portal', 'pages'],
    keys: [{ kid: KID, key: KEY, status: 'active' }],
    products: [product()],
    limits: { httpBodyBytesMax: 131072, challengeSeconds: 300 },
    resources: Object.fromEntries(
      [
        'activations',
        'challenges',
        'checkIns',
        'deactivations',
        'portalLinks',
        'portalSessions',
        'portalLicenses',
      ].map((name) => [name, `https://oap.example/${name}`]),
    ),
    pages: { offline: 'https://oap.example/offline', my: 'https://oap.example/my' },
  }),
  'challenge-request': () => ({}),
  'challenge-answer': () => ({ challenge: ID, expiresAt: TIME }),
  'activation-request': () => ({
    machineCode: ENVELOPE,
    licenseKey: 'any text',
    email: 'ada@example.com',
    edition: 'pro',
  }),
  'activation-answer': () => ({ token: ENVELOPE, activation: view() }),
  'activation-view': view,
  'check-in-request': () => ({ machineCode: ENVELOPE }),
  'deactivation-request': () => ({ deactivation: ENVELOPE }),
  'deactivation-answer': () => ({ receipt: ENVELOPE, releaseClass: 'ending' }),
  'portal-link-request': () => ({ email: 'ada@example.com' }),
  'portal-session-request': () => ({ link: 'secret' }),
  'portal-session-answer': () => ({ session: 'a.b-c_d~e+f/g==', expiresAt: TIME }),
  'portal-licenses': () => ({
    licenses: [
      {
        id: 'lic-1',
        product: 'example-editor',
        state: 'active',
        limit: 3,
        inUse: 1,
        activations: [{ ...view(), release: 'https://oap.example/activations/act-7' }],
        exposures: [{ cause: 'forced', since: TIME }],
      },
    ],
  }),
  'release-answer': () => ({ releaseClass: 'lapsed' }),
  problem: () => ({
    type: 'urn:oap:error:seat-limit-reached',
    title: 'No seat is free.',
    status: 409,
    code: 'seat-limit-reached',
    stage: ERRORS['seat-limit-reached'].stage,
    remedy: 'Deactivate another device, or wait until the date given.',
    detail: 'Three of three seats are in use.',
    reason: 'body',
    pointer: '/a~1b/0',
    expected: 'token',
    got: 'machine-code',
    components: ['hw.cpu.1'],
    editions: ['pro'],
    freeAt: TIME,
    retryAt: TIME,
    unlockAt: TIME,
  }),
  policy,
  'policy-override': () => ({ profile: 'file-strict', ...policy() }),
  license,
  'control-root': () => ({
    control: 1,
    capabilities: ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'],
    worlds: 'http://127.0.0.1:4001/worlds',
  }),
  'world-seed': () => ({
    now: TIME,
    products: [product()],
    issuerKeys: issuerKeys(),
    rateLimits: false,
    licenses: [license()],
  }),
  'world-answer': () => ({ world: 'http://127.0.0.1:4001/w/1', directory: 'http://127.0.0.1:4000/w/1' }),
  clock: () => ({ now: TIME }),
  outbox: () => ({ mails: [{ to: 'ada@example.com', subject: 'Link', text: 'Open it.', link: 'secret' }] }),
  ledger: () => ({
    licenses: [
      {
        id: 'lic-1',
        limit: 3,
        activations: [
          {
            id: 'act-7',
            kid: KID,
            state: 'live',
            generation: 12,
            mode: 'offline',
            unlockAt: TIME,
            createdAt: TIME,
          },
        ],
        exposures: [{ kid: KID, cause: 'rekeyed', since: TIME }],
        counted: [{ at: TIME, kind: 'take-over' }],
      },
    ],
    retiredKeys: [KID],
  }),
  'keys-request': () => ({ issuerKeys: issuerKeys() }),
};
