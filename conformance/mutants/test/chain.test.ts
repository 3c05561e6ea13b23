import type { Id, Spec } from '@offline-activation/conformance';
import { describe, expect, test } from 'vitest';
import { minimalCover } from '../src/chain/cover.js';
import { chainFaults } from '../src/chain/faults.js';
import { figuresOf } from '../src/chain/figures.js';
import { recordedTellers } from '../src/chain/killers.js';
import { type Kills, killsText, withResults } from '../src/chain/kills.js';
import { coveragePage } from '../src/chain/page.js';
import { coverageOf, type Evidence } from '../src/chain/standing.js';
import type { MutantResult } from '../src/lane/result.js';

type Requirement = Spec['requirements'][number];

const sentence = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  level: 'MUST',
  role: 'reader',
  needs: [],
  chapter: '03-envelope-and-keys.md',
  section: '3.1 Envelope',
  text: `${id} MUST | hold.`,
  hash: '0',
  ...more,
});
const kills = (seen: Record<string, Record<string, readonly string[]>>): Kills => ({
  spec: 'draft-1',
  mutants: Object.fromEntries(
    Object.entries(seen).map(([id, one]) => [id, { verdict: 'killed' as const, seen: one as never }]),
  ),
});

/** ENV-1 is forced alone, ENV-2 with it; ENV-3 sums up; ENV-4 cannot be observed. */
const CLOSED: Evidence = {
  requirements: [
    sentence('ENV-1'),
    sentence('ENV-2'),
    sentence('ENV-3', { derivedFrom: ['ENV-1'] }),
    sentence('ENV-4', { excluded: 'within' }),
  ],
  cases: [
    { id: 'a/1', asserts: ['ENV-1'] },
    { id: 'a/2', asserts: ['ENV-2', 'ENV-3'] },
  ],
  mutants: [
    { id: 'm/1', fails: ['ENV-1'] },
    { id: 'm/2', fails: ['ENV-1', 'ENV-2'] },
  ],
  kills: kills({ 'm/1': { 'ENV-1': ['a/1'] }, 'm/2': { 'ENV-1': ['a/1'], 'ENV-2': ['a/2'] } }),
  excuses: {},
  vectors: new Map([['ENV-1', 3]]),
};

describe('the chain from sentence to case to mutant', () => {
  test('is closed', () => {
    expect(chainFaults(CLOSED)).toEqual([]);
    expect(coverageOf(CLOSED).map(({ standing }) => standing)).toEqual([
      'alone',
      'shared',
      'derived',
      'excluded',
    ]);
  });

  test.each<[string, Partial<Evidence>, readonly string[]]>([
    [
      'a sentence without a case',
      { cases: CLOSED.cases.slice(0, 1) },
      ['ENV-2 has no case', 'ENV-3 has no case'],
    ],
    [
      'a sentence without a mutant',
      {
        requirements: [...CLOSED.requirements, sentence('ENV-5')],
        cases: [{ id: 'a/0', asserts: ['ENV-1', 'ENV-2', 'ENV-3', 'ENV-5'] }],
      },
      ['ENV-5 has no mutant that was killed'],
    ],
    [
      'an excuse that is not needed',
      { excuses: { 'ENV-1': 'why' } },
      ['ENV-1 is excused, and does not need it'],
    ],
    ['an excuse for nothing', { excuses: { 'ENV-9': 'why' } }, ['ENV-9 is excused, and is no requirement']],
    [
      'a mutant without a result',
      { mutants: [...CLOSED.mutants, { id: 'm/3', fails: ['ENV-1'] }] },
      ['m/3 has no result: run "npx oap mutants --only m/3 --record"'],
    ],
    [
      'a mutant that lives',
      {
        kills: {
          ...CLOSED.kills,
          mutants: { ...CLOSED.kills.mutants, 'm/1': { verdict: 'survived', seen: {} } },
        },
      },
      ['m/1 was not killed: survived'],
    ],
    [
      'a mutant that names more than was seen',
      {
        mutants: [
          { id: 'm/1', fails: ['ENV-1'] },
          { id: 'm/2', fails: ['ENV-2', 'ENV-4' as Id] },
        ],
      },
      ['m/2 names ENV-4, which the lane did not see broken'],
    ],
    [
      'a case that asserts what there is not',
      { cases: [...CLOSED.cases, { id: 'a/3', asserts: ['ENV-7'] }] },
      ['a/3 names ENV-7, which is no requirement'],
    ],
  ])('has a fault: %s', (_, change, faults) => {
    expect(chainFaults({ ...CLOSED, ...change })).toEqual(faults);
  });

  test('takes an excuse for a sentence without case and mutant', () => {
    const requirements = [...CLOSED.requirements, sentence('ENV-5')];
    const evidence = { ...CLOSED, requirements, excuses: { 'ENV-5': 'needs a window' } };
    expect(chainFaults(evidence)).toEqual([]);
    expect(coverageOf(evidence).at(-1)).toMatchObject({ standing: 'excused', why: 'needs a window' });
  });
});

