import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Vector, VectorFile } from '@offline-activation/conformance/vectors';
import { beforeAll, describe, expect, it } from 'vitest';
import { oap, scratch } from './oap.js';

const folder = scratch();
const DRIVER = fileURLToPath(
  new URL('../../../conformance/implementations/reference/bin/driver.js', import.meta.url),
);
const at = (...names: string[]) => join(folder, ...names);
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const family = (set: string, name: string): VectorFile => json(at(set, `${name}.json`));
const line = ({ id, expect: answer }: Vector) => JSON.stringify({ id, ...answer });

beforeAll(async () => {
  const { code } = await oap(['vectors', 'generate', '--out', at('ours'), '--seed', '7', '--count', '1']);
  expect(code).toBe(0);
});

describe('oap vectors generate', () => {
  it('writes the same bytes for the same options, and says how many', async () => {
    const { code, stdout, stderr } = await oap([
      'vectors',
      'generate',
      '--out',
      at('again'),
      '--seed',
      '7',
      '--count',
      '1',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/1\d{3} vectors in .*again; seed 7, 1 generated of each kind/);
    for (const name of ['token', 'match', 'ed25519', 'carrier-file']) {
      expect(readFileSync(at('again', `${name}.json`), 'utf8')).toBe(
        readFileSync(at('ours', `${name}.json`), 'utf8'),
      );
    }
  });

  it("takes a vendor's key, product and policy, and keeps the secret to itself", async () => {
    const made = await oap(['keys', 'generate', '--secret-out', at('key'), '--json']);
    const { public: publicKey } = JSON.parse(made.stdout);
    writeFileSync(at('policy.json'), JSON.stringify({ profile: 'file-strict', lock: 'P3M' }));
    const args = [
      '--key',
      at('key'),
      '--policy',
      at('policy.json'),
      '--product',
      'my-editor',
      '--count',
      '0',
    ];
    const { code } = await oap(['vectors', 'generate', '--out', at('vendor'), ...args]);
    expect(code).toBe(0);
    const { header, tests } = family('vendor', 'token');
    expect(header).toMatchObject({
      product: 'my-editor',
      policy: { lock: 'P3M' },
      issuer: { public: publicKey },
    });
    expect(tests.find(({ id }) => id === 'token/good')?.input).toMatchObject({ trust: [{ key: publicKey }] });
    const secret = readFileSync(at('key'), 'utf8').trim();
    for (const name of ['token', 'keys', 'ed25519']) {
      expect(readFileSync(at('vendor', `${name}.json`), 'utf8')).not.toContain(secret);
    }
    expect(await oap(['vectors', 'lint', at('vendor')])).toMatchObject({ code: 0 });
  });

  it.each([
    [['--key', 'k4.secret.AAAA'], /--key: the text is no k4\.secret key/],
    [['--key', 'no-such-file'], /no-such-file cannot be read/],
    [['--product', 'My Editor'], /My Editor is no product id/],
    [['--policy', DRIVER], /--policy .*JSON/],
    [['--count', '-1'], /from 0 to/],
    [['--format', 'xml'], /json, jsonl, files/],
  ])('refuses %j in one line', async (args, words) => {
    const { code, stdout, stderr } = await oap(['vectors', 'generate', '--out', at('none'), ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('AAAA');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('adds nothing to a folder in which something lies', async () => {
    const { code, stderr } = await oap(['vectors', 'generate', '--out', at('ours')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is not empty/);
  });
});

describe('oap vectors lint', () => {
  it('finds nothing wrong with what was generated', async () => {
    const { code, stdout } = await oap(['vectors', 'lint', at('ours')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ 1\d{3} vectors in 22 files: nothing wrong/);
  });

  it('says what is wrong, and where, and ends with 1', async () => {
    const file = family('ours', 'email');
    mkdirSync(at('damaged'));
    const tests = file.tests.map((one) =>
      one.id === 'email/case' ? { ...one, expect: { verdict: 'refuse', code: 'internal' } } : one,
    );
    writeFileSync(at('damaged', 'email.json'), JSON.stringify({ ...file, tests }));
    const { code, stdout } = await oap(['vectors', 'lint', at('damaged')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/email\.json: email\/case: .*refused, and names no accepted vector/);
    expect(stdout).toMatch(/expectation +.*email\/case: the input gives .*accept.*expects .*internal/);
    expect(await oap(['vectors', 'grade', at('x'), '--vectors', at('damaged')])).toMatchObject({ code: 2 });
  });

  it('says that there is no such file', async () => {
    const { code, stderr } = await oap(['vectors', 'lint', at('gone')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is no .*gone/);
  });
});

describe('oap vectors grade', () => {
  const grade = (lines: readonly string[], ...args: string[]) =>
    oap(['vectors', 'grade', '-', '--vectors', at('ours', 'match.json'), ...args], {
      input: lines.join('\n'),
    });

  it('takes what is right, fails what is wrong, and never passes what is missing', async () => {
    const { tests } = family('ours', 'match');
    const right = await grade(tests.map(line));
    expect(right.code).toBe(0);
    expect(right.stdout).toMatch(/No failure in \d+ vectors about 2 requirements/);
    const missing = await grade(tests.slice(1).map(line));
    expect(missing.code).toBe(3);
    const wrong = await grade(
      tests.map((one) =>
        one.id === 'match/one-short' ? '{"id":"match/one-short","verdict":"drifted"}' : line(one),
      ),
    );
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(
      /FAIL match\/one-short[\s\S]*MATCH-1[\s\S]*expected +mismatch[\s\S]*got +drifted/,
    );
  });

  it('writes every report', async () => {
    const { tests } = family('ours', 'match');
    const names = ['html', 'json', 'junit', 'markdown'];
    const report = names.map((name) => `${name}=${at('reports', name)}`).join(',');
    expect((await grade(tests.map(line), '--report', report)).code).toBe(0);
    expect(json(at('reports', 'json'))).toMatchObject({
      info: { role: 'vectors' },
      summary: { exitCode: 0 },
    });
    for (const name of names)
      expect(readFileSync(at('reports', name), 'utf8')).toMatch(/match\/one-short|No failure/);
  });

  it('refuses an id that is unknown, and one that is answered twice', async () => {
    const unknown = await grade(['{"id":"match/none","verdict":"match"}']);
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.stderr).toMatch(/line 1: there is no vector match\/none/);
    const twice = await grade([
      '{"id":"match/one-short","verdict":"x"}',
      '{"id":"match/one-short","verdict":"x"}',
    ]);
    expect(twice.stderr).toMatch(/line 2: match\/one-short is answered twice/);
  });
});

describe('a challenge', () => {
  it('is graded by its answers, and by nothing else', async () => {
    const { code, stderr } = await oap([
      'vectors',
      'generate',
      '--out',
      at('quiz'),
      '--challenge',
      '--format',
      'jsonl',
      '--count',
      '1',
    ]);
    // Of a random seed: where it cannot be made, the message has it.
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, ...questions] = readFileSync(at('quiz', 'challenge.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(head).not.toHaveProperty('seed');
    const { tests } = json(at('quiz', 'answers.json')) as VectorFile;
    expect(questions.map(({ id }) => id).sort()).toEqual(tests.map(({ id }) => id).sort());
    writeFileSync(at('results.jsonl'), tests.map(line).join('\n'));
    const graded = await oap([
      'vectors',
      'grade',
      at('results.jsonl'),
      '--vectors',
      at('quiz', 'answers.json'),
    ]);
    expect(graded.code).toBe(0);
    const alone = await oap([
      'vectors',
      'grade',
      at('results.jsonl'),
      '--vectors',
      at('quiz', 'challenge.jsonl'),
    ]);
    expect(alone).toMatchObject({ code: 2 });
    expect(alone.stderr).toMatch(/questions only/);
  });

  it('is failed by the answers to another one', async () => {
    const { tests } = json(at('quiz', 'answers.json')) as VectorFile;
    const table = new Map(
      ['token', 'match', 'license-key']
        .flatMap((name) => family('ours', name).tests)
        .map(({ op, input, expect: answer }) => [`${op}${JSON.stringify(input)}`, answer]),
    );
    expect(tests.filter(({ op, input }) => table.has(`${op}${JSON.stringify(input)}`))).toEqual([]);
  });
});

describe('oap test vectors', () => {
  it('asks a driver what it can show, and says that the rest was not asked', async () => {
    const { code, stdout } = await oap([
      'test',
      'vectors',
      '--vectors',
      at('ours'),
      '--',
      process.execPath,
      DRIVER,
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /No failure in \d{3} vectors about \d+ requirements; \d{3} vectors could not be\s+asked/,
    );
  });

  it('fails a driver that refuses everything', async () => {
    expect((await oap(['driver', 'scaffold', at('driver')])).code).toBe(0);
    // A driver is started anew after each failure, so this asks one family only.
    const { code, stdout } = await oap([
      'test',
      'vectors',
      '--vectors',
      at('ours', 'strict-json.json'),
      '--',
      'python3',
      at('driver', 'driver.py'),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Not conformant/);
  });

  it('says that a driver which does not start could not be measured', async () => {
    const { code } = await oap([
      'test',
      'vectors',
      '--vectors',
      at('ours'),
      '--',
      process.execPath,
      '-e',
      '0',
    ]);
    expect(code).toBe(3);
  });
});
