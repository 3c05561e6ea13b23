import { anyPair, machineWith } from '../../client/cases/verifier/fingerprints.js';
import { toBase64url } from '../../oracle/base64url.js';
import type { Component } from '../../oracle/fingerprint.js';
import { SCHEME } from '../../oracle/identity.js';
import type { BoundComponent } from '../../oracle/match.js';
import type { Random } from '../../oracle/random.js';
import { type Draft, plain } from '../draft.js';
import type { Scene } from '../scene.js';
import { CORNERS, type Corner, HW } from './match-corners.js';

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
