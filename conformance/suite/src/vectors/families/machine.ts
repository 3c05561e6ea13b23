import { registry } from '@offline-activation/spec';
import { anyPair, machineWith } from '../../client/cases/verifier/fingerprints.js';
import { toBase64url } from '../../oracle/base64url.js';
import type { Component } from '../../oracle/fingerprint.js';
import { componentsOf, SCHEME } from '../../oracle/identity.js';
import type { BoundComponent, ComponentClass } from '../../oracle/match.js';
import type { Random } from '../../oracle/random.js';
import { type Draft, plain, slug } from '../draft.js';
import type { Scene } from '../scene.js';

const COMPONENTS = registry('components').components;

/** A usable value of so many characters, of this seed. */
const usable = (random: Random, chars: number): string =>
  `Q${Array.from({ length: chars - 1 }, () => random.pick([...'ABCDEFGHJKLMNPRSTUVWXYZ23456789'])).join('')}`;

/** Digests of facts. @spec 8.1 (FP-1) */
export function fingerprint(scene: Scene): Draft[] {
  const { product, machine, random: all, wish } = scene;
  const random = all.subStream('fingerprint');
  const disk = 'hw.disk-serial.1';
  const row = (
    name: string,
    title: string,
    input: { product?: string; name?: string; value: string },
  ): Draft => ({
    id: `fingerprint/${name}`,
    title,
    requirements: ['FP-1'],
    op: 'component',
    input: { product, name: disk, ...input },
    means: 'carried',
  });
  const value = usable(random, 14);
  const letters = [...'ABZ09 -./:\u00e9\u00c9\u00df\u0130\u4e00\u{1D400}\u{1F4BB}'];
  return [
    ...machine.facts
      .filter(({ name }) => COMPONENTS.some((one) => one.name === name))
      .map(({ name, value: fact }) =>
        row(`of-${slug(name)}`, `The digest of ${name}.`, { name, value: fact }),
      ),
    row('product-of-64', 'A product with the longest id.', {
      product: `${product}${'.x'.repeat(40)}`.slice(0, 64),
      value,
    }),
    row('product-of-one', 'A product with the shortest id gives another digest.', { product: '0', value }),
    row(
      'boundary-moved',
      'A letter that moves from the name into the value gives another digest: pieces have lengths.',
      { value: `1${value}` },
    ),
    row('beyond-ascii', 'A value beyond ASCII is digested as its UTF-8, not normalised.', {
      value: `A\u0301\u00c4\u00d6 ${value}`,
    }),
    row('pairs', 'Characters beyond the first plane are four bytes.', {
      value: `\u{1D400}\u{1F4BB}${value}`,
    }),
    row('lower-case', 'Case is part of a value: the collector folds it, the digest does not.', {
      value: value.toLowerCase(),
    }),
    row('spaces-kept', 'White space is part of a value.', { value: ` ${value} ` }),
    row('4000-characters', 'A value may be long.', { value: usable(random, 4000) }),
    ...Array.from({ length: wish.count }, (_, n) =>
      row(`any-${n + 1}`, 'Any value.', {
        value: `${usable(random, 3)}${Array.from({ length: 4 + random.int(40) }, () => random.pick(letters)).join('')}Z`,
      }),
    ),
  ];
}

const between = (value: string, joint: string) => [...value].join(joint);

