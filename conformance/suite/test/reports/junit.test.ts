import { describe, expect, it } from 'vitest';
import { junit } from '../../src/reports/junit/junit.js';
import type { Row } from '../../src/runner/row.js';
import { INFO, toyReport } from '../toys/toy-report.js';
import { row } from '../toys/toy-rows.js';
import { every, type XmlNode, xmlTree } from '../toys/xml-tree.js';

const EVIL = `]]></failure><x a="'&'"/>\u0000\u001b[2J\u202e\uffff\ud800 one\ntwo`;

const ROWS: readonly Row[] = [
  row('SEAT-4', 'pass', { case: 'seats/good' }),
  row('SEAT-5', 'fail', { case: 'seats/bad', replay: 'oap replay t.json', intermittent: '3/10' }),
  row('SEAT-6', 'blocked', { case: 'seats/blocked', blockedBy: 'ROW-15' }),
  row('LOCK-1', 'untestable', { case: 'lock/far', missing: ['clock'], why: 'no clock' }),
  row('LOCK-8', 'not-applicable', { case: 'lock/unclaimed', why: 'no portal' }),
  row('LOCK-2', 'harness-error', { case: 'lock/ours', why: 'our own' }),
  row('LOCK-3', 'unmeasured', { case: 'lock/dead', why: 'dead', tookMs: 1500 }),
  row('LOCK-4', 'warn', {
    case: 'lock/should',
    breach: { id: 'LOCK-4', sentence: 'A sentence.', expected: 1, got: 2, at: '' },
  }),
  row('ROW-15', 'fail', {
    case: 'activation/evil',
    why: EVIL,
    breach: { id: 'ROW-15', sentence: EVIL, expected: { [EVIL]: EVIL }, got: EVIL, at: EVIL },
  }),
];
const root = xmlTree(junit(toyReport(ROWS)));
const testCase = (name: string) =>
  every(root, 'testcase').find(({ attributes }) => attributes['name'] === name) as XmlNode;

/** What the schema that Jenkins checks JUnit files by allows, as far as we write it: `!` marks what it requires. */
const SHAPE: Readonly<Record<string, { attributes: string[]; children: string[] }>> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors', 'time'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name!', 'tests!', 'failures!', 'errors!', 'skipped', 'time'],
    children: ['properties', 'testcase'],
  },
  properties: { attributes: [], children: ['property'] },
  property: { attributes: ['name!', 'value!'], children: [] },
  testcase: {
    attributes: ['name!', 'classname', 'time'],
    children: ['failure', 'error', 'skipped', 'system-out'],
  },
  failure: { attributes: ['type', 'message'], children: [] },
  error: { attributes: ['type', 'message'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-out': { attributes: [], children: [] },
};

function strangeIn({ name, attributes, children }: XmlNode): string[] {
  const shape = SHAPE[name];
  if (!shape) return [`<${name}>`];
  const allowed = shape.attributes.map((attribute) => attribute.replace('!', ''));
  const required = shape.attributes.filter((attribute) => attribute.endsWith('!'));
  return [
    ...Object.keys(attributes).filter((attribute) => !allowed.includes(attribute)),
    ...required.filter((attribute) => attributes[attribute.slice(0, -1)] === undefined),
    ...children.filter((child) => !shape.children.includes(child.name)).map((child) => child.name),
    ...children.flatMap(strangeIn),
  ].map((what) => (what.startsWith(`${name} `) ? what : `${name} ${what}`));
}

describe('the JUnit report', () => {
  it('has the shape that readers of JUnit files know', () => {
    expect(root.name).toBe('testsuites');
    expect(strangeIn(root)).toEqual([]);
    for (const { attributes } of every(root, 'testsuite')) expect(attributes['time']).toMatch(/^\d+\.\d{3}$/);
  });

  it('has a suite for each family, a test case for each case, and counts them right', () => {
    const figures = every(root, 'testsuite').map(({ attributes: a }) => [
      a['name'],
      ...['tests', 'failures', 'errors', 'skipped'].map((name) => Number(a[name])),
    ]);
    expect(figures).toEqual([
      ['activation', 1, 1, 0, 0],
      ['lock', 5, 0, 2, 2],
      ['seats', 3, 1, 1, 0],
    ]);
    expect(root.attributes).toMatchObject({ tests: '9', failures: '2', errors: '3', time: '1.532' });
    const names = every(root, 'testcase').map(({ attributes: a }) => [a['classname'], a['name']]);
    expect(names.sort()).toEqual(ROWS.map((one) => [one.case.split('/')[0], one.case]).sort());
  });

  it('says of each case what became of it', () => {
    const outcome = (name: string) =>
      testCase(name).children.map((child) => [child.name, child.attributes['type'] ?? '']);
    expect(outcome('seats/good')).toEqual([]);
    expect(outcome('seats/bad')).toEqual([['failure', 'SEAT-5']]);
    expect(outcome('seats/blocked')).toEqual([['error', 'blocked']]);
    expect(outcome('lock/ours')).toEqual([['error', 'harness-error']]);
    expect(outcome('lock/dead')).toEqual([['error', 'unmeasured']]);
    expect(outcome('lock/should')).toEqual([['system-out', '']]);
    expect(testCase('lock/far').children[0]).toMatchObject({
      name: 'skipped',
      attributes: { message: 'untestable: no clock' },
    });
    expect(testCase('lock/unclaimed').children[0]?.attributes['message']).toBe('not-applicable: no portal');
  });

  it('tells of a failure the sentence, what was expected, what came, and how to see it again', () => {
    const [failure] = testCase('seats/bad').children;
    expect(failure?.attributes['message']).toBe('SEAT-5: expected 201, got 409 (status)');
    expect(failure?.text).toBe(`About SEAT-5

SEAT-5  While live + ending activations are at or above a lowered limit, new machines MUST be refused.
at        status
expected  201
got       409

seen in 3 of 10 repetitions

again by  oap replay t.json
`);
    const without = testCase('activation/evil').children[0]?.text;
    expect(without).toMatch(/^again by {2}--only activation\/evil --seed 42 --runs 20$/m);
  });

  it('has the requirements of each case, and what the run was about, as properties', () => {
    const [suite] = every(root, 'testsuite').filter(({ attributes }) => attributes['name'] === 'seats');
    const properties = Object.fromEntries(
      every(suite as XmlNode, 'property').map(({ attributes: a }) => [a['name'], a['value']]),
    );
    expect(properties).toMatchObject({
      target: INFO.target,
      seed: '42',
      nonce: 'abcd',
      'requirements:seats/bad': 'SEAT-5',
    });
    expect(Object.keys(properties).filter((name) => name.startsWith('requirements:'))).toHaveLength(3);
  });

  it('leaves what a server says as text that XML can have', () => {
    const text = junit(toyReport(ROWS));
    expect(every(root, 'x')).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(/[\u0000-\u0008\u000b-\u001f\u202e\uffff\ud800]/.test(text)).toBe(false);
    const failure = testCase('activation/evil').children[0] as XmlNode;
    expect(failure.text).toContain(
      ']]></failure><x a="\'&\'"/>\\u0000\\u001b[2J\\u202e\\uffff\\ud800 one\ntwo',
    );
    expect(failure.attributes['message']?.includes('\n')).toBe(false);
  });
});
