import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDirection } from '../direction.mjs';

const SCOPE = '@offline-activation';

/** Three packages and a suite: `low` is portable but for `low/native`, `top` is not portable. */
const LAYERS = {
  low: { folder: 'packages/low', uses: [], portable: true, nodeFiles: ['src/native.ts'] },
  mid: { folder: 'packages/mid', uses: ['low'], portable: true },
  top: { folder: 'packages/top', uses: ['low', 'mid/machine'] },
  suite: { folder: 'suite', uses: [], types: ['low'], tools: ['mid'] },
};

let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writeManifest(
  name: keyof typeof LAYERS,
  dependencies: string[],
  devDependencies: string[] = [],
): void {
  const record = (names: string[]) =>
    Object.fromEntries(names.map((dep) => (dep in LAYERS ? [`${SCOPE}/${dep}`, '0.1.0'] : [dep, '1.0.0'])));
  const exports = {
    '.': { default: './dist/index.js' },
    './native': { default: './dist/native.js' },
    './machine': { default: './dist/machine.js' },
  };
  const manifest = {
    name: `${SCOPE}/${name}`,
    version: '0.1.0',
    exports,
    dependencies: record(dependencies),
    devDependencies: record(devDependencies),
  };
  write(`${LAYERS[name].folder}/package.json`, JSON.stringify(manifest));
}

/** The faults of the house as it now lies on disk. */
const faults = (): string[] => checkDirection(root, LAYERS).faults;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'oap-direction-'));
  write(
    'package.json',
    JSON.stringify({ workspaces: ['packages/*', 'suite'], devDependencies: { vitest: '1.0.0' } }),
  );
  write('.ci/tsconfig.build.json', JSON.stringify({ files: [], references: [] }));
  writeManifest('low', ['tweetnacl']);
  writeManifest('mid', ['low']);
  writeManifest('top', ['low', 'mid']);
  writeManifest('suite', [], ['low', 'mid']);
  write('packages/low/src/index.ts', "import nacl from 'tweetnacl';\nexport const length = nacl.length;\n");
  write('packages/low/src/native.ts', "import { sign } from 'node:crypto';\nexport { sign };\n");
  write('packages/mid/src/index.ts', `export { length } from '${SCOPE}/low';\n`);
  write('packages/mid/src/machine.ts', "import { length } from './index.js';\nexport { length };\n");
  write(
    'packages/top/src/index.ts',
    `import '${SCOPE}/low/native';\nimport '${SCOPE}/mid/machine';\nprocess.exit();\n`,
  );
  write('packages/top/test/top.test.ts', "import 'vitest';\nimport 'node:fs';\nimport '../src/index.js';\n");
  write('suite/src/index.ts', `import type { length } from '${SCOPE}/low';\nexport type { length };\n`);
  write('suite/generators/all.ts', `import '${SCOPE}/mid';\n`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a house in order has no faults', () => {
  expect(checkDirection(root, LAYERS)).toEqual({ faults: [], workspaces: 4 });
});