/** Values that name no machine. @spec 8.1 (FP-2), 15.3 */
export function placeholder(scene: Scene): Draft[] {
  const random = scene.random.subStream('placeholder');
  const { product } = scene;
  const spellings: readonly ((value: string) => string)[] = [
    (value) => value.toUpperCase(),
    (value) => `\t ${value}`,
    (value) => between(value, '-'),
    (value) => between(value.toUpperCase(), ' '),
    (value) => between(value, '.'),
    (value) => between(value, '_:'),
  ];
  const of = (
    name: string,
    component: string,
    title: string,
    value: string | null,
    differs: string,
  ): Draft => ({
    id: `placeholder/${name}`,
    title,
    requirements: ['FP-2'],
    op: 'component',
    input: { product, name: component, value },
    means: 'left-out',
    parent: `placeholder/${slug(component)}/shortest`,
    differs,
  });
  const board = 'hw.board-serial.1';
  const padded = (value: string) =>
    value.length >= 4 || value === '' ? value : value + '-'.repeat(4 - value.length);
  const denied = registry('denylist').values.map((value, at) => {
    const spelled = padded((spellings[(at + random.int(6)) % 6] as (value: string) => string)(value));
    return of(
      `denied-${at + 1}`,
      board,
      `A value of the placeholder list is left out, however it is spelled (${JSON.stringify(value)}).`,
      spelled,
      `the value is ${JSON.stringify(spelled)}.`,
    );
  });
  return [
    ...COMPONENTS.flatMap(({ name, charsMin }): Draft[] => [
      {
        id: `placeholder/${slug(name)}/shortest`,
        title: `A value of exactly the least length is carried (${name}).`,
        requirements: ['FP-2'],
        op: 'component',
        input: { product, name, value: usable(random, charsMin) },
        means: 'carried',
      },
      of(
        `${slug(name)}/too-short`,
        name,
        `A value below the least length is left out (${name}).`,
        usable(random, charsMin - 1),
        'the value is one character shorter.',
      ),
    ]),
    of('unreadable', board, 'A fact that cannot be read is left out.', null, 'there is no value.'),
    of('empty', board, 'An empty value is left out.', '', 'the value is empty.'),
    of(
      'counted-in-characters',
      board,
      'Length is counted in characters, not in units of an encoding.',
      random.pick([
        '\u{1D400}\u{1D401}\u{1D402}',
        '\u{1D403}\u{1D404}\u{1D405}',
        '\u{1D406}\u{1D407}\u{1D408}',
      ]),
      'the value is three characters of two units each.',
    ),
    ...denied,
    ...['0', 'F', 'X', 'z', '\u00e9', '\u4e00', '\u{1D7D8}'].map((character, at) =>
      of(
        `repeated-${at + 1}`,
        board,
        'One character repeated is left out.',
        character.repeat(4 + random.int(40)),
        'the value is one character repeated.',
      ),
    ),
    ...['*', '?!', '-_. :', '\u{1F4BB}\u{1F511}', '()[]{}'].map((marks, at) =>
      of(
        `no-letter-${at + 1}`,
        board,
        'A value without any letter or digit is left out.',
        marks.repeat(4 + random.int(20)),
        'the value has no letter and no digit.',
      ),
    ),
    ...[
      'NONE',
      'DEFAULT STRING',
      'OEM-',
      'FFFFFFFFFFF',
      'UN\u212ANOWN',
      'D\u00c9FAULT',
      'NULL/',
      'SERIAL NUMBER',
    ].map(
      (almost, at): Draft => ({
        id: `placeholder/almost-${at + 1}`,
        title: `What only looks like a placeholder is carried (${JSON.stringify(almost)} and more).`,
        requirements: ['FP-2', 'FP-1'],
        op: 'component',
        input: { product, name: board, value: `${almost}${10 + random.int(90)}` },
        means: 'carried',
      }),
    ),
  ];
}

type Fate = 'equal' | 'changed' | 'unreadable';
const [E, C, U]: readonly [Fate, Fate, Fate] = ['equal', 'changed', 'unreadable'];

interface Corner {
  readonly at: string;
  readonly title: string;
  readonly weights: readonly number[];
  readonly fates: readonly Fate[];
  readonly quorum: number;
  readonly classes?: readonly ComponentClass[];
  readonly verdict: string;
  readonly parent?: string;
  readonly differs?: string;
}

const sixteen = <V>(value: V): V[] => Array.from({ length: 16 }, () => value);
const [HW, OS, NET]: readonly [ComponentClass, ComponentClass, ComponentClass] = [
  'hardware',
  'os',
  'network',
];

