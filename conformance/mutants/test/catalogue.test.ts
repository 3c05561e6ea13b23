import { readdirSync } from 'node:fs';
import { spec } from '@offline-activation/conformance';
import { describe, expect, test } from 'vitest';
import { catalogue, entryOf } from '../src/lane/catalogue.js';
import { mutationOf } from '../src/lane/mutation.js';
import { mutants } from '../src/mutants.js';

describe('the mutants', () => {
  test('are all the files of their folders, each under the name of its file', () => {
    const files = ['server', 'client'].flatMap((folder) =>
      readdirSync(new URL(`../src/${folder}/`, import.meta.url)).map(
        (file) => `${folder}/${file.slice(0, -3)}`,
      ),
    );
    expect(mutants.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test.each(mutants.map((mutant) => [mutant.id, mutant] as const))(
    '%s names what it breaks',
    (_, { fails, bug }) => {
      expect(fails.length).toBeGreaterThan(0);
      expect(new Set(fails).size).toBe(fails.length);
      expect(bug.length).toBeGreaterThan(30);
      for (const id of fails) {
        const requirement = spec().get(id);
        expect(requirement, id).toBeDefined();
        expect([id, requirement?.derivedFrom ?? [], requirement?.excluded]).toEqual([id, [], undefined]);
      }
    },
  );

  test.each(catalogue.map((entry) => [entry.mutant.id, entry] as const))(
    '%s is not stale',
    async (_, entry) => {
      const { targets } = await mutationOf(entry.mutant, entry.url);
      expect(targets.length).toBeGreaterThan(0);
    },
  );

  test('are found by their id', () => {
    expect(entryOf('controls/identity').control).toBe('must-live');
    expect(() => entryOf('server/no-such')).toThrow('there is no mutant server/no-such');
  });
});
