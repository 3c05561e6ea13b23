import { describe, expect, it } from 'vitest';
import { HarnessError, Untestable } from '../../src/outcome.js';
import { specOf } from '../../src/requirements.js';
import type { ServerTarget } from '../../src/target.js';
import { activate, example, rowOf } from '../toys/toy-cases.js';
import { honest, toyServer } from '../toys/toy-server.js';

const overbooks = toyServer({ answer: (_, { taken }) => taken.push('x') && 201 });

describe('the status of an example', () => {
  it('is pass where every declared requirement held', async () => {
    const row = await rowOf(
      example(['ROW-15', 'SEAT-5'], (t) => t.play(activate('A'), activate('B'), activate('C'))),
      toyServer(),
    );
    expect(row).toMatchObject({ status: 'pass', runs: 1, steps: 3, requests: 3 });
    expect(row.decided).toEqual([
      { id: 'ROW-15', ok: true },
      { id: 'SEAT-5', ok: true },
    ]);
    expect(row.transcript).toBeUndefined();
  });

  it('is fail for a declared requirement, with its sentence and what went over the wire', async () => {
    const row = await rowOf(
      example(['ROW-15', 'SEAT-5'], (t) => t.play(activate('A'), activate('B'), activate('C'))),
      overbooks,
    );
    expect(row.status).toBe('fail');
    expect(row.breach).toMatchObject({ id: 'SEAT-5', expected: 409, got: 201, at: 'status' });
    expect(row.breach?.sentence).toContain('new machines MUST be refused');
    expect(row.decided).toContainEqual({ id: 'SEAT-5', ok: false });
    expect(row.decided).toContainEqual({ id: 'ROW-15', ok: true });
    expect(row.transcript?.at(-1)).toMatchObject({ method: 'POST', status: 201, requestBody: 'C' });
    expect(row.played).toHaveLength(3);
    expect(row.played?.at(-1)).toMatchObject({ by: 'SEAT-5', expected: 409, observed: 201 });
  });

  it('is blocked, and fails nothing, where arranging broke a requirement, also a declared one', async () => {
    const row = await rowOf(
      example(['SEAT-5'], async (t) => {
        await t.arrange(activate('A'), activate('B'), activate('C'));
        await t.play(activate('D'));
      }),
      overbooks,
    );
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'SEAT-5', decided: [] });
    expect(row.breach).toMatchObject({ id: 'SEAT-5', got: 201 });
  });

  it('is blocked where playing broke a requirement that the case does not declare', async () => {
    const row = await rowOf(
      example(['ROW-15'], (t) => t.play(activate('A'), activate('B'), activate('C'))),
      overbooks,
    );
    expect(row).toMatchObject({
      status: 'blocked',
      blockedBy: 'SEAT-5',
      decided: [{ id: 'ROW-15', ok: true }],
    });
  });

  it('does not mind a side check of an undeclared requirement, and fails for a declared one', async () => {
    const odd = toyServer({ answer: (machine, state) => (honest(machine, state) === 201 ? 202 : 202) });
    const row = await rowOf(
      example(['ACT-3'], (t) => t.playFor('ROW-15', activate('A'))),
      odd,
    );
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'ROW-15' });
    const replay = toyServer({ answer: (machine, state) => (honest(machine, state) === 200 ? 202 : 201) });
    const declared = await rowOf(
      example(['ACT-3', 'ROW-1'], (t) => t.play(activate('A'), activate('A'))),
      replay,
    );
    expect(declared).toMatchObject({ status: 'fail', breach: { id: 'ROW-1' } });
  });

  it('judges whatever goes wrong by the one requirement that playFor names', async () => {
    const row = await rowOf(
      example(['CODE-6'], (t) => t.playFor('CODE-6', activate('A'))),
      toyServer({ answer: () => 500 }),
    );
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'CODE-6', expected: 201, got: 500 } });
  });

  it('is warn where the sentence says SHOULD', async () => {
    const sentence = (id: string, level: 'MUST' | 'SHOULD') =>
      ({
        id,
        level,
        role: 'server',
        claim: 'core',
        needs: [],
        chapter: '',
        section: '',
        text: id,
        hash: '',
      }) as const;
    const spec = specOf(
      [sentence('SEAT-5', 'SHOULD'), sentence('ROW-15', 'MUST'), sentence('ACT-3', 'MUST')],
      'toy',
    );
    const row = await rowOf(
      example(['SEAT-5', 'ROW-15'], (t) => t.play(activate('A'), activate('B'), activate('C'))),
      overbooks,
      { spec },
    );
    expect(row).toMatchObject({ status: 'warn', breach: { id: 'SEAT-5' } });
  });

  it('is untestable for what the target lacks or cannot hold, and names it', async () => {
    const needs = example(['SEAT-5'], async () => undefined, { needs: ['clock', 'ledger'] });
    expect(await rowOf(needs, toyServer({ caps: ['ledger'] }))).toMatchObject({
      status: 'untestable',
      missing: ['clock'],
    });
    const refusing = toyServer({
      onWorld: () => {
        throw new Untestable('no such world');
      },
    });
    expect(
      await rowOf(
        example(['SEAT-5'], async () => undefined),
        refusing,
      ),
    ).toMatchObject({
      status: 'untestable',
      why: 'no such world',
    });
  });

  it('is not-applicable for what is asked of a control interface where there is none', async () => {
    const ofControl = example(['CTL-1'], async () => undefined);
    const uncontrolled: ServerTarget = { ...toyServer(), uncontrolled: true };
    expect(await rowOf(ofControl, uncontrolled)).toMatchObject({ status: 'not-applicable', runs: 0 });
    expect(await rowOf(ofControl, toyServer())).not.toMatchObject({ status: 'not-applicable' });
    const ofBoth = example(['CTL-1', 'SEAT-5'], async () => undefined);
    expect(await rowOf(ofBoth, uncontrolled)).not.toMatchObject({ status: 'not-applicable' });
  });

  it('is not-applicable for a feature that is not claimed, before anything that it needs', async () => {
    const portal = example(['LOCK-8'], async () => undefined, { needs: ['clock'] });
    expect(await rowOf(portal, toyServer())).toMatchObject({ status: 'not-applicable', runs: 0 });
    const online = example(['SEAT-5'], async () => undefined, { needs: ['feature:online'] });
    expect(await rowOf(online, toyServer())).toMatchObject({ status: 'not-applicable' });
  });

  it('is fail for HTTP-2 where no answer comes, while playing and while arranging', async () => {
    const hangs = toyServer({ answer: () => 'hang' });
    const played = await rowOf(
      example(['ROW-15'], (t) => t.play(activate('A'))),
      hangs,
    );
    expect(played).toMatchObject({
      status: 'fail',
      breach: { id: 'HTTP-2' },
      decided: [{ id: 'HTTP-2', ok: false }],
    });
    const arranged = await rowOf(
      example(['ROW-15'], (t) => t.arrange(activate('A'))),
      hangs,
    );
    expect(arranged).toMatchObject({ status: 'fail', breach: { id: 'HTTP-2' } });
  });

  it('is unmeasured where nothing listens any more, or nothing was looked at', async () => {
    const dead = toyServer({ answer: () => 'dead' });
    expect(
      await rowOf(
        example(['ROW-15'], (t) => t.play(activate('A'))),
        dead,
      ),
    ).toMatchObject({ status: 'unmeasured' });
    const idle = await rowOf(
      example(['ROW-15'], async () => undefined),
      toyServer(),
    );
    expect(idle).toMatchObject({ status: 'unmeasured', decided: [] });
  });

  it('is harness-error for an unknown requirement, a broken message and a bug of a case', async () => {
    const unknown = await rowOf(
      example(['ROW-15'], async (t) => t.that('NONE-1', true, 0, 0)),
      toyServer(),
    );
    expect(unknown).toMatchObject({ status: 'harness-error' });
    expect(unknown.why).toContain('NONE-1');
    const broken = example(['ROW-15'], async () => Promise.reject(new HarnessError('our own')));
    expect(await rowOf(broken, toyServer())).toMatchObject({ status: 'harness-error', why: 'our own' });
    const bug = example(['ROW-15'], async () => Promise.reject(new TypeError('oops')));
    expect((await rowOf(bug, toyServer())).why).toContain('oops');
  });

  it('says how many of its repetitions failed', async () => {
    const now = toyServer({ answer: (_, { total }) => (total % 4 === 3 ? 500 : 201) });
    const row = await rowOf(
      example(['ROW-15'], (t) => t.play(activate('A')), { repeat: 10 }),
      now,
    );
    expect(row).toMatchObject({ status: 'fail', intermittent: '2/10', runs: 10 });
    const always = await rowOf(
      example(['ROW-15'], (t) => t.play(activate('A')), { repeat: 3 }),
      toyServer({ answer: () => 500 }),
    );
    expect(always.intermittent).toBeUndefined();
  });

  it('repeats it as often as the licenses of a target last, at least once', async () => {
    const lasting = (licenses: number) => {
      let left = licenses;
      return toyServer({
        onWorld: () => {
          if (left-- === 0) throw new Untestable('no license is left');
        },
      });
    };
    const one = example(['ROW-15'], (t) => t.play(activate('A')), { repeat: 10 });
    expect(await rowOf(one, lasting(3))).toMatchObject({ status: 'pass', runs: 3 });
    expect(await rowOf(one, lasting(0))).toMatchObject({ status: 'untestable', why: 'no license is left' });
  });

  it('fails where the ledger differs from the books', async () => {
    const base = toyServer();
    const lying = {
      ...base,
      world: async (...of: Parameters<typeof base.world>) => ({
        ...(await base.world(...of)),
        ledger: async () => ({
          licenses: [{ id: 'x', limit: 1, activations: [], exposures: [], counted: [] }],
          retiredKeys: [],
        }),
      }),
    };
    const one = example(['ROW-15'], async (t) => {
      await t.play(activate('A'));
      await t.books('ROW-15');
    });
    expect(await rowOf(one, base)).toMatchObject({ status: 'pass' });
    const running = {
      ...base,
      world: async (...of: Parameters<typeof base.world>) => ({
        ...(await base.world(...of)),
        now: () => ({ min: 1_800_000_000, max: 1_800_000_001 }),
      }),
    };
    expect(await rowOf(one, running)).toMatchObject({ status: 'untestable', missing: ['clock'] });
    expect(await rowOf(one, lying)).toMatchObject({ status: 'fail', breach: { at: 'ledger', got: 1 } });
  });
});
