import { formatInstant } from '../../oracle/calendar.js';
import { canonicalJson } from '../../oracle/canonical-json.js';
import { writeFile } from '../../oracle/carrier-file.js';
import type { Component } from '../../oracle/fingerprint.js';
import { seal, unforged } from '../../oracle/forge/ingredients.js';
import { componentsOf, type Machine, withFact, withKey, withoutFacts } from '../../oracle/identity.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import type { IssuerKind } from '../../oracle/kinds.js';
import { matchFingerprint, type Verdict } from '../../oracle/match.js';
import { formatPublicKey } from '../../oracle/paserk.js';
import { writeEnvelope } from '../../oracle/paseto.js';
import type { Draft } from '../draft.js';
import { GENERATION, type Scene, trusted } from '../scene.js';

const asMachine = (machine: Machine, product: string): JsonObject => ({
  kid: machine.kid,
  components: componentsOf(machine, product) as unknown as Json,
});

/** The machine with what it takes for a verdict: the first single change that gives it, or all of a kind. */
function machineOfVerdict({ machine, product, token }: Scene, verdict: Verdict): Machine | undefined {
  const names = token.claims.binding.components.map(({ name }) => name);
  const candidates = [
    machine,
    ...names.map((name) => withFact(machine, name)),
    names.reduce((one, name) => withFact(one, name), machine),
    withoutFacts(machine, names),
  ];
  const now = (one: Machine): readonly Component[] => componentsOf(one, product);
  return candidates.find((one) => matchFingerprint(token.claims.binding, now(one)).verdict === verdict);
}

const verifying = (scene: Scene, kind: IssuerKind, more: JsonObject, text = unforged(scene.good[kind])) =>
  ({ op: 'verify', input: { kind, text, trust: scene.trust(), ...more } }) as const;

