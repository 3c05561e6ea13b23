import type { Component } from '../../../oracle/fingerprint.js';
import type { JsonObject } from '../../../oracle/json.js';
import {
  type Binding,
  type BoundComponent,
  type ComponentClass,
  matchFingerprint,
} from '../../../oracle/match.js';
import type { Cap } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import { anyComponents, anyPair, FATES, type Fate, machineWith, type Pair, weigh } from './fingerprints.js';
import { sameNames } from './machine.js';

const NEEDS: readonly Cap[] = ['feature:verifier'];

const compared = (t: ClientT, { binding, now }: Pair): Promise<JsonObject> =>
  t.driver.call('compare', {
    binding: binding as unknown as JsonObject,
    components: now as unknown as readonly JsonObject[],
  });

/** The verdict and the weights it rests on, against the oracle's. */
async function judgeVerdict(t: ClientT, pair: Pair, at: string): Promise<void> {
  const expected = matchFingerprint(pair.binding, pair.now);
  const result = await compared(t, pair);
  const shown = JSON.stringify(pair);
  const verdict = outcomeOf(result, String(result.verdict));
  t.that('MATCH-1', verdict === expected.verdict, expected.verdict, verdict, `${at}: ${shown}`);
  for (const name of ['score', 'unreadable', 'total'] as const) {
    t.that(
      'MATCH-1',
      result[name] === expected[name],
      expected[name],
      result[name] ?? 'absent',
      `${at} ${name}: ${shown}`,
    );
  }
}

/** A reference of these weights, the first of the class given, each with its fate. */
interface Corner {
  readonly at: string;
  readonly weights: readonly number[];
  readonly fates: readonly Fate[];
  readonly quorum: number;
  readonly classes?: readonly ComponentClass[];
}

const sixteen = <V>(value: V): V[] => Array.from({ length: 16 }, () => value);
const [EQUAL, CHANGED, UNREADABLE] = FATES as [Fate, Fate, Fate];

/** Where percentages, floats and truncation give another verdict than the integers do. */
const ARITHMETIC: readonly Corner[] = [
  { at: 'exactly the quorum', weights: [3, 2, 5], fates: [EQUAL, EQUAL, CHANGED], quorum: 5 },
  { at: 'one short', weights: [3, 2, 5], fates: [EQUAL, EQUAL, CHANGED], quorum: 6 },
  { at: 'two thirds', weights: [1, 1, 1], fates: [EQUAL, EQUAL, CHANGED], quorum: 2 },
  { at: 'a third', weights: [333, 333, 334], fates: [CHANGED, EQUAL, CHANGED], quorum: 334 },
  { at: '29 of 30', weights: [29, 1], fates: [EQUAL, CHANGED], quorum: 30 },
  { at: '999 of 1000', weights: [999, 1], fates: [EQUAL, CHANGED], quorum: 1000 },
  {
    at: '15000 of 15999',
    weights: [...sixteen(1000).slice(1), 999],
    fates: [...sixteen(EQUAL).slice(1), CHANGED],
    quorum: 15_001,
  },
  { at: '16 times 1000', weights: sixteen(1000), fates: sixteen(EQUAL), quorum: 16_000 },
  { at: 'all equal, quorum above the total', weights: sixteen(1000), fates: sixteen(EQUAL), quorum: 16_001 },
  { at: 'quorum of 2^31', weights: [1000], fates: [EQUAL], quorum: 2 ** 31 },
  { at: 'quorum of 2^32 + 1', weights: [1], fates: [EQUAL], quorum: 2 ** 32 + 1 },
  { at: 'the largest quorum', weights: [1000], fates: [UNREADABLE], quorum: Number.MAX_SAFE_INTEGER },
  {
    at: 'quorum reached with the unreadable',
    weights: [3, 2, 5],
    fates: [EQUAL, UNREADABLE, CHANGED],
    quorum: 5,
  },
  { at: 'one short with the unreadable', weights: [3, 2, 5], fates: [EQUAL, UNREADABLE, CHANGED], quorum: 6 },
  { at: 'nothing readable', weights: [3, 2, 5], fates: [UNREADABLE, UNREADABLE, UNREADABLE], quorum: 10 },
  {
    at: 'nothing readable, out of reach',
    weights: [3, 2, 5],
    fates: [UNREADABLE, UNREADABLE, UNREADABLE],
    quorum: 11,
  },
  { at: 'everything but one unreadable', weights: [3, 7], fates: [EQUAL, UNREADABLE], quorum: 3 },
];

/** Where classes matter. */
const HARDWARE: readonly Corner[] = [
  {
    at: 'all hardware changed',
    weights: [1, 1, 9],
    classes: ['hardware', 'hardware', 'os'],
    fates: [CHANGED, CHANGED, EQUAL],
    quorum: 5,
  },
  {
    at: 'all hardware unreadable',
    weights: [1, 1, 9],
    classes: ['hardware', 'hardware', 'os'],
    fates: [UNREADABLE, UNREADABLE, EQUAL],
    quorum: 5,
  },
  {
    at: 'hardware changed and unreadable',
    weights: [1, 1, 9],
    classes: ['hardware', 'hardware', 'os'],
    fates: [CHANGED, UNREADABLE, EQUAL],
    quorum: 5,
  },
  {
    at: 'hardware equal, the lightest',
    weights: [1, 5, 9],
    classes: ['hardware', 'hardware', 'network'],
    fates: [EQUAL, CHANGED, EQUAL],
    quorum: 10,
  },
  {
    at: 'hardware equal, the rest unreadable',
    weights: [1, 9, 9],
    classes: ['hardware', 'os', 'network'],
    fates: [EQUAL, UNREADABLE, CHANGED],
    quorum: 10,
  },
  {
    at: 'hardware changed, the rest unreadable',
    weights: [1, 9, 9],
    classes: ['hardware', 'os', 'network'],
    fates: [CHANGED, UNREADABLE, EQUAL],
    quorum: 9,
  },
  {
    at: 'no hardware in the reference',
    weights: [4, 5],
    classes: ['os', 'network'],
    fates: [EQUAL, CHANGED],
    quorum: 4,
  },
  {
    at: 'no hardware in the reference, unreadable',
    weights: [4, 5],
    classes: ['os', 'network'],
    fates: [UNREADABLE, CHANGED],
    quorum: 4,
  },
];