/** Borders of the rule, each refused one beside an accepted one that differs in one thing. */
const CORNERS: readonly Corner[] = [
  {
    at: 'exactly-the-quorum',
    title: 'The quorum is inclusive.',
    weights: [3, 2, 5],
    fates: [E, E, C],
    quorum: 5,
    verdict: 'drifted',
  },
  {
    at: 'one-short',
    title: 'One less than the quorum is too little.',
    weights: [3, 2, 5],
    fates: [E, E, C],
    quorum: 6,
    verdict: 'mismatch',
    parent: 'exactly-the-quorum',
    differs: 'the quorum is one more.',
  },
  {
    at: 'two-thirds',
    title: 'Two of three, with no fraction to round.',
    weights: [1, 1, 1],
    fates: [E, E, C],
    quorum: 2,
    verdict: 'drifted',
  },
  {
    at: 'one-third',
    title: 'One of three where two are asked for.',
    weights: [1, 1, 1],
    fates: [E, C, C],
    quorum: 2,
    verdict: 'mismatch',
    parent: 'two-thirds',
    differs: 'one more part was changed.',
  },
  {
    at: 'a-third-of-1000',
    title: '334 of 1000, where percentages would say 33.',
    weights: [333, 333, 334],
    fates: [C, C, E],
    quorum: 334,
    verdict: 'drifted',
  },
  {
    at: 'short-of-a-third',
    title: '333 of 1000 where 334 are asked for.',
    weights: [333, 333, 334],
    fates: [C, E, C],
    quorum: 334,
    verdict: 'mismatch',
    parent: 'a-third-of-1000',
    differs: 'the heavier part was changed in place of a lighter one.',
  },
  {
    at: '999-of-1000',
    title: 'All but a thousandth, and all is asked for.',
    weights: [999, 1],
    fates: [E, C],
    quorum: 1000,
    verdict: 'mismatch',
    parent: '1000-of-1000',
    differs: 'the lightest part was changed.',
  },
  {
    at: '1000-of-1000',
    title: 'All, where all is asked for.',
    weights: [999, 1],
    fates: [E, E],
    quorum: 1000,
    verdict: 'match',
  },
  {
    at: 'sixteen-times-1000',
    title: 'The heaviest reference there is.',
    weights: sixteen(1000),
    fates: sixteen(E),
    quorum: 16_000,
    verdict: 'match',
  },
  {
    at: 'quorum-above-the-total',
    title: 'A quorum above the total is never reached.',
    weights: sixteen(1000),
    fates: sixteen(E),
    quorum: 16_001,
    verdict: 'mismatch',
    parent: 'sixteen-times-1000',
    differs: 'the quorum is one more.',
  },
  {
    at: 'quorum-of-2-32',
    title: 'A quorum beyond 32 bits is not cut.',
    weights: [1000],
    fates: [E],
    quorum: 2 ** 32 + 1,
    verdict: 'mismatch',
    parent: 'quorum-of-1',
    differs: 'the quorum is 2^32 more.',
  },
  { at: 'quorum-of-1', title: 'The least quorum.', weights: [1000], fates: [E], quorum: 1, verdict: 'match' },
  {
    at: 'largest-quorum',
    title: 'The largest quorum there can be.',
    weights: [1000],
    fates: [E],
    quorum: Number.MAX_SAFE_INTEGER,
    verdict: 'mismatch',
    parent: 'quorum-of-1',
    differs: 'the quorum is 2^53 − 1.',
  },
  {
    at: 'reached-with-the-unreadable',
    title: 'What cannot be read might be equal.',
    weights: [3, 2, 5],
    fates: [E, U, C],
    quorum: 5,
    verdict: 'indeterminate',
    parent: 'exactly-the-quorum',
    differs: 'the second part cannot be read.',
  },
  {
    at: 'not-even-with-the-unreadable',
    title: 'What cannot be read would not suffice.',
    weights: [3, 2, 5],
    fates: [E, U, C],
    quorum: 6,
    verdict: 'mismatch',
    parent: 'exactly-the-quorum',
    differs: 'the second part cannot be read, and the quorum is one more.',
  },
  {
    at: 'nothing-readable',
    title: 'Nothing can be read.',
    weights: [3, 2, 5],
    fates: [U, U, U],
    quorum: 10,
    verdict: 'indeterminate',
    parent: 'everything-equal',
    differs: 'no part can be read.',
  },
  {
    at: 'nothing-readable-out-of-reach',
    title: 'Nothing can be read, and all would be too little.',
    weights: [3, 2, 5],
    fates: [U, U, U],
    quorum: 11,
    verdict: 'mismatch',
    parent: 'everything-equal',
    differs: 'no part can be read, and the quorum is one more than all.',
  },
  {
    at: 'everything-equal',
    title: 'A machine matches itself.',
    weights: [3, 2, 5],
    fates: [E, E, E],
    quorum: 10,
    verdict: 'match',
  },
  {
    at: 'everything-changed',
    title: 'Nothing is equal.',
    weights: [3, 2, 5],
    fates: [C, C, C],
    quorum: 1,
    verdict: 'mismatch',
    parent: 'everything-equal',
    differs: 'every part was changed, and the quorum is 1.',
  },
  {
    at: 'enough-though-some-unreadable',
    title: 'Enough is equal; what cannot be read is drift.',
    weights: [3, 7],
    fates: [E, U],
    quorum: 3,
    verdict: 'drifted',
  },
  {
    at: 'all-hardware-changed',
    title: 'The system alone is not the machine.',
    weights: [1, 1, 9],
    classes: [HW, HW, OS],
    fates: [C, C, E],
    quorum: 5,
    verdict: 'mismatch',
    parent: 'lightest-hardware-equal',
    differs: 'the first part was changed too.',
  },
  {
    at: 'lightest-hardware-equal',
    title: 'One equal part of the hardware is enough, however light.',
    weights: [1, 1, 9],
    classes: [HW, HW, OS],
    fates: [E, C, E],
    quorum: 5,
    verdict: 'drifted',
  },
  {
    at: 'all-hardware-unreadable',
    title: 'Hardware that cannot be read might be equal.',
    weights: [1, 1, 9],
    classes: [HW, HW, OS],
    fates: [U, U, E],
    quorum: 5,
    verdict: 'indeterminate',
    parent: 'lightest-hardware-equal',
    differs: 'no hardware can be read.',
  },
  {
    at: 'hardware-changed-and-unreadable',
    title: 'One part of the hardware was changed, the other cannot be read.',
    weights: [1, 1, 9],
    classes: [HW, HW, OS],
    fates: [C, U, E],
    quorum: 5,
    verdict: 'indeterminate',
    parent: 'lightest-hardware-equal',
    differs: 'the hardware is changed and unreadable in place of equal and changed.',
  },
  {
    at: 'hardware-changed-rest-unreadable',
    title: 'The hardware was changed: that the rest cannot be read does not help.',
    weights: [1, 9, 9],
    classes: [HW, OS, NET],
    fates: [C, U, E],
    quorum: 9,
    verdict: 'mismatch',
    parent: 'hardware-equal-rest-unreadable',
    differs: 'the hardware was changed.',
  },
  {
    at: 'hardware-equal-rest-unreadable',
    title: 'The hardware is equal, a part of the rest cannot be read.',
    weights: [1, 9, 9],
    classes: [HW, OS, NET],
    fates: [E, U, E],
    quorum: 9,
    verdict: 'drifted',
  },
  {
    at: 'no-hardware-listed',
    title: 'Without hardware in the reference none is asked for.',
    weights: [4, 5],
    classes: [OS, NET],
    fates: [E, C],
    quorum: 4,
    verdict: 'drifted',
  },
  {
    at: 'no-hardware-listed-unreadable',
    title: 'Without hardware in the reference, and unreadable.',
    weights: [4, 5],
    classes: [OS, NET],
    fates: [U, C],
    quorum: 4,
    verdict: 'indeterminate',
    parent: 'no-hardware-listed',
    differs: 'the first part cannot be read.',
  },
];

