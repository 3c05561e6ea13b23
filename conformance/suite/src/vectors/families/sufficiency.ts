import type { Component } from '../../oracle/fingerprint.js';
import { componentsOf, SCHEME } from '../../oracle/identity.js';
import { type Draft, plain } from '../draft.js';
import type { Scene } from '../scene.js';

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