describe('a minimal cover', () => {
  const fails = new Map<string, readonly Id[]>([
    ['m/1', ['ENV-1']],
    ['m/2', ['ENV-1', 'ENV-2']],
    ['m/3', ['ENV-2']],
  ]);

  test('sees every mutant break everything that it names, without a case too many', () => {
    const seen = kills({
      'm/1': { 'ENV-1': ['c/all', 'c/one'] },
      'm/2': { 'ENV-1': ['c/all'], 'ENV-2': ['c/two', 'c/last'], 'ENV-9': ['c/other'] },
      'm/3': { 'ENV-2': ['c/last'] },
    });
    expect(minimalCover(seen, fails)).toEqual(['c/all', 'c/last']);
  });

  test('leaves out what was chosen first and is seen by later ones', () => {
    const by = {
      1: 'left',
      2: 'left greedy',
      3: 'left greedy',
      4: 'greedy right',
      5: 'greedy right',
      6: 'right',
    };
    const six = Object.entries(by).map(([n, names]) => [`m/${n}`, names.split(' ')] as const);
    const seen = kills(Object.fromEntries(six.map(([id, names]) => [id, { 'ENV-1': names }])));
    // One sees four of the six at once, and yet the other two together see all.
    expect(minimalCover(seen, new Map(six.map(([id]) => [id, ['ENV-1']])))).toEqual(['left', 'right']);
  });
});

describe('the recorded matrix', () => {
  const result = (id: string, more: Partial<MutantResult> = {}): MutantResult => ({
    id,
    verdict: 'killed',
    fails: ['ENV-2'],
    failed: ['ENV-2'],
    derived: [],
    missing: [],
    extra: [],
    blocked: [],
    cases: [
      { case: 'c/2', status: 'fail', failed: 'ENV-2' },
      { case: 'c/1', status: 'fail', failed: 'ENV-2' },
      { case: 'c/3', status: 'pass' },
      { case: 'c/4', status: 'fail', failed: 'ENV-1' },
    ],
    tookMs: 1,
    ...more,
  });

  test('takes new results, keeps the others, and drops what is not registered any more', () => {
    const before = kills({ 'm/1': {}, 'm/2': { 'ENV-1': ['old'] }, 'm/gone': {} });
    const control = result('controls/identity', { control: 'must-live' });
    const after = withResults(before, [result('m/2'), control], ['m/2', 'm/1', 'm/3'], 'draft-2');
    expect(after).toEqual({
      spec: 'draft-2',
      mutants: {
        'm/1': { verdict: 'killed', seen: {} },
        'm/2': { verdict: 'killed', seen: { 'ENV-2': ['c/1', 'c/2'], 'ENV-1': ['c/4'] } },
      },
    });
    expect(JSON.parse(killsText(after))).toEqual(after);
    expect(killsText(after).split('\n')).toHaveLength(8);
  });

  test('keeps which cases a mutant spoils, those left out that are the same on the real one', () => {
    const cases = [
      { case: 'c/3', status: 'blocked', told: true },
      { case: 'c/2', status: 'untestable' },
      { case: 'c/1', status: 'fail', failed: 'ENV-2', told: true },
    ] as const;
    const after = withResults(kills({}), [result('m/1', { cases })], ['m/1'], 'draft-2');
    expect(after.mutants['m/1']).toEqual({ verdict: 'killed', seen: { 'ENV-2': ['c/1'] }, spoilt: ['c/3'] });
    expect(recordedTellers(after)).toEqual(new Map([['m/1', ['c/1', 'c/3']]]));
  });
});

test('the page has every sentence with what shows that it is judged', () => {
  const coverage = coverageOf(CLOSED);
  const figures = figuresOf(coverage, CLOSED.kills, ['a/1', 'a/2', 'a/3']);
  expect(figures).toMatchObject({
    forcible: 2,
    forced: 2,
    alone: 1,
    mutants: 2,
    killed: 2,
    casesSeenToFail: 2,
  });
  const page = coveragePage({ spec: 'draft-1', figures, coverage, cover: ['a/1'], neverFailed: ['a/3'] });
  expect(page).toContain(
    '| <a id="env-1"></a>[ENV-1](../spec/chapters/03-envelope-and-keys.md#env-1) | ENV-1 MUST \\| hold. | forced alone | 1 | 3 | `m/1` | 1 |',
  );
  expect(page).toContain('| derived: ENV-1 |');
  expect(page).toContain('| forced alone | 1 of 2 (50.0 %) |');
});
