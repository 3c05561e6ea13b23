import { formatInstant } from '../../oracle/calendar.js';
import type { Component } from '../../oracle/fingerprint.js';
import { seal, unforged } from '../../oracle/forge/ingredients.js';
import { componentsOf, type Machine, withFact, withKey, withoutFacts } from '../../oracle/identity.js';
import type { JsonObject } from '../../oracle/json.js';
import { matchFingerprint, type Verdict } from '../../oracle/match.js';
import { writeEnvelope } from '../../oracle/paseto.js';
import type { Draft } from '../draft.js';
import { GENERATION, type Scene } from '../scene.js';
import { asMachine, verifying } from './verifying.js';

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
