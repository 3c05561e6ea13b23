import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SCHEMAS } from '@offline-activation/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { specOutputs } from '../tools/outputs.js';
import { staleOutputs } from '../tools/stale.js';
import { typescriptOutputs } from '../tools/typescript.js';

const root = new URL('../../', import.meta.url);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('generated files', () => {
  it('are up to date in `spec`, and the chapters have no faults', () => {
    const { outputs, faults } = specOutputs(SCHEMAS);
    expect(faults).toEqual([]);
    expect(outputs.length).toBeGreaterThan(40);
    expect(staleOutputs(outputs, root).map(({ path }) => path)).toEqual([]);
  });

  it('are up to date in `protocol`', () => {
    const outputs = typescriptOutputs();
    expect(outputs.map(({ path }) => path.replace(/^.*\//, ''))).toEqual([
      'errors.ts',
      'limits.ts',
      'profiles.ts',
      'components.ts',
      'denylist.ts',
      'states.ts',
      'driver.ts',
    ]);
    expect(staleOutputs(outputs, root).map(({ path }) => path)).toEqual([]);
  });

  it('are stale where they are missing or differ by one character', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oap-spec-'));
    folders.push(folder);
    writeFileSync(join(folder, 'same.json'), '{}\n');
    writeFileSync(join(folder, 'other.json'), '{} \n');
    const outputs = ['same.json', 'other.json', 'missing.json'].map((path) => ({ path, content: '{}\n' }));
    const stale = staleOutputs(outputs, pathToFileURL(`${folder}/`));
    expect(stale.map(({ path }) => path)).toEqual(['other.json', 'missing.json']);
  });
});
