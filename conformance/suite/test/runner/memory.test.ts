import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/runner/attempt.js';
import { gathered } from '../../src/runner/result.js';
import { activate, example, property, rowsOf } from '../toys/toy-cases.js';
import { toyServer } from '../toys/toy-server.js';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

const held = (): Attempt => ({
  outcome: { kind: 'held' },
  plan: { licenses: {} },
  nonce: '0',
  decided: [{ id: 'SEAT-5', ok: true }],
  aside: undefined,
  steps: [{ step: activate('A'), at: '2026-03-01T09:30:00Z', expected: null, observed: null, by: null }],
  isPlayable: true,
  requests: 2,
  log: [],
});

describe('what a run keeps', () => {
  it('of attempts that held is the first and figures, however many there are', async () => {
    const kept = gathered();
    const made = Array.from({ length: 100 }, () => {
      const one = held();
      kept.add(one);
      return new WeakRef(one);
    });
    // What a WeakRef has been made of lives to the end of the job.
    await new Promise((resolve) => setImmediate(resolve));
    gc();
    expect(made.filter((one) => one.deref() !== undefined)).toHaveLength(1);
    expect(kept.result).toMatchObject({
      attempt: { outcome: { kind: 'held' } },
      decided: [{ id: 'SEAT-5', ok: true }],
      runs: 100,
      steps: 100,
      requests: 200,
    });
  });

  it('of attempts of which one failed is that one', () => {
    const kept = gathered();
    const blocked: Attempt = { ...held(), outcome: { kind: 'unmeasured', why: 'dead' } };
    for (const one of [held(), blocked, held(), { ...blocked }]) kept.add(one);
    expect(kept.result.attempt).toBe(blocked);
    kept.add({ ...held(), decided: [{ id: 'SEAT-5', ok: false }] });
    kept.add(held());
    expect(kept.result.decided).toEqual([{ id: 'SEAT-5', ok: false }]);
  });

  it('of a case that passes is no request and no step', async () => {
    const cases = [
      example(['ROW-15'], (t) => t.play(activate('A'))),
      property(['ROW-1', 'ROW-15', 'SEAT-5']),
    ];
    for (const row of await rowsOf(cases, toyServer())) {
      expect(row.status).toBe('pass');
      expect(row.requests).toBeGreaterThan(0);
      expect(Object.keys(row).sort()).toEqual([
        'asserts',
        'case',
        'decided',
        'requests',
        'runs',
        'status',
        'steps',
        'title',
        'tookMs',
      ]);
    }
  });
});
