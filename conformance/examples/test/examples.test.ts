import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** Debian's own Python with Debian's python3-cryptography. */
const PYTHON = '/usr/bin/python3';
const EXAMPLES = fileURLToPath(new URL('../', import.meta.url));
const VECTORS = fileURLToPath(new URL('../../vectors/', import.meta.url));
const isThere = spawnSync(PYTHON, ['-c', 'import cryptography']).status === 0;

if (!isThere) {
  console.warn(
    `\n*** DID NOT RUN: the Python example. ${PYTHON} with the package python3-cryptography is not installed. ***\n`,
  );
}

test('the Python example can be run where everything has to run', () => {
  expect(isThere || process.env['CI'] === undefined).toBe(true);
});

const folder = mkdtempSync(join(tmpdir(), 'oap-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let copies = 0;

interface Example {
  readonly name: string;
  readonly command: string;
  readonly test: string;
  readonly implementation: string;
}
const PY: Example = {
  name: 'python',
  command: PYTHON,
  test: 'check_vectors.py',
  implementation: 'implementation.py',
};
const JS: Example = {
  name: 'node',
  command: process.execPath,
  test: 'check-vectors.mjs',
  implementation: 'implementation.mjs',
};

/** Runs an example, its implementation changed in one place. */
function run({ name, command, test: script, implementation }: Example, from = '', to = '') {
  const copy = join(folder, `${name}-${copies++}`);
  cpSync(join(EXAMPLES, name), copy, { recursive: true });
  const file = join(copy, implementation);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
  const { status, stdout, stderr } = spawnSync(command, [join(copy, script), VECTORS], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { status, stdout };
}

/** What is broken, and a vector that says so. */
type Fault = readonly [what: string, from: string, to: string, vector: string];

const PYTHON_FAULTS: readonly Fault[] = [
  ['the implicit assertion is ignored', 'b"oap/1/" + kind.encode()', 'b""', 'token/good'],
  [
    'the footer is not signed',
    'unbase64url(footer), b"oap',
    'b"", b"oap',
    'token/signature/footer-not-covered',
  ],
  ['points are taken that are written too large', 'y < P and ', '', 'ed25519/small-order-5'],
  ['points of small order are taken', 'y not in SMALL_ORDER_Y', 'True', 'ed25519/small-order-1'],
  [
    'the quorum is exclusive',
    'score >= binding["quorum"]',
    'score > binding["quorum"]',
    'match/exactly-the-quorum',
  ],
  ['hardware is not asked for', ' and anchored', '', 'match/all-hardware-changed'],
  [
    'the end is inclusive',
    'instant(now) >= instant(exp)',
    'instant(now) > instant(exp)',
    'evaluation/at-exp',
  ],
  ['the allowance is a minute', '< -300', '< -60', 'evaluation/first-second'],
  ['months have 30 days', 'if unit == "M" and "T" not in lock', 'if False', 'lock-window/31-august'],
  [
    'the check symbol is not looked at',
    '!= -total % 32',
    '!= SYMBOLS.index(key[24])',
    'license-key/mistyped',
  ],
  ['O is not read as 0', '.replace("O", "0")', '', 'license-key/o-for-zero'],
];

const NODE_FAULTS: readonly Fault[] = [
  ['pieces have no lengths', '[le64(piece.length), piece]', '[piece]', 'fingerprint/boundary-moved'],
  ['digests are of UTF-16', "'utf8'))", "'utf16le'))", 'fingerprint/pairs'],
  [
    'the quorum is exclusive',
    'total < binding.quorum',
    'total <= binding.quorum',
    'sufficiency/exactly-the-quorum',
  ],
  [
    'required names are forgotten',
    '!binding.required.every((name) => names.has(name))',
    'false',
    'sufficiency/required-missing-1',
  ],
  [
    'weak machines are taken',
    "if (weakFingerprint === 'refuse') return 'fingerprint-insufficient';",
    '',
    'sufficiency/weak-refused',
  ],
  ['the end is inclusive', 'at >= end', 'at > end', 'evaluation/at-exp'],
  [
    'addresses are folded as Unicode',
    'replace(/[A-Z]/g',
    'normalize("NFKC").replace(/[A-Z]/g',
    'email/kelvin',
  ],
];

describe.each([
  [PY.name, PY, PYTHON_FAULTS, isThere],
  [JS.name, JS, NODE_FAULTS, true],
] as const)('the example in %s', (_name, example, faults, runs) => {
  test.runIf(runs)('passes every vector that it claims', () => {
    const { status, stdout } = run(example);
    expect(stdout).toMatch(/^0 wrong of [1-9][0-9]+/);
    expect(status).toBe(0);
  });

  test.runIf(runs).each(faults)('fails where %s', (_, from, to, vector) => {
    const { status, stdout } = run(example, from, to);
    expect(status).toBe(1);
    expect(stdout).toContain(`${vector} (`);
  });

  test('is a test of some forty lines', () => {
    expect(readFileSync(join(EXAMPLES, example.name, example.test), 'utf8').split('\n').length).toBeLessThan(
      50,
    );
  });
});