function pairOf(t: ClientT, { at, weights, fates, quorum, classes = [] }: Corner): Pair {
  const random = t.random.subStream(at);
  const given = anyComponents(random)[0] as BoundComponent;
  const components = weights.map(
    (weight, n): BoundComponent => ({
      ...given,
      name: `c.${n}`,
      class: classes[n] ?? 'hardware',
      weight,
    }),
  );
  return { binding: { scheme: 'oap-fp-1', components, quorum }, now: machineWith(components, fates, random) };
}

const RANKS = ['mismatch', 'indeterminate', 'drifted', 'match'];

/** One of the laws that follow from the rule: asked of the answers alone, whatever the oracle says. */
async function verdictOf(t: ClientT, binding: Binding, now: readonly Component[]): Promise<string> {
  const result = await compared(t, { binding, now });
  return outcomeOf(result, String(result.verdict));
}

const law = (t: ClientT, holds: boolean, expected: string, got: string, pair: Pair): void =>
  t.that('MATCH-1', holds, expected, got, JSON.stringify(pair));

async function laws(t: ClientT, run: number): Promise<void> {
  const random = t.random.subStream(`law ${run}`);
  const { binding: any, fates } = anyPair(random);
  const { components } = any;
  const binding = { ...any, quorum: Math.min(any.quorum, weigh(components)) };
  const become = (each: readonly Fate[]) => machineWith(components, each, random);

  const itself = become(components.map(() => EQUAL));
  const own = await verdictOf(t, binding, itself);
  law(t, own === 'match', 'match of a machine with itself', own, { binding, now: itself });

  const nothing = become(components.map(() => CHANGED));
  const none = await verdictOf(t, binding, nothing);
  law(t, none === 'mismatch', 'mismatch where nothing is equal', none, { binding, now: nothing });

  const before = become(fates);
  const worse = await verdictOf(t, binding, before);
  const mended = random.int(components.length);
  const after = become(fates.map((fate, at) => (at === mended ? EQUAL : fate)));
  const better = await verdictOf(t, binding, after);
  law(t, RANKS.indexOf(better) >= RANKS.indexOf(worse), `not worse than ${worse}`, better, {
    binding,
    now: after,
  });

  const soft = become(
    components.map((component, at) =>
      component.class !== 'hardware' ? EQUAL : fates[at] === EQUAL ? UNREADABLE : (fates[at] as Fate),
    ),
  );
  if (components.some((component) => component.class === 'hardware')) {
    const most = await verdictOf(t, binding, soft);
    const holds = RANKS.indexOf(most) <= RANKS.indexOf('indeterminate');
    law(t, holds, 'at most indeterminate without equal hardware', most, { binding, now: soft });
  }
}

const corners = (name: string, title: string, rows: readonly Corner[]): ClientCase => ({
  id: `client-verifier/${name}`,
  title,
  asserts: ['MATCH-1'],
  needs: NEEDS,
  async run(t) {
    for (const corner of rows) await judgeVerdict(t, pairOf(t, corner), corner.at);
  },
});

/** The match rule by itself. @spec 8.3 */
export const COMPARE: readonly ClientCase[] = [
  corners(
    'quorum',
    'Quorum and weights are compared as integers: nothing is divided or rounded.',
    ARITHMETIC,
  ),
  corners('hardware', 'Where the reference has hardware some of it must be equal, or may be.', HARDWARE),
  {
    id: 'client-verifier/any-machine',
    generated: true,
    title: 'Whatever a reference weighs and whatever became of the machine, the verdict is that of the rule.',
    asserts: ['MATCH-1'],
    needs: NEEDS,
    async run(t) {
      for (let run = 0; run < t.runs; run++) {
        await judgeVerdict(t, anyPair(t.random.subStream(`pair ${run}`)), `pair ${run}`);
      }
    },
  },
  {
    id: 'client-verifier/laws-of-matching',
    title:
      'A machine matches itself, mending a part never makes it worse, and its system alone is not the machine.',
    asserts: ['MATCH-1'],
    needs: NEEDS,
    async run(t) {
      for (let run = 0; run < t.runs; run++) await laws(t, run);
    },
  },
  {
    id: 'client-verifier/any-names',
    generated: true,
    title: 'Whatever the verdict, the parts that changed and those that cannot be read are named exactly.',
    asserts: ['MATCH-2'],
    needs: NEEDS,
    async run(t) {
      for (let run = 0; run < t.runs; run++) {
        const pair = anyPair(t.random.subStream(`pair ${run}`));
        const { verdict, changed, missing } = matchFingerprint(pair.binding, pair.now);
        if (verdict === 'match') continue;
        const result = await compared(t, pair);
        const shown = JSON.stringify(pair);
        sameNames(t, changed, result.changed, `changed: ${shown}`);
        sameNames(t, missing, result.missing, `missing: ${shown}`);
      }
    },
  },
];