function pairOf(random: Random, { weights, fates, quorum, classes = [] }: Corner) {
  const digest = (label: string) => toBase64url(random.subStream(label).bytes(16));
  const components = weights.map(
    (weight, n): BoundComponent => ({
      name: `c.${n}`,
      class: classes[n] ?? HW,
      digest: digest(`was ${n}`),
      weight,
    }),
  );
  const now = components.flatMap(({ name, digest: was }, n): Component[] => {
    if (fates[n] === 'unreadable') return [];
    return [{ name, digest: fates[n] === 'equal' ? was : digest(`is ${n}`) }];
  });
  return { binding: { scheme: SCHEME, components, quorum }, now };
}

const asked = ({ binding, now }: { binding: object; now: object }): Pick<Draft, 'op' | 'input'> => ({
  op: 'compare',
  input: { binding: plain(binding), components: plain(now) },
});

/** The match rule by itself. @spec 8.3 */
export function match(scene: Scene): Draft[] {
  const random = scene.random.subStream('match');
  return [
    ...CORNERS.map(
      (corner): Draft => ({
        id: `match/${corner.at}`,
        title: corner.title,
        requirements: ['MATCH-1', ...(corner.verdict === 'match' ? [] : (['MATCH-2'] as const))],
        ...asked(pairOf(random, corner)),
        means: corner.verdict,
        ...(corner.parent !== undefined && { parent: `match/${corner.parent}` }),
        ...(corner.differs !== undefined && { differs: corner.differs }),
      }),
    ),
    {
      id: 'match/strangers-ignored',
      title: 'Components that the reference does not have, and the name of its scheme, count for nothing.',
      requirements: ['MATCH-1'],
      ...asked(strangersBeside(random)),
      means: 'match',
    },
    {
      id: 'match/last-bit',
      title: 'Digests differ where their last bit does.',
      requirements: ['MATCH-1', 'MATCH-2'],
      ...asked(lastBit(random)),
      means: 'mismatch',
      parent: 'match/strangers-ignored',
      differs: 'one bit of one digest is another.',
    },
    ...Array.from({ length: scene.wish.count }, (_, n) => anyOf(random.subStream(`any ${n}`), n + 1)).flat(),
  ];
}

