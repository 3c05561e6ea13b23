import type { ClientCase } from '../../case.js';
import { observe } from '../../model/observe.js';
import { inputsOf } from '../../steps/bench.js';
import { type Life, lifeCase } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import { nowOf } from '../../steps/params.js';
import type { ClientStep } from '../../steps/step.js';

const DAY = 86_400;
const WEEK = 7 * DAY;
const status: ClientStep = { op: 'status' };
const hide: ClientStep = { op: 'facts', hide: HEAVY };
const swap: ClientStep = { op: 'facts', restore: true, change: HEAVY };
const restore: ClientStep = { op: 'facts', restore: true };
const hideOnly: ClientStep = { op: 'facts', restore: true, hide: HEAVY };
const clock = (to: number): ClientStep => ({ op: 'clock', to });
const seen = (...instants: number[]): ClientStep[] => instants.flatMap((to) => [clock(to), status]);

/** Has the client see the machine: what it tells of that is for FP-4 and TELL-6. */
async function looked({ bench }: Life): Promise<void> {
  await bench.driver.call('status', nowOf(bench));
  bench.state = observe(bench.state, inputsOf(bench), bench.now);
}

/** How long a client stays usable under `indeterminate`. @spec 8.5, 16.6 */
export const GRACE_CASES: readonly ClientCase[] = [
  lifeCase(
    'client-clock/grace/seven-days',
    'The grace is 604,800 seconds from the first sight, and not one more.',
    ['FP-4'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(clock(3600), hide, status);
      await playFor('FP-4', ...seen(3600 + WEEK - 1, 3600 + WEEK, 3600 + WEEK + 1, 3600 + 2 * WEEK));
    },
  ),
  lifeCase(
    'client-clock/grace/told',
    'The end of the grace is told, and stays the same.',
    ['TELL-6', 'FP-4'],
    async ({ activate, play }) => {
      await activate();
      await play(clock(3600), hide, ...seen(3600, DAY, 3600 + WEEK), { op: 'restart' });
    },
  ),
  lifeCase(
    'client-clock/grace/first-sight-is-seen-not-guessed',
    'The count begins when it is first seen, not when the parts went away.',
    ['FP-4'],
    async ({ activate, playFor }) => {
      await activate();
      await playFor('FP-4', hide, ...seen(3 * DAY, 3 * DAY + WEEK - 1, 3 * DAY + WEEK));
    },
  ),
  ...(['match', 'drifted'] as const).map((verdict) =>
    lifeCase(
      `client-clock/grace/ended-by-${verdict}`,
      `A verdict of ${verdict} ends the count.`,
      ['FP-4'],
      async ({ activate, arrange, playFor }) => {
        await activate();
        const good: ClientStep =
          verdict === 'match' ? restore : { op: 'facts', restore: true, change: ['net.mac.1'] };
        await arrange(hide, status, ...seen(6 * DAY), good, status, hideOnly, clock(6 * DAY + 60));
        await playFor('FP-4', status, ...seen(WEEK, 13 * DAY + 59, 13 * DAY + 60));
      },
    ),
  ),
  lifeCase(
    'client-clock/grace/not-ended-by-mismatch',
    'A verdict of mismatch does not end the count.',
    ['FP-4'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(hide, status, ...seen(6 * DAY), swap, status, hideOnly);
      await playFor('FP-4', ...seen(WEEK - 1, WEEK));
    },
  ),
  lifeCase(
    'client-clock/grace/set-back',
    'Setting the clock back makes the grace shorter, never longer.',
    ['FP-4'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(...seen(-DAY), clock(DAY), hide, status);
      await playFor('FP-4', clock(3600), status, ...seen(3600 + WEEK - 1, 3600 + WEEK, DAY + WEEK - 1));
    },
  ),
  lifeCase(
    'client-clock/grace/not-with-a-clock-set-back',
    'The grace is not for a clock that is more than a day before the floor.',
    ['CLOCK-9'],
    async ({ activate, arrange, playFor }) => {
      // The floor is that of the token's issue; that a day is tolerated is for CLOCK-6.
      await activate({ at: 20 * DAY });
      await arrange(...seen(19 * DAY, 20 * DAY), hide, status);
      await playFor('CLOCK-9', ...seen(19 * DAY, 19 * DAY - 1, 10 * DAY));
    },
  ),
  lifeCase(
    'client-clock/grace/not-for-an-ended-token',
    'The grace does not make a token usable that has ended.',
    ['CLOCK-9'],
    async ({ activate, arrange, bench, t }) => {
      await activate({ life: 3 * DAY });
      await arrange(clock(2 * DAY), hide, status);
      for (const [to, usable] of [
        [3 * DAY - 1, true],
        // The second in which it ends is for EVAL-2.
        [3 * DAY + 3600, false],
        [4 * DAY, false],
      ] as const) {
        await arrange(clock(to));
        const got = await bench.driver.call('status', nowOf(bench));
        const state = 'machine-indeterminate';
        t.that('STATE-1', got['state'] === state, state, got['state'], 'state');
        t.that('CLOCK-9', got['usable'] === usable, usable, got['usable'], 'usable');
      }
    },
  ),
  lifeCase(
    'client-clock/grace/bounds-loading',
    'Under an indeterminate verdict a token is loaded within the grace, and refused from its end on.',
    ['LOAD-5'],
    async (life) => {
      const { activate, arrange, playFor } = life;
      await activate();
      await arrange({ op: 'answer', answer: {} }, { op: 'answer', answer: {} }, hide);
      await looked(life);
      await playFor('LOAD-5', clock(WEEK - 1), { op: 'load', token: 1 });
      await playFor('LOAD-5', clock(WEEK), { op: 'load' });
    },
  ),
  lifeCase(
    'client-clock/grace/begins-with-loading',
    'Where a token is accepted of a machine that cannot be read, the count begins with that.',
    ['FP-4'],
    async ({ arrange, playFor }) => {
      await arrange({ op: 'code' }, { op: 'answer', answer: {} }, hide, { op: 'load' });
      await playFor('FP-4', ...seen(WEEK - 1, WEEK));
    },
  ),
  lifeCase(
    'client-clock/grace/loading-at-first-sight',
    'Where nothing indeterminate was seen before, a token of a machine that cannot be read is accepted.',
    ['LOAD-5'],
    async (life) => {
      const { arrange, playFor } = life;
      // Another token each time: whether one may be loaded twice is not the question.
      await arrange({ op: 'code' }, { op: 'answer', answer: {} }, hide);
      await playFor('LOAD-5', { op: 'load' });
      await arrange({ op: 'answer', answer: {} });
      await looked(life);
      await playFor('LOAD-5', clock(WEEK - 1), { op: 'load' }, clock(WEEK), { op: 'load' });
    },
  ),
];