describe('an import is refused', () => {
  const cases: [why: string, file: string, text: string, fault: string][] = [
    ['against the direction', 'packages/low/src/a.ts', `import '${SCOPE}/mid';`, 'low may use: no workspace'],
    ['against the direction in a test', 'packages/low/test/a.test.ts', `import '${SCOPE}/mid';`, 'may use'],
    [
      'against the direction in a re-export',
      'packages/low/src/a.ts',
      `export { a } from '${SCOPE}/mid';`,
      'may use',
    ],
    [
      'against the direction in a type',
      'packages/low/src/a.ts',
      `type A = import('${SCOPE}/mid').A;`,
      'may use',
    ],
    ['against the direction, dynamic', 'packages/low/src/a.ts', `await import('${SCOPE}/mid');`, 'may use'],
    [
      'of a sub-path that is not allowed',
      'packages/top/src/a.ts',
      `import '${SCOPE}/mid';`,
      'may use: low, mid/machine',
    ],
    [
      'into another package by path',
      'packages/mid/src/a.ts',
      "import '../../low/src/index.js';",
      'outside its package',
    ],
    ['of itself by name', 'packages/low/src/a.ts', `import '${SCOPE}/low';`, 'its own package by name'],
    ['of what is not declared', 'packages/low/src/a.ts', "import 'hono';", 'imports hono, which'],
    ['of a test tool in src', 'packages/low/src/a.ts', "import 'vitest';", 'imports vitest, which'],
    [
      'of the reference at run time',
      'suite/src/a.ts',
      `import { a } from '${SCOPE}/low';`,
      'only "import type"',
    ],
    [
      'of a type by a run-time form',
      'suite/src/a.ts',
      `import { type A } from '${SCOPE}/low';`,
      'only "import type"',
    ],
    ['of a tool in src', 'suite/src/a.ts', `import '${SCOPE}/mid';`, 'suite may use: no workspace'],
    ['of Node', 'packages/low/src/a.ts', "import 'node:fs';", 'must run outside Node'],
    ['of Node without the prefix', 'packages/low/src/a.ts', "import 'fs';", 'must run outside Node'],
    [
      'of a package for Node',
      'packages/low/src/a.ts',
      "import '@hono/node-server';",
      'must run outside Node',
    ],
    ['of the native file by path', 'packages/low/src/a.ts', "import './native.js';", 'runs on Node only'],
    [
      'of the native entry by name',
      'packages/mid/src/a.ts',
      `import '${SCOPE}/low/native';`,
      'runs on Node only',
    ],
    ['of a computed name', 'packages/low/src/a.ts', 'await import(name);', 'a computed name'],
  ];
  test.each(cases)('%s', (_why, file, text, fault) => {
    write(file, `\n${text}\n`);
    expect(faults()).toEqual([expect.stringContaining(`${file}:2: imports `)]);
    expect(faults()[0]).toContain(fault);
  });
});

describe('a global of Node is refused', () => {
  const cases: string[] = [
    'Buffer.from(x)',
    'process.env',
    'new Set<NodeJS.Timeout>()',
    'global.x',
    '__dirname',
  ];
  test.each(cases)('%s', (text) => {
    write('packages/low/src/a.ts', `export const a = ${text};\n`);
    expect(faults()).toEqual([expect.stringMatching(/a\.ts:1: names \w+; this file must run outside Node$/)]);
  });

  test('but a member or a key of that name is not', () => {
    write(
      'packages/low/src/a.ts',
      'export const a = (x: any) => ({ process: x.process, global: x.Buffer });\n',
    );
    expect(faults()).toEqual([]);
  });
});

describe('a package.json is refused', () => {
  test('with a dependency against the direction', () => {
    writeManifest('low', ['tweetnacl', 'mid']);
    expect(faults()).toEqual(['packages/low/package.json: dependencies name mid, against the direction']);
  });

  test('with another version of a workspace than the one here', () => {
    writeManifest('mid', []);
    const manifest = JSON.parse(readFileSync(join(root, 'packages/mid/package.json'), 'utf8'));
    manifest.dependencies = { [`${SCOPE}/low`]: '0.2.0' };
    write('packages/mid/package.json', JSON.stringify(manifest));
    expect(faults()).toEqual([`packages/mid/package.json: wants ${SCOPE}/low 0.2.0; it is 0.1.0`]);
  });

  test('without a place in the data', () => {
    write('packages/other/package.json', JSON.stringify({ name: `${SCOPE}/other`, version: '0.1.0' }));
    expect(faults()).toEqual([`packages/other/package.json: ${SCOPE}/other has no place in direction.json`]);
  });

  test('when its references are not its dependencies', () => {
    write('packages/mid/tsconfig.json', JSON.stringify({ references: [{ path: '../top' }] }));
    expect(faults()).toEqual([
      '.ci/tsconfig.build.json: lacks packages/mid',
      'packages/mid/package.json: tsconfig.json lacks references to packages/low',
      'packages/mid/package.json: tsconfig.json has references to packages/top, not dependencies',
    ]);
  });
});

test('this repository has no faults', () => {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  const layers = JSON.parse(readFileSync(join(repository, '.ci/direction.json'), 'utf8'));
  expect(checkDirection(repository, layers).faults).toEqual([]);
}, 60_000);