const single = (random: Random): BoundComponent => ({
  name: 'hw.disk-serial.1',
  class: HW,
  digest: `${toBase64url(random.subStream('single').bytes(16)).slice(0, 21)}A`,
  weight: 7,
});

function strangersBeside(random: Random) {
  const only = single(random);
  const beside = { name: 'net.mac.1', digest: toBase64url(random.subStream('beside').bytes(16)) };
  return {
    binding: { scheme: 'other', components: [only], quorum: 7 },
    now: [beside, { name: only.name, digest: only.digest }],
  };
}

function lastBit(random: Random) {
  const { binding, now } = strangersBeside(random);
  return {
    binding,
    now: now.map((one) =>
      one.name === 'net.mac.1' ? one : { ...one, digest: `${one.digest.slice(0, 21)}Q` },
    ),
  };
}

/** Any pair near a border of the rule; where it is refused, beside the machine as it was. */
function anyOf(random: Random, n: number): Draft[] {
  const { binding: any, now } = anyPair(random);
  const total = any.components.reduce((sum, { weight }) => sum + weight, 0);
  const binding = { ...any, quorum: Math.min(any.quorum, total) };
  const itself = machineWith(
    any.components,
    any.components.map(() => 'equal' as const),
    random.subStream('itself'),
  );
  return [
    {
      id: `match/any-${n}-itself`,
      title: 'Any machine matches itself.',
      requirements: ['MATCH-1'],
      ...asked({ binding, now: itself }),
      means: 'match',
    },
    {
      id: `match/any-${n}`,
      title: 'Any machine, whatever became of it.',
      requirements: ['MATCH-1', 'MATCH-2'],
      ...asked({ binding, now }),
      parent: `match/any-${n}-itself`,
      differs: 'the machine has changed.',
    },
  ];
}

