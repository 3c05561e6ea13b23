import { describe, expect, it } from 'vitest';
import type { ClientCase, ClientT } from '../../src/client/case.js';
import { Lacks } from '../../src/targets/lacks.js';
import { summaryOf } from '../toys/toy-rows.js';
import { COMPARE, play, target } from './toy.js';

const good = await target('good');

/** What comes of a case that judges DRV-1. */
async function rowOf(run: (t: ClientT) => void | Promise<void>) {
  const toy: ClientCase = {
    id: 'client-driver/toy',
    title: 'A toy case',
    asserts: ['DRV-1'],
    needs: [],
    run: async (t) => await run(t),
  };
  const [row] = await play(good, [toy]);
  if (!row) throw new Error('no row');
  return row;
}

const VERSION = ['CODE-1', false, 'one', 'another', 'code.app.version'] as const;

describe('what nothing else depends on', () => {
  it('keeps no case from being judged that is not about it, and is not lost', async () => {
    const row = await rowOf((t) => {
      t.aside(...VERSION);
      t.that('DRV-1', true, 1, 1);
    });
    expect(row).toMatchObject({
      status: 'blocked',
      blockedBy: 'CODE-1',
      beside: true,
      breach: { expected: 'one', got: 'another', at: 'code.app.version' },
      decided: [{ id: 'DRV-1', ok: true }],
    });
    const verdicts = summaryOf([row], { role: 'client' }).families.flatMap(
      ({ requirements }) => requirements,
    );
    const statusOf = (id: string) => verdicts.find((one) => one.id === id)?.status;
    expect([statusOf('CODE-1'), statusOf('DRV-1')]).toEqual(['failed', 'passed']);
  });

  it('is told with the calls until then', async () => {
    const row = await rowOf(async (t) => {
      await t.driver.call('compare', COMPARE);
      t.aside(...VERSION);
      t.that('DRV-1', true, 1, 1);
      await t.driver.call('compare', COMPARE);
    });
    expect([row.requests, row.transcript?.length]).toEqual([2, 1]);
  });

  it('fails the case that is about it', async () => {
    const row = await rowOf((t) => t.aside('DRV-1', false, 'one', 'another', 'id'));
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'DRV-1', expected: 'one', got: 'another' } });
  });

  it('is noted while something is only prepared, whatever the case is about', async () => {
    const row = await rowOf(async (t) => {
      await t.arrange(async () => t.aside('DRV-1', false, 1, 2));
      t.that('DRV-1', true, 1, 1);
    });
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'DRV-1' });
  });

  it('is the first of several, also where the rest cannot be tested', async () => {
    const row = await rowOf((t) => {
      t.aside(...VERSION);
      t.aside('CODE-4', false, 'none', 'a label', 'code.machine.label');
      throw new Lacks('files');
    });
    expect(row).toMatchObject({ status: 'blocked', blockedBy: 'CODE-1', breach: { at: 'code.app.version' } });
  });

  it('is less than a breach of what the case is about', async () => {
    const row = await rowOf((t) => {
      t.aside(...VERSION);
      t.that('DRV-1', false, 1, 2);
    });
    expect(row).toMatchObject({ status: 'fail', breach: { id: 'DRV-1' } });
  });

  it('is a fault of the suite where it is of no sentence', async () => {
    expect(await rowOf((t) => t.aside('CODE-99' as 'CODE-1', true, 1, 1))).toMatchObject({
      status: 'harness-error',
    });
  });
});
