import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../../src/replay.js';
import type { RunOptions } from '../../src/runner/options.js';
import { parseTrace, type Trace, traceText } from '../../src/trace.js';
import { activate, example, property, rowOf } from '../toys/toy-cases.js';
import { toyEngine } from '../toys/toy-engine.js';
import { type ToyAnswer, toyServer } from '../toys/toy-server.js';

const overbooks: ToyAnswer = (machine, { taken }) => {
  if (taken.includes(machine)) return 200;
  taken.push(machine);
  return 201;
};
const engine: Omit<RunOptions, 'seed'> = { engine: toyEngine };

describe('traces and replays', () => {
  let folder: string;
  let trace: Trace;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oap-traces-'));
    const row = await rowOf(property(['ROW-1', 'ROW-15', 'SEAT-5']), toyServer({ answer: overbooks }), {
      traces: folder,
      replayCommand: (file) => `oap replay ${file} --directory toy`,
    });
    expect(row.trace).toBe(join(folder, 'toy.property.trace.json'));
    expect(row.replay).toBe(`oap replay ${row.trace} --directory toy`);
    trace = parseTrace(await readFile(row.trace as string, 'utf8'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps enough to play the shrunk run again', () => {
    expect(trace).toMatchObject({ trace: 1, case: 'toy/property', requirement: 'SEAT-5', nonce: '0' });
    expect(trace.failedAt).toBe(trace.steps.length - 1);
    expect(trace.breach).toEqual({ at: 'status', expected: 409, got: 201 });
  });

  it('reproduces the failure on the same server, and departs nowhere', async () => {
    const { row, difference } = await replay(trace, toyServer({ answer: overbooks }), engine);
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'SEAT-5', expected: 409, got: 201 } });
    expect(difference).toBeUndefined();
  });

  it('passes on a server that does it right, and shows where that departed', async () => {
    const { row, difference } = await replay(trace, toyServer(), engine);
    expect(row).toMatchObject({ status: 'pass', decided: [{ id: 'SEAT-5', ok: true }] });
    expect(difference).toEqual({
      step: trace.failedAt,
      in: 'observed',
      difference: { pointer: '', before: 201, after: 409 },
    });
  });

  it('is blocked where another requirement is in the way', async () => {
    const { row } = await replay(trace, toyServer({ answer: () => 500 }), engine);
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'ROW-15' });
  });

  it('is a harness error where the suite now expects something else', async () => {
    const [first, ...rest] = trace.steps;
    const other = { ...trace, steps: [{ ...first!, expected: 'something else' }, ...rest] };
    const { row, difference } = await replay(other, toyServer({ answer: overbooks }), engine);
    expect(row.status).toBe('harness-error');
    expect(row.why).toContain('another revision');
    expect(difference).toMatchObject({ step: 0, in: 'expected' });
  });

  it('runs the invariant of the property that the trace comes from', async () => {
    const invariant = async (t: { that: (id: 'SEAT-1', ...rest: [boolean, number, number]) => void }) =>
      t.that('SEAT-1', false, 1, 2);
    const failing = property(['SEAT-1'], { invariant });
    const row = await rowOf(failing, toyServer(), { traces: folder });
    const broken = parseTrace(await readFile(row.trace as string, 'utf8'));
    expect((await replay(broken, toyServer(), { ...engine, cases: [failing] })).row.status).toBe('fail');
    expect((await replay(broken, toyServer(), engine)).row.status).not.toBe('fail');
  });

  it('leaves a trace of an example that only played steps, and none of one that did more', async () => {
    const steps = example(['SEAT-5'], async (t) => {
      await t.arrange(activate('A'), activate('B'));
      await t.play(activate('C'));
    });
    expect((await rowOf(steps, toyServer({ answer: overbooks }), { traces: folder })).trace).toBeDefined();
    const byHand = example(['SEAT-5'], async (t) => {
      await t.world.send({ method: 'POST', url: 'toy:/seats', body: 'A' });
      await t.play(activate('C'), activate('D'), activate('E'));
    });
    const row = await rowOf(byHand, toyServer({ answer: overbooks }), { traces: folder });
    expect(row).toMatchObject({ status: 'fail' });
    expect(row.trace).toBeUndefined();
  });

  it('arranges again what was arranged: what is beside the point there breaks nothing', async () => {
    const odd: ToyAnswer = (_, { total }) => (total % 2 === 0 ? 201 : 202);
    const one = example(['ACT-3'], async (t) => {
      await t.arrange(activate('A'));
      await t.playFor('ACT-3', activate('B'));
    });
    const row = await rowOf(one, toyServer({ answer: odd }), { traces: folder });
    const arranged = parseTrace(await readFile(row.trace as string, 'utf8'));
    const again = await replay(arranged, toyServer({ answer: odd }), engine);
    expect(again.row).toMatchObject({ status: 'fail', breach: { id: 'ACT-3' } });
    expect(again.difference).toBeUndefined();
  });

  it('passes for answers that come, where the trace is about one that did not', async () => {
    const one = example(['ROW-15'], (t) => t.play(activate('A')));
    const row = await rowOf(one, toyServer({ answer: () => 'hang' }), { traces: folder });
    const hanging = parseTrace(await readFile(row.trace as string, 'utf8'));
    expect(hanging.requirement).toBe('HTTP-2');
    expect((await replay(hanging, toyServer(), engine)).row.status).toBe('pass');
    expect((await replay(hanging, toyServer({ answer: () => 'hang' }), engine)).row.status).toBe('fail');
  });

  it('replays steps that were judged by one requirement as such', async () => {
    const one = example(['CODE-6'], (t) => t.playFor('CODE-6', activate('A')));
    const row = await rowOf(one, toyServer({ answer: () => 500 }), { traces: folder });
    const judged = parseTrace(await readFile(row.trace as string, 'utf8'));
    const again = await replay(judged, toyServer({ answer: () => 500 }), engine);
    expect(again.row).toMatchObject({ status: 'fail', breach: { id: 'CODE-6' } });
  });

  it('never writes or reads what breaks the schema', () => {
    const broken = { ...trace, failedAt: -1 };
    expect(() => traceText(broken)).toThrow('our own trace breaks its schema at /failedAt');
    expect(() => parseTrace(JSON.stringify(broken))).toThrow('this is no trace: /failedAt');
    expect(() => parseTrace('{}')).toThrow(TypeError);
  });
});