/** What may be issued under the vendor's policy, and what is bound then. @spec 8.4, 5.1 (TOK-7) */
export function sufficiency(scene: Scene): Draft[] {
  const { policy, machine, product, wish } = scene;
  const { binding } = policy;
  const all = componentsOf(machine, product);
  const random = scene.random.subStream('sufficiency');
  const ask = (
    name: string,
    title: string,
    components: readonly Component[],
    more: {
      differs?: string;
      challenge?: boolean;
      weakFingerprint?: string;
      quorum?: number;
      required?: readonly string[];
    } = {},
  ): Draft => ({
    id: `sufficiency/${name}`,
    title,
    requirements: [more.weakFingerprint === 'online-only' ? 'ORD-14' : 'ORD-13'],
    op: 'sufficiency',
    input: {
      binding: plain({
        ...binding,
        quorum: more.quorum ?? binding.quorum,
        required: more.required ?? binding.required,
      }),
      weakFingerprint: more.weakFingerprint ?? 'refuse',
      challenge: more.challenge ?? false,
      components: plain(components),
    },
    parent: `sufficiency/${more.weakFingerprint === 'online-only' ? 'weak-with-challenge' : 'all-there'}`,
    ...(more.differs !== undefined && { differs: more.differs }),
  });
  const total = binding.components.reduce((sum, { weight }) => sum + weight, 0);
  const soft = all.filter(
    ({ name }) => binding.components.find((one) => one.name === name)?.class !== 'hardware',
  );
  const weight = (of: readonly Component[]) =>
    binding.components.reduce(
      (sum, one) => sum + (of.some(({ name }) => name === one.name) ? one.weight : 0),
      0,
    );
  const weak = { quorum: Math.max(1, weight(soft)), required: [] as readonly string[] };
  const hasWeak = weight(soft) > 0 && binding.components.some((one) => one.class === 'hardware');
  const listed = binding.components.map(({ name }) => name);
  const bound = (name: string, title: string, components: readonly Component[]): Draft => ({
    id: `sufficiency/bind/${name}`,
    title,
    requirements: ['TOK-7'],
    op: 'bind',
    input: { binding: plain(binding), fingerprint: plain({ scheme: SCHEME, components }) },
    means: 'accept',
  });
  return [
    ask('all-there', 'A code that carries all that the policy lists is sufficient.', all),
    ask('nothing', 'A code without components is not.', [], { differs: 'the code carries no component.' }),
    ask(
      'strangers-only',
      'Components that the policy does not list count for nothing.',
      [{ name: 'x.other.1', digest: all[0]?.digest ?? '' }],
      { differs: 'the code carries only what the policy does not list.' },
    ),
    ask('exactly-the-quorum', 'A total that is the quorum is enough.', all, { quorum: total }),
    ask(
      'one-short',
      'A total one below the quorum is not.',
      all.filter(({ name }) => name !== listed[0]),
      {
        quorum: total - (binding.components[0]?.weight ?? 0) + 1,
        required: [],
        differs: 'the heaviest listed part is missing, and the quorum one more than the rest.',
      },
    ),
    ...listed.slice(0, 2).map((name, at) =>
      ask(
        `required-missing-${at + 1}`,
        'What the policy requires must be there, whatever the rest weighs.',
        all.filter((one) => one.name !== name),
        { required: [name], quorum: 1, differs: `${name} is required, and missing.` },
      ),
    ),
    ...(hasWeak
      ? [
          ask(
            'weak-refused',
            'A code without any hardware is weak, and refused where the policy says so.',
            soft,
            { ...weak, differs: 'the code carries no hardware.' },
          ),
          ask('weak-with-challenge', 'A weak code with a challenge is taken under online-only.', soft, {
            ...weak,
            weakFingerprint: 'online-only',
            challenge: true,
          }),
          ask('weak-without-challenge', 'A weak code without a challenge is sent online.', soft, {
            ...weak,
            weakFingerprint: 'online-only',
            differs: 'the code has no challenge.',
          }),
        ]
      : []),
    bound(
      'policy-order',
      "A baseline has the policy's order, classes, weights and quorum.",
      [...all].reverse(),
    ),
    bound('listed-only', 'What the policy does not list is not bound.', [
      ...all,
      { name: 'x.other.1', digest: all[0]?.digest ?? '' },
    ]),
    bound('some-missing', 'What the code lacks is not bound, and the quorum stays.', all.slice(1)),
    ...Array.from({ length: wish.count }, (_, n) =>
      ask(
        `any-${n + 1}`,
        'Any part of the components.',
        all.filter(() => random.chance(1, 2)),
        { differs: 'some components are missing.' },
      ),
    ),
  ];
}
