import { describe, expect, it } from 'vitest';
import { expectedRow } from '../../src/baseline/expected-row.js';
import { Breach, Unmeasured } from '../../src/outcome.js';
import type { Row } from '../../src/runner/row.js';
import type { ServerTarget } from '../../src/target.js';
import { describeServerBy } from '../../src/tests/describe-server.js';
import type { TestContext, TestFramework } from '../../src/tests/framework.js';
import { requireFresh } from '../../src/tests/stale.js';
import { tell } from '../../src/tests/tell.js';
import { casesOf, row } from '../toys/toy-rows.js';

/** A framework that plays the tests one after the other when it is told to. */
function smallFramework() {
  const tests: { name: string; body: (context: TestContext) => Promise<void> }[] = [];
  const groups: string[] = [];
  const last: (() => Promise<void>)[] = [];
  const framework: TestFramework = {
    describe(name, body) {
      groups.push(name);
      body();
    },
    test: (name, body) => tests.push({ name, body }),
    afterAll: (body) => last.push(body),
  };
  /** What became of each test: `pass`, a reason to skip, or the error's message. */
  async function play(): Promise<string[]> {
    const came: string[] = [];
    for (const { body } of tests) {
      let became = 'pass';
      const context = {
        skip(reason: string) {
          became = `skipped: ${reason}`;
        },
      };
      await body(context).catch((error: Error) => {
        became = error.message;
      });
      came.push(became);
    }
    for (const end of last) await end();
    return came;
  }
  return { framework, groups, names: () => tests.map(({ name }) => name), play };
}

/** A server that breaks one requirement while it is attached, and so fails each case by it. */
const brokenServer = () => Promise.reject(new Breach('HTTP-1', 'a directory', 'nothing'));

const baselineOf = (id: string) => ({
  baseline: 1 as const,
  implementation: 'toy',
  expected: [{ id, reason: 'It is a toy.' }],
});

/** A server that can be attached, and then does not answer. */
function silentServer() {
  const seen = { attached: 0, closed: 0 };
  const make = (): ServerTarget => {
    seen.attached += 1;
    return {
      name: 'silent',
      caps: new Set(['feature:core', 'clock', 'ledger', 'seed']) as ServerTarget['caps'],
      world: async () => {
        throw new Unmeasured('nobody answers');
      },
      close: async () => {
        seen.closed += 1;
      },
    };
  };
  return { make, seen };
}

const BROKEN = { decided: [{ id: 'SEAT-5', ok: false }] } as const;

describe('cases as tests of any framework', () => {
  it('have the names of the cases, in a group', () => {
    const { framework, groups, names } = smallFramework();
    describeServerBy(framework, silentServer().make, { only: ['seats/limit-*'], name: 'mine' });
    expect(groups).toEqual(['mine']);
    expect(names()).toEqual(expect.arrayContaining(['seats/limit-0', 'seats/limit-1']));
    expect(names().every((name) => name.startsWith('seats/limit-'))).toBe(true);
  });

  it('are chosen by requirement and by a filter too', () => {
    const { framework, names } = smallFramework();
    const cases = ({ id }: { id: string }) => id.endsWith('-form');
    describeServerBy(framework, silentServer().make, { only: ['HTTP-1'], cases });
    expect(names()).toEqual(['wire/directory-form']);
  });

  it.each([
    [{ only: ['seats/limit-0', 'seats/no-such'] }, 'no case fits seats/no-such'],
    [{ cases: () => false }, 'no case is chosen'],
  ])('are not chosen by a slip of the pen', (options, message) => {
    const { framework } = smallFramework();
    expect(() => describeServerBy(framework, silentServer().make, options)).toThrow(new TypeError(message));
  });

  it('attach once and close; a target that is silent is soon waited for no more', async () => {
    const { framework, play } = smallFramework();
    const { make, seen } = silentServer();
    describeServerBy(framework, make, { only: ['artifacts/*'], cases: ({ needs }) => needs.length === 0 });
    expect(seen).toEqual({ attached: 0, closed: 0 });
    const came = await play();
    expect(seen).toEqual({ attached: 1, closed: 1 });
    expect(came.length).toBeGreaterThan(7);
    expect(came[0]).toContain('nobody answers');
    expect(came.slice(6).every((one) => one.startsWith('not played: 6 cases before it'))).toBe(true);
  });

  it('pass as expected where a baseline says that they fail, and are followed by a test of the baseline', async () => {
    const { framework, names, play } = smallFramework();
    describeServerBy(framework, brokenServer, { only: ['seats/limit-0'], baseline: baselineOf('HTTP-1') });
    expect(names()).toEqual(['seats/limit-0', 'the baseline has no stale requirement']);
    expect(await play()).toEqual(['pass', 'pass']);
    const other = smallFramework();
    describeServerBy(other.framework, brokenServer, {
      only: ['seats/limit-0'],
      baseline: baselineOf('HTTP-2'),
    });
    expect(await other.play()).toEqual([expect.stringMatching(/^FAIL seats\/limit-0\n/), 'pass']);
  });

  it('know a stale requirement when all cases about it have been played', () => {
    const held = [row('SEAT-5', 'pass')];
    const kind = { role: 'server', all: casesOf(held) } as const;
    expect(() => requireFresh(baselineOf('SEAT-5'), held, kind)).toThrow(
      new Error('the baseline is stale: remove SEAT-5, which every case about it sees to hold'),
    );
    expect(() => requireFresh(baselineOf('SEAT-5'), [], kind)).not.toThrow();
    expect(() =>
      requireFresh(baselineOf('SEAT-5'), [row('SEAT-5', 'expected-fail', BROKEN)], kind),
    ).not.toThrow();
  });

  it('fail where a case passes that is expected to fail, and are skipped where what is expected was in the way', () => {
    const settings = { seed: 1n, runs: 1, caseSeconds: 1 };
    const skipped: string[] = [];
    const toldOf = (one: Row, id: string) => () =>
      tell(
        expectedRow(one, baselineOf(id)),
        { skip: (why) => skipped.push(why) },
        'describeServer',
        settings,
      );
    expect(toldOf(row('SEAT-5', 'pass'), 'toy/seat-5')).toThrow(
      /^STALE toy\/seat-5\n[\s\S]*passes, though the baseline expects toy\/seat-5 to fail: It is a toy\.; remove it/,
    );
    const blocked = row('SEAT-4', 'blocked', { blockedBy: 'SEAT-5' });
    expect(toldOf(blocked, 'SEAT-8')).toThrow(/^blocked toy\/seat-4/);
    expect(toldOf(blocked, 'SEAT-5')).not.toThrow();
    expect(skipped).toEqual(['SEAT-5 was in the way, an expected failure: It is a toy.']);
  });

  it('fail with what kept the target from being attached', async () => {
    const { framework, play } = smallFramework();
    const make = () => Promise.reject(new Error('no such server'));
    describeServerBy(framework, make, { only: ['seats/limit-0'] });
    expect(await play()).toEqual(['no such server']);
  });
});
