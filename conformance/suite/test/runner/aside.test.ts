import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/runner/engine.js';
import type { Row } from '../../src/runner/row.js';
import { Lacks } from '../../src/targets/lacks.js';
import { activate, example, property, rowOf } from '../toys/toy-cases.js';
import { toyEngine } from '../toys/toy-engine.js';
import { summaryOf } from '../toys/toy-rows.js';
import { honest, toyServer } from '../toys/toy-server.js';

/** Sees a wrong member in the answer to B, which nothing else depends on. */
const engine: Engine = {
  ...toyEngine,
  async playStep(context, step) {
    const played = await toyEngine.playStep(context, step);
    const isWrong = 'machine' in step && step.machine === 'B';
    context.judge.that('ACT-3', !isWrong, 'right', 'wrong', 'member', true);
    return played;
  },
};

const statusOf = (row: Row, id: string) =>
  summaryOf([row])
    .families.flatMap(({ requirements }) => requirements)
    .find((one) => one.id === id)?.status;

describe('what is wrong beside what a case is about', () => {
  const given = example(['ROW-15', 'SEAT-5'], (t) => t.play(activate('A'), activate('B'), activate('C')));

  it('is not lost where the case goes well: it fails its own sentence, and not those that held', async () => {
    const row = await rowOf(given, toyServer(), { engine });
    expect(row).toMatchObject({
      status: 'blocked',
      blockedBy: 'ACT-3',
      beside: true,
      breach: { id: 'ACT-3', expected: 'right', got: 'wrong', at: 'member' },
      decided: [
        { id: 'ROW-15', ok: true },
        { id: 'SEAT-5', ok: true },
      ],
    });
    // It kept no case from being judged.
    expect(summaryOf([row])).toMatchObject({ verdict: 'not-conformant', exitCode: 1, blockers: [] });
    expect(statusOf(row, 'ACT-3')).toBe('failed');
    expect(statusOf(row, 'ROW-15')).toBe('passed');
  });

  it('is told with what went over the wire until then', async () => {
    // That a server is busy is nothing wrong, and that is how the case ends.
    const busy = toyServer({ answer: (machine, state) => (machine === 'C' ? 429 : honest(machine, state)) });
    const play = example(['ROW-15'], async (t) => {
      await t.play(activate('A'), activate('B'), activate('A'));
      await t.world.send({ method: 'POST', url: 'toy:/seats', body: 'C' });
    });
    const row = await rowOf(play, busy, { engine });
    expect(row.transcript?.map(({ status }) => status)).toEqual([201, 201]);
    expect(row.played).toHaveLength(2);
    expect(statusOf(row, 'ACT-3')).toBe('failed');
  });

  it('is not lost where the rest cannot be tested', async () => {
    const lacking = example(['SEAT-5'], async (t) => {
      await t.arrange(activate('B'));
      throw new Lacks('clock');
    });
    const row = await rowOf(lacking, toyServer(), { engine });
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'ACT-3', beside: true });
  });

  it('is not lost in one of many runs, or of repetitions', async () => {
    const all = property(['ROW-1', 'ROW-15', 'SEAT-5']);
    expect(await rowOf(all, toyServer(), { engine })).toMatchObject({
      status: 'blocked',
      blockedBy: 'ACT-3',
      runs: 20,
    });
    let world = 0;
    const second = example(['ROW-15'], (t) => t.play(activate(++world === 2 ? 'B' : 'A')), { repeat: 3 });
    const row = await rowOf(second, toyServer(), { engine });
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'ACT-3', runs: 3 });
  });

  it('is less than a breach of what the case is about', async () => {
    const full = toyServer({ answer: (machine, state) => (machine === 'C' ? 201 : honest(machine, state)) });
    expect(await rowOf(given, full, { engine })).toMatchObject({ status: 'fail', breach: { id: 'SEAT-5' } });
  });
});
