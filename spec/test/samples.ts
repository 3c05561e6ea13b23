import type { SchemaName } from '@offline-activation/protocol';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const KID = `k4.pid.${'A'.repeat(44)}`;
const TIME = '2024-02-29T09:30:00Z';

/** Some values that their schemas accept, as the chapters show them. */
export const SAMPLES: readonly (readonly [SchemaName, Record<string, unknown>])[] = [
  [
    'machine-code',
    {
      kind: 'machine-code',
      ver: 1,
      jti: ID,
      iat: TIME,
      aud: 'example-editor',
      machine: {
        key: `k4.public.${'A'.repeat(43)}`,
        platform: 'linux',
        label: '🖥'.repeat(64),
        fingerprint: { scheme: 'oap-fp-1', components: [{ name: 'hw.cpu.1', digest: ID }] },
      },
      app: { version: '1.2.3' },
      accepts: [KID],
      challenge: ID,
      holds: { sub: 'act-7', generation: 3 },
      crit: ['x'],
      x: 1,
    },
  ],
  [
    'receipt',
    {
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
    },
  ],
  ['footer', { kid: KID }],
  ['activation-request', { machineCode: 'x', licenseKey: '🖥'.repeat(256), email: 'a\nb', edition: '' }],
  ['portal-session-answer', { session: 'a.b-c_d~e+f/g==', expiresAt: TIME }],
  [
    'directory',
    {
      protocol: 'oap/1',
      issuer: 'Example Software',
      claims: ['core', 'pages'],
      keys: [{ kid: KID, key: `k4.public.${'A'.repeat(43)}`, status: 'active' }],
      products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }],
      limits: { httpBodyBytesMax: 131072, challengeSeconds: 300 },
      resources: { activations: 'https://oap.example/a' },
      pages: { offline: 'https://oap.example/offline', my: 'https://oap.example/my' },
    },
  ],
  [
    'license',
    {
      id: 'lic-1',
      key: 'any text',
      email: 'ada@example.com',
      product: 'example-editor',
      state: 'active',
      editions: ['standard', 'pro'],
      limit: 3,
      expiresAt: TIME,
      entitlements: ['export'],
      policy: { profile: 'text-3-seats', lock: null },
    },
  ],
  [
    'problem',
    {
      type: 'urn:oap:error:wrong-kind',
      title: 'T',
      status: 400,
      code: 'wrong-kind',
      stage: 'kind',
      remedy: 'R',
      detail: '',
      reason: 'xml',
      pointer: '/a~0',
      expected: 'token',
      got: '🖥'.repeat(64),
      components: ['hw.cpu.1'],
      editions: ['pro'],
      freeAt: TIME,
      retryAt: TIME,
      unlockAt: TIME,
    },
  ],
];

/** Values that are put in place of every member in turn: some schemas accept some of them. */
export const NEARLY: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['empty text', ''],
  ['a word', 'token'],
  ['text with a control character', 'a\u0085b'],
  ['64 characters outside the basic plane', '🖥'.repeat(64)],
  ['65 characters outside the basic plane', '🖥'.repeat(65)],
  ['257 characters', 'x'.repeat(257)],
  ['a time', TIME],
  ['no day', '2023-02-29T09:30:00Z'],
  ['an id', ID],
  ['an id with unused bits', `${ID.slice(1)}B`],
  ['0', 0],
  ['1', 1],
  ['1.5', 1.5],
  ['2^53', 2 ** 53],
  ['an empty list', []],
  ['a list of words', ['core', 'pages']],
  ['a list with a repeat', ['core', 'core']],
  ['a list of 33', Array.from({ length: 33 }, (_, i) => `w${i}`)],
  ['an empty object', {}],
  ['a pointer', '/a/b'],
  ['a URL', 'https://oap.example/'],
];