/** Steps 8 to 11, each alone and in their order. @spec 3.5 */
export function machineSteps(scene: Scene): Draft[] {
  const { product, machine, stranger, token } = scene;
  const at = (one: Machine) => ({ machine: asMachine(one, product) });
  const drifted = machineOfVerdict(scene, 'drifted');
  const mismatch = machineOfVerdict(scene, 'mismatch') as Machine;
  const dim = machineOfVerdict(scene, 'indeterminate') as Machine;
  const good = scene.good.token;
  const faulty = {
    unsigned: writeEnvelope({ ...seal(good), signature: new Uint8Array(64).fill(1) }),
    unclaimed: unforged({ ...good, claims: { ...good.claims, sub: '' } }),
    extended: unforged({ ...good, claims: { ...good.claims, x: 1, crit: ['x'] } }),
  };
  const all = { product, ...at(machine), generation: GENERATION };
  const take = (
    name: string,
    title: string,
    more: JsonObject,
    requirement: Draft['requirements'][number] = 'READ-4',
  ): Draft => ({
    id: `token/${name}`,
    title,
    requirements: [requirement],
    ...verifying(scene, 'token', more),
    means: 'accept',
  });
  const refuse = (
    name: string,
    title: string,
    more: JsonObject,
    means: string,
    differs: string,
    { requirement = 'READ-4', text }: { requirement?: Draft['requirements'][number]; text?: string } = {},
  ): Draft => ({
    id: `token/${name}`,
    title,
    requirements: [
      requirement,
      ...(means.startsWith('machine-') && requirement === 'READ-4' ? (['MATCH-2'] as const) : []),
    ],
    ...verifying(scene, 'token', more, text),
    means,
    parent: 'token/here',
    differs,
  });
  const elsewhere = (name: string): JsonObject => ({ ...all, product: name });
  return [
    take('here', 'A token is taken by its own product, machine and generation.', all),
    ...(drifted
      ? [
          take('machine/drifted', 'A token is taken by a machine that has drifted.', {
            ...all,
            ...at(drifted),
          }),
        ]
      : []),
    take(
      'machine/indeterminate-within-grace',
      'An indeterminate verdict within its grace lets a token pass.',
      {
        ...all,
        ...at(dim),
        withinGrace: true,
      },
    ),
    take(
      'generation/lower-known',
      'A token of a higher generation than known is taken.',
      { ...all, generation: GENERATION - 1 },
      'TOK-21',
    ),
    refuse(
      'generation/higher-known',
      'A token of a lower generation than accepted before is refused.',
      { ...all, generation: GENERATION + 1 },
      'generation-superseded',
      'the highest generation accepted is one more.',
      { requirement: 'TOK-21' },
    ),
    refuse(
      'product/another',
      'A token for another product is refused.',
      elsewhere('another'),
      'product-mismatch',
      'the application is another product.',
    ),
    refuse(
      'product/longer',
      'A product is compared to its end.',
      elsewhere(`${product.slice(0, 60)}-2`),
      'product-mismatch',
      'the application is a product whose name begins alike.',
    ),
    refuse(
      'product/shorter',
      'A product is compared to its end.',
      elsewhere(product.slice(0, -1)),
      'product-mismatch',
      'the application is a product whose name is one letter shorter.',
    ),
    refuse(
      'machine/another-key',
      'A token of another machine key is refused, however equal the machine is.',
      { ...all, ...at(withKey(machine, 1)) },
      'machine-key-mismatch',
      'the machine has another key.',
    ),
    refuse(
      'machine/another',
      'A token of another machine is refused by its key.',
      { ...all, ...at(stranger) },
      'machine-key-mismatch',
      'it is another machine.',
    ),
    refuse(
      'machine/mismatch',
      'A token is refused where nothing of the machine is equal.',
      { ...all, ...at(mismatch) },
      'machine-mismatch',
      'every part of the machine was changed.',
    ),
    refuse(
      'machine/mismatch-within-grace',
      'The grace is for indeterminate verdicts only.',
      { ...all, ...at(mismatch), withinGrace: true },
      'machine-mismatch',
      'every part of the machine was changed, and a grace runs.',
    ),
    refuse(
      'machine/indeterminate',
      'A token is refused where too little of the machine can be read.',
      { ...all, ...at(dim) },
      'machine-indeterminate',
      'no part of the machine can be read.',
    ),
    ...(
      [
        ['signature-before-product', 'signature-invalid', faulty.unsigned, elsewhere('another')],
        ['claims-before-product', 'claims-invalid', faulty.unclaimed, elsewhere('another')],
        ['extension-before-product', 'extension-unsupported', faulty.extended, elsewhere('another')],
        [
          'product-before-machine-key',
          'product-mismatch',
          undefined,
          { ...elsewhere('another'), ...at(stranger) },
        ],
        [
          'product-before-generation',
          'product-mismatch',
          undefined,
          { ...elsewhere('another'), generation: GENERATION + 1 },
        ],
        [
          'machine-key-before-mismatch',
          'machine-key-mismatch',
          undefined,
          { ...all, ...at(withKey(mismatch, 1)) },
        ],
        [
          'machine-key-before-indeterminate',
          'machine-key-mismatch',
          undefined,
          { ...all, ...at(withKey(dim, 1)) },
        ],
        [
          'machine-key-before-generation',
          'machine-key-mismatch',
          undefined,
          { ...all, ...at(withKey(machine, 1)), generation: GENERATION + 1 },
        ],
        [
          'mismatch-before-generation',
          'machine-mismatch',
          undefined,
          { ...all, ...at(mismatch), generation: GENERATION + 1 },
        ],
        [
          'indeterminate-before-generation',
          'machine-indeterminate',
          undefined,
          { ...all, ...at(dim), generation: GENERATION + 1 },
        ],
        [
          'generation-within-grace',
          'generation-superseded',
          undefined,
          { ...all, ...at(dim), generation: GENERATION + 1, withinGrace: true },
        ],
      ] as const
    ).map(([name, means, text, more]) =>
      refuse(
        `order/${name}`,
        'Of two faults the earlier step gives the error.',
        more,
        means,
        `Two faults, of which the earlier decides: ${name.replaceAll('-', ' ')}.`,
        {
          requirement: 'READ-1',
          ...(text !== undefined && { text }),
        },
      ),
    ),
    ...Array.from({ length: scene.wish.count }, (_, n) => anyMachine(scene, n)).flat(),
    {
      id: 'token/iat-far-away',
      title: 'A token is read whatever its dates say, and the clock is not asked.',
      requirements: ['READ-3'],
      ...verifying(
        scene,
        'token',
        { now: '0001-01-01T00:00:00Z' },
        unforged({
          ...good,
          claims: {
            ...token.claims,
            iat: '9999-01-01T00:00:00Z',
            nbf: '9998-12-31T00:00:00Z',
          } as unknown as JsonObject,
        }),
      ),
      means: 'accept',
    },
    {
      id: 'token/expired-and-broken',
      title: 'What is wrong with a token is said whatever the clock shows.',
      requirements: ['READ-3'],
      ...verifying(scene, 'token', { now: '9999-12-31T23:59:59Z' }, faulty.unclaimed),
      means: 'claims-invalid',
      parent: 'token/iat-far-away',
      differs: '`sub` is empty, at the end of time.',
    },
  ];
}

/** The machine with some of its parts changed and some unreadable. */
function anyMachine(scene: Scene, n: number): Draft[] {
  const random = scene.random.subStream(`machine ${n}`);
  const { product, token } = scene;
  const names = token.claims.binding.components.map(({ name }) => name);
  const changed = names
    .filter(() => random.chance(1, 4))
    .reduce((one, name) => withFact(one, name), scene.machine);
  const now = withoutFacts(
    changed,
    names.filter(() => random.chance(1, 5)),
  );
  return [
    {
      id: `token/machine/any-${n + 1}`,
      title: 'A machine of which some parts were changed, and some cannot be read.',
      requirements: ['READ-4', 'MATCH-1', 'MATCH-2'],
      ...verifying(scene, 'token', {
        product,
        machine: asMachine(now, product),
        now: formatInstant(scene.now + random.int(10 ** 7)),
      }),
      parent: 'token/here',
      differs: 'the machine has changed.',
    },
  ];
}

