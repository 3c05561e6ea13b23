import { describe, expect, it } from 'vitest';
import { seedOfCase } from '../../src/seed.js';
import { activate, example, property, rowOf, rowsOf } from '../toys/toy-cases.js';
import { honest, toyServer } from '../toys/toy-server.js';

const cases = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
  example(['ROW-15'], (t) => t.play(activate('A')), { id: `toy/${name}` }),
);

describe('the runner', () => {
  it('gives a row for each case, whatever the number of jobs', async () => {
    for (const jobs of [1, 3, 50]) {
      const rows = await rowsOf(cases, toyServer(), { jobs });
      expect(rows.map((row) => row.case).sort()).toEqual(cases.map(({ id }) => id));
    }
  });

  it('gives a case the seed of its id, whatever the order and the number of jobs', async () => {
    const seeds = async (order: typeof cases, jobs: number) => {
      const seen: bigint[] = [];
      const target = toyServer({ onWorld: ({ seed }) => seen.push(seed) });
      await rowsOf(order, target, { jobs, seed: 42n });
      return seen.sort();
    };
    const expected = cases.map(({ id }) => seedOfCase(42n, id)).sort();
    expect(await seeds(cases, 1)).toEqual(expected);
    expect(await seeds([...cases].reverse(), 4)).toEqual(expected);
    expect(new Set(expected).size).toBe(cases.length);
    expect(seedOfCase(43n, 'toy/a')).not.toBe(seedOfCase(42n, 'toy/a'));
  });

  it('runs as many cases at the same time as it has jobs', async () => {
    let now = 0;
    let most = 0;
    const busy = cases.map((one) => ({
      ...one,
      run: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now--;
      },
    }));
    await rowsOf(busy, toyServer(), { jobs: 3 });
    expect(most).toBe(3);
  });

  it('names every world of a run differently', async () => {
    const runs: string[] = [];
    const target = toyServer({ onWorld: ({ run }) => runs.push(run) });
    await rowsOf([example(['ROW-15'], (t) => t.play(activate('A')), { repeat: 3 })], target, { nonce: 'n' });
    expect(runs).toEqual(['n.1', 'n.2', 'n.3']);
  });

  it('gives up a case whose time is over, and goes on', async () => {
    const endless = example(['ROW-15'], async (t) => {
      for (;;) await t.play(activate('A'));
    });
    const rows = await rowsOf([endless, ...cases], toyServer(), { caseSeconds: 0.2, jobs: 1 });
    expect(rows[0]).toMatchObject({
      case: 'toy/example',
      status: 'unmeasured',
      why: 'the case was given up after 0.2 s',
    });
    expect(rows).toHaveLength(cases.length + 1);
  });

  it('bounds shrinking by a count of candidates', async () => {
    let worlds = 0;
    const target = toyServer({ answer: () => 201, onWorld: () => worlds++ });
    const row = await rowOf(property(['SEAT-5', 'ROW-15', 'ROW-1']), target, { shrinks: 3 });
    expect(row.status).toBe('fail');
    // One generated run, three candidates, one confirmation.
    expect(worlds).toBe(5);
  });

  it('goes on where a case costs the server its life', async () => {
    let dead = false;
    const target = toyServer({
      answer: (machine, state) => {
        if (machine === 'KILL') dead = true;
        return dead ? (machine === 'KILL' ? 'hang' : 'dead') : honest(machine, state);
      },
    });
    const killer = example(['ROW-15'], (t) => t.play(activate('KILL')), { id: 'toy/killer' });
    const rows = await rowsOf([cases[0]!, killer, cases[1]!], target, { jobs: 1 });
    expect(rows.map(({ status }) => status)).toEqual(['pass', 'fail', 'unmeasured']);
  });

  it('plays no more where one case after the other gets no answer, and says so', async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      example(['ROW-15'], (t) => t.play(activate('A')), { id: `toy/many-${i}` }),
    );
    for (const answer of ['hang', 'dead'] as const) {
      const rows = await rowsOf(many, toyServer({ answer: () => answer }), { jobs: 1 });
      expect(rows.map((row) => row.case).sort()).toEqual(many.map(({ id }) => id).sort());
      const left = rows.filter(({ why }) => why?.startsWith('not played: in 12 cases before it'));
      expect(left.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'unmeasured'));
    }
    // Now and then an answer: all are played.
    const flaky = toyServer({
      answer: (machine, state) => (state.total % 12 === 11 ? honest(machine, state) : 'hang'),
    });
    const rows = await rowsOf(many, flaky, { jobs: 1 });
    expect(rows.filter(({ status }) => status === 'fail')).toHaveLength(19);
  });

  it('refuses a list of cases that is no good', async () => {
    const twice = rowsOf([cases[0]!, cases[0]!], toyServer());
    await expect(twice).rejects.toThrow('two cases toy/a');
    await expect(rowsOf([{ ...cases[0]!, asserts: ['NONE-1'] }], toyServer())).rejects.toThrow('NONE-1');
    await expect(rowsOf([{ ...cases[0]!, asserts: ['ERR-4'] }], toyServer())).rejects.toThrow('excluded');
    await expect(rowsOf([{ ...cases[0]!, id: 'No Family' }], toyServer())).rejects.toThrow('no id of a case');
  });
});
