import { describe, expect, test } from 'vitest';
import { entryOf } from '../src/lane/catalogue.js';
import { mutationOf } from '../src/lane/mutation.js';
import { isAskable } from '../src/lane/reach.js';

const mutationNamed = async (id: string) => {
  const { mutant, url } = entryOf(id);
  return await mutationOf(mutant, url);
};

describe('a mutant keeps state', () => {
  test.each([
    ['a variable of its module', 'server/worlds-share-clock'],
    ['a map of its module', 'server/answers-in-memory'],
    ['a variable of a module that it imports', 'server/reissue-without-lock'],
    ['the clock of the machine', 'server/nbf-by-the-machines-clock'],
  ])('where its answers hang on %s', async (_, id) => {
    expect((await mutationNamed(id)).keepsState).toBe(true);
  });

  test.each(['server/limit-off-by-one', 'server/spent-budget-says-full', 'server/conflict-checked-late'])(
    'but not %s, which answers to what it is asked',
    async (id) => {
      const mutation = await mutationNamed(id);
      expect([mutation.keepsState, isAskable(mutation)]).toEqual([false, true]);
    },
  );
});

describe('a mutant remembers from one time that it is in place to the next', () => {
  test.each(['server/answers-in-memory', 'server/worlds-share-clock', 'client/series-in-memory'])(
    'as %s',
    async (id) => {
      expect((await mutationNamed(id)).isForgetful).toBe(false);
    },
  );

  test.each(['server/limit-off-by-one', 'server/ending-checks-in', 'client/verified-is-remembered'])(
    'but not %s, which has nothing to remember by in its module',
    async (id) => {
      expect((await mutationNamed(id)).isForgetful).toBe(true);
    },
  );
});

describe('the readers of a value', () => {
  test('are the functions of the modules that import it', async () => {
    const { readers } = await mutationNamed('server/spent-budget-says-full');
    expect(readers?.map(({ url, names }) => [url.split('/').at(-1), names.map(({ name }) => name)])).toEqual([
      ['decide-activation.js', ['decideActivation']],
    ]);
  });

  test('are not known where it is exported again', async () => {
    const mutation = await mutationNamed('server/envelope-bound-doubled');
    expect([mutation.readers, isAskable(mutation)]).toEqual([undefined, false]);
  });
});