/** Which issuer keys are trusted, and where they come from. @spec 3.4, 3.1 (ENV-8) */
export const issuerKeys =
  (kind: IssuerKind) =>
  (scene: Scene): Draft[] => {
    const { issuer, strangers, random } = scene;
    const others = strangers.map(({ keys }) => trusted(keys.publicKey));
    const good = scene.good[kind];
    const own = strangers[0]?.keys ?? issuer.keys;
    const key = formatPublicKey(own.publicKey);
    const brought = {
      ...good.claims,
      key,
      keys: [{ key, status: 'active' }],
      mark: random.subStream(kind).int(1e9),
    };
    const signed = unforged({ ...good, claims: brought, signer: own });
    const named = writeEnvelope(seal(good, { payload: canonicalJson(brought), signer: own }));
    const facts = { product: scene.product, created: scene.now };
    const file = writeFile(kind, signed, facts).replace('<Token>', () => `<Key>${key}</Key>\n  <Token>`);
    const text = unforged(good);
    const unsigned = writeEnvelope({ ...seal(good), signature: new Uint8Array(64).fill(2) });
    const first = strangers.slice(1).map(({ keys }) => trusted(keys.publicKey));
    const rows: readonly [
      string,
      string,
      Draft['requirements'][number],
      string,
      string,
      readonly JsonObject[],
      string,
    ][] = [
      ['retired', 'under a retired key is taken', 'KEY-2', 'accept', text, scene.trust('retired'), ''],
      [
        'last-of-four',
        'under the last of four keys is taken',
        'KEY-2',
        'accept',
        text,
        [...others, ...scene.trust()],
        '',
      ],
      [
        'none-trusted',
        'is refused where no key is trusted',
        'KEY-2',
        'key-unknown',
        text,
        [],
        'no key is trusted.',
      ],
      [
        'others-trusted',
        'is refused where its key is not among the trusted',
        'KEY-2',
        'key-unknown',
        text,
        others,
        'only other keys are trusted.',
      ],
      [
        'revoked',
        'under a revoked key is refused as that',
        'KEY-2',
        'key-revoked',
        text,
        scene.trust('revoked'),
        'its key is revoked.',
      ],
      [
        'revoked-among-others',
        'under a revoked key is refused as that',
        'KEY-2',
        'key-revoked',
        text,
        [...others, ...scene.trust('revoked')],
        'its key is revoked, beside active ones.',
      ],
      [
        'revoked-and-unsigned',
        'of which key and signature are at fault is refused for the key',
        'READ-1',
        'key-revoked',
        unsigned,
        scene.trust('revoked'),
        'Two faults, of which the earlier decides: revoked key before signature.',
      ],
      [
        'brought-along',
        'that names the key it brings along is not trusted for that',
        'ENV-8',
        'key-unknown',
        signed,
        first,
        'a stranger has signed it, and put the key into it.',
      ],
      [
        'brought-along-vendor-named',
        'that brings its key along, and names the vendor, is not taken',
        'ENV-8',
        'signature-invalid',
        named,
        scene.trust(),
        'a stranger has signed it, put the key into it, and named the vendor.',
      ],
      [
        'brought-along-in-file',
        'is not trusted for a key in the file around it',
        'ENV-8',
        'key-unknown',
        file,
        first,
        'a stranger has signed it, and put the key into the file.',
      ],
    ];
    return rows.map(([name, what, requirement, means, content, trust, differs]) => ({
      id: `${kind}/key/${name}`,
      title: `A ${kind} ${what}.`,
      requirements: [requirement],
      op: 'verify',
      input: { kind, trust: trust as unknown as Json, text: content },
      means,
      parent: `${kind}/good`,
      differs,
    }));
  };

/** What only a receipt's reader sees: its product, and nothing of the machine. */
export function receiptSteps(scene: Scene): Draft[] {
  const { product, stranger } = scene;
  return [
    {
      id: 'receipt/any-machine',
      title: 'A receipt is read whatever the machine and the generation: steps 9 to 11 are of tokens.',
      requirements: ['READ-4'],
      ...verifying(scene, 'receipt', {
        product,
        machine: asMachine(stranger, product),
        generation: GENERATION + 4,
      }),
      means: 'accept',
    },
    {
      id: 'receipt/product/another',
      title: 'A receipt for another product is refused.',
      requirements: ['READ-4'],
      ...verifying(scene, 'receipt', { product: 'another' }),
      means: 'product-mismatch',
      parent: 'receipt/any-machine',
      differs: 'the application is another product.',
    },
  ];
}

/** Codes whose clock is wrong: no reason to refuse. @spec 4 (CODE-2) */
export const anyClock = (scene: Scene): Draft[] =>
  ['0001-01-01T00:00:00Z', '1980-01-06T00:00:00Z', '9999-12-31T23:59:59Z'].map((iat) => ({
    id: `machine-code/iat-${iat.slice(0, 4)}`,
    title: `A machine code is taken whatever its clock showed (${iat}).`,
    requirements: ['CODE-2'],
    op: 'receive',
    input: {
      kind: 'machine-code',
      text: unforged({
        ...scene.good['machine-code'],
        claims: { ...scene.good['machine-code'].claims, iat },
      }),
    },
    means: 'accept',
  }));
