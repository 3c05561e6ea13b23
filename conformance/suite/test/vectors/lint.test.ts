import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  challengeOf,
  type Expectation,
  fileText,
  lintVectors,
  loadVectors,
  type Vector,
  type VectorFile,
  vectorFiles,
  writtenFamily,
} from '../../src/vectors/index.js';

const wish = { seed: '5', count: 1 };
const all = [...vectorFiles(wish)];
const folder = mkdtempSync(join(tmpdir(), 'oap-vectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const family = (name: string) => all.find((file) => file.family === name) as VectorFile;
let made = 0;

/** Faults of files that are written as given. */
function faultsOf(files: Readonly<Record<string, string>>) {
  const path = join(folder, String(made++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return lintVectors(loadVectors([path]));
}

type Damage = (tests: Vector[], file: VectorFile) => Partial<VectorFile> | undefined;

/** A family with one damage; the tests may be changed in place. */
function damaged(name: string, damage: Damage): string {
  const copy = structuredClone(family(name));
  const tests = copy.tests as Vector[];
  const more = damage(tests, copy) ?? {};
  return fileText({ ...copy, tests, ...more });
}

const set = (tests: Vector[], id: string, more: object) => {
  const at = tests.findIndex((one) => one.id === id);
  tests[at] = { ...(tests[at] as Vector), ...more };
};

const DAMAGES: readonly (readonly [string, string, string, RegExp, string, Damage])[] = [
  [
    'a member that the form does not have',
    'schema',
    'license-key',
    /additional properties/i,
    '',
    (tests) => void set(tests, 'license-key/u', { extra: 1 }),
  ],
  [
    'a member missing',
    'schema',
    'license-key',
    /required property 'title'/,
    '',
    (tests) => void set(tests, 'license-key/u', { title: undefined }),
  ],
  [
    'an input of another form',
    'schema',
    'evaluation',
    /now/,
    '',
    (tests) => void set(tests, 'evaluation/at-nbf', { input: { nbf: '2026-01-01T00:00:00Z', now: 'today' } }),
  ],
  [
    'an id twice',
    'id-twice',
    'license-key',
    /another vector/,
    'license-key/u',
    (tests) => void tests.push({ ...(tests[0] as Vector), id: 'license-key/u' }),
  ],
  [
    'an id of another family',
    'family',
    'email',
    /of the family email/,
    'mail/case',
    (tests) => void set(tests, 'email/case', { id: 'mail/case' }),
  ],
  [
    'a requirement that is none',
    'requirement',
    'email',
    /no CRED-99/,
    'email/case',
    (tests) => void set(tests, 'email/case', { requirements: ['CRED-99'] }),
  ],
  [
    'a requirement that cannot be observed',
    'requirement',
    'email',
    /cannot be observed/,
    'email/case',
    (tests) => void set(tests, 'email/case', { requirements: ['CRED-6'] }),
  ],
  [
    'a flag without a note',
    'flag',
    'email',
    /nothing of Other/,
    'email/case',
    (tests) => void set(tests, 'email/case', { flags: ['Email', 'Other'] }),
  ],
  [
    'a note that no vector has',
    'flag-unused',
    'email',
    /flag Other/,
    '',
    (_, { notes }) => ({ notes: { ...notes, Other: { bug: 'x', effect: 'x', links: [] } } }),
  ],
  [
    'another revision of the specification',
    'stale',
    'email',
    /revision draft-999/,
    '',
    () => ({ spec: 'draft-999' }),
  ],
  ['no vector', 'empty', 'email', /no vector/, '', (tests) => void tests.splice(0)],
  [
    'a parent that is not there',
    'parent',
    'email',
    /not in the set/,
    'email/another',
    (tests) => void set(tests, 'email/another', { parent: 'email/gone' }),
  ],
  [
    'a parent that is refused',
    'parent',
    'email',
    /is refused too/,
    'email/another',
    (tests) => void set(tests, 'email/another', { parent: 'email/missing' }),
  ],
  [
    'no parent',
    'parent',
    'email',
    /names no accepted vector/,
    'email/another',
    (tests) => void set(tests, 'email/another', { parent: undefined }),
  ],
  [
    'no word of the difference',
    'parent',
    'email',
    /in what it differs/,
    'email/another',
    (tests) => void set(tests, 'email/another', { differs: undefined }),
  ],
  [
    'a parent of an accepted one',
    'parent',
    'email',
    /accepted, and has a parent/,
    'email/case',
    (tests) => void set(tests, 'email/case', { parent: 'email/same' }),
  ],
  [
    'a parent after its child',
    'order',
    'email',
    /comes after/,
    'email/another',
    (tests) => void tests.reverse(),
  ],
  [
    'a verdict that is wrong',
    'expectation',
    'evaluation',
    /gives .*expired.*expects .*valid/,
    'evaluation/at-exp',
    (tests) => void set(tests, 'evaluation/at-exp', { expect: { verdict: 'not-yet-valid' } }),
  ],
  [
    'a code that is wrong',
    'expectation',
    'receipt',
    /signature-invalid/,
    'receipt/signature/s-plus-l',
    (tests) => {
      const { expect: good } = tests.find(({ id }) => id === 'receipt/signature/s-plus-l') as {
        expect: Expectation;
      };
      set(tests, 'receipt/signature/s-plus-l', { expect: { ...good, code: 'malformed' } });
      return undefined;
    },
  ],
  [
    'a byte of an artifact that is another',
    'expectation',
    'receipt',
    /gives .*refuse.*expects .*accept/,
    'receipt/good',
    (tests) => {
      const { input } = tests.find(({ id }) => id === 'receipt/good') as Vector;
      set(tests, 'receipt/good', {
        input: {
          ...input,
          text: String(input['text'])
            .replace(/\.(.)([^.]*)$/, '.$1$2')
            .replace('v4.public.eyJ', 'v4.public.ey1'),
        },
      });
      return undefined;
    },
  ],
  [
    'a value on the way that is wrong',
    'intermediate',
    'receipt',
    /pae/,
    'receipt/good',
    (tests) => {
      const { intermediate } = tests.find(({ id }) => id === 'receipt/good') as Vector;
      set(tests, 'receipt/good', { intermediate: { ...intermediate, pae: 'AAAA' } });
      return undefined;
    },
  ],
  [
    'base64 that is not canonical',
    'input',
    'carrier-file',
    /base64/,
    'carrier-file/plain',
    (tests) => void set(tests, 'carrier-file/plain', { input: { bytes: 'AB==' } }),
  ],
];

describe('lint', () => {
  test('finds nothing wrong with what is generated, in any form', () => {
    expect(faultsOf(Object.fromEntries(all.map((file) => [`${file.family}.json`, fileText(file)])))).toEqual(
      [],
    );
    for (const form of ['jsonl', 'files'] as const) {
      const written = writtenFamily(family('match'), form).map(({ path, text }) => [path, text]);
      expect([form, faultsOf(Object.fromEntries(written))]).toEqual([form, []]);
    }
  });

  test.each(DAMAGES)('says of %s that it breaks the rule %s', (_, rule, name, words, id, damage) => {
    const faults = faultsOf({ [`${name}.json`]: damaged(name, damage) });
    const found = faults.find(
      (fault) => fault.rule === rule && words.test(fault.says) && fault.at.endsWith(id),
    );
    expect(found, JSON.stringify(faults.slice(0, 4), null, 1)).toBeDefined();
  });

  test.each([
    ['is no JSON', 'x.json', '{"vectors": 1,', /no JSON/],
    ['is no object', 'x.json', '[]', /no JSON object/],
    ['has a broken line', 'x.jsonl', '{"vectors":1}\n{"id"\n', /line 2.*no JSON/],
    ['is empty', 'x.jsonl', '\n', /empty/],
  ])('says of a file that it %s', (_, name, text, words) => {
    const [found] = faultsOf({ [name]: text });
    expect(found?.rule).toBe('json');
    expect(found?.says).toMatch(words);
  });

  test('says of a folder without vectors that it has none', () => {
    expect(faultsOf({ 'readme.txt': 'x' })).toMatchObject([{ rule: 'empty' }]);
  });
});

describe('a challenge', () => {
  const { questions, answers } = challengeOf(all, wish);

  test('is well-formed, and so are its answers', () => {
    expect(faultsOf({ 'challenge.json': fileText(questions), 'answers.json': fileText(answers) })).toEqual(
      [],
    );
  });

  test('says nothing of seed, answers, parents and what it is about', () => {
    expect(Object.keys(questions).sort()).toEqual(['challenge', 'generator', 'spec', 'tests', 'vectors']);
    for (const question of questions.tests)
      expect(Object.keys(question).sort()).toEqual(['id', 'input', 'op']);
    const text = fileText(questions);
    for (const word of ['signature-invalid"', '"expect"', '"parent"', '"seed"', 's-plus-l'])
      expect(text).not.toContain(word);
  });

  test('has no question that another seed has too, nor an id', () => {
    const other = challengeOf([...vectorFiles({ ...wish, seed: '6' })], { ...wish, seed: '6' });
    const key = ({ op, input }: { op: string; input: object }) => `${op} ${JSON.stringify(input)}`;
    const asked = new Set(questions.tests.map(key));
    expect(other.questions.tests.filter((one) => asked.has(key(one)))).toEqual([]);
    const ids = new Set(questions.tests.map(({ id }) => id));
    expect(other.questions.tests.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(questions.tests.length).toBeGreaterThan(1600);
  });

  test.each([
    [
      'an expectation',
      'schema',
      (tests: object[]) => [{ ...tests[0], expect: { verdict: 'accept' } }, ...tests.slice(1)],
    ],
    [
      'a parent',
      'schema',
      (tests: object[]) => [{ ...tests[0], parent: 'q/0000000000000000' }, ...tests.slice(1)],
    ],
    [
      'an id that can be read',
      'schema',
      (tests: object[]) => [{ ...tests[0], id: 'token/good' }, ...tests.slice(1)],
    ],
    [
      'an order that tells',
      'leak',
      (tests: object[]) => [...tests].sort((a, b) => ((a as Vector).op < (b as Vector).op ? -1 : 1)),
    ],
    ['an id twice', 'id-twice', (tests: object[]) => [...tests, tests[0] as object]],
  ])('with %s is found out', (_, rule, change) => {
    const tests = change([...questions.tests]) as typeof questions.tests;
    const faults = faultsOf({ 'challenge.json': fileText({ ...questions, tests }) });
    expect(faults.map((fault) => fault.rule)).toContain(rule);
  });

  test('with its seed in it is found out', () => {
    const text = fileText({ ...questions, seed: '5' } as typeof questions);
    expect(faultsOf({ 'challenge.json': text })).toMatchObject([{ rule: 'schema' }]);
  });
});
