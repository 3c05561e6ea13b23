import type { ClientCase } from '../../case.js';
import { newClientBench } from '../../steps/bench.js';
import { type Life, lifeCase, lifeOf } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import { nowOf, openParams } from '../../steps/params.js';
import type { Answer, ClientStep } from '../../steps/step.js';

const DAY = 86_400;
/** The most that one observation moves the floor. */
const STEP = 31 * DAY;
/** In the year 2151. */
const FAR = 3_944_678_400;
/** When clocks change: New York and Berlin in spring, Lord Howe, Berlin and New York in autumn of 2026. */
const CHANGES = [1_772_953_200, 1_774_746_000, 1_791_041_400, 1_792_890_000, 1_793_512_800];
const status: ClientStep = { op: 'status' };
const hide: ClientStep = { op: 'facts', hide: HEAVY };
const clock = (to: number): ClientStep => ({ op: 'clock', to });
/** Looks at the status at instants, one after the other. */
const seen = (...instants: number[]): ClientStep[] => instants.flatMap((to) => [clock(to), status]);

/**
 * Prepares a client with a token, on which the floor shows: a day before it is no matter, a second more is (CLOCK-6).
 * Where it does not, nothing is said of what moves it.
 */
async function measured({ activate, arrange }: Life, answer?: Answer): Promise<void> {
  await activate();
  await arrange(...seen(-DAY, -DAY - 1, 0));
  if (answer) await activate(answer);
}

/** That a refused load has left a token is for LOAD-2. */
async function tokenStays({ bench, t }: Life): Promise<void> {
  const { token } = await bench.driver.call('status', nowOf(bench));
  t.that('LOAD-2', token !== undefined, 'the token', token, 'token');
}

/** What moves the floor, and what does not. @spec 16.6 */
export const FLOOR: readonly ClientCase[] = [
  lifeCase(
    'client-clock/tolerance',
    'A clock up to a day before the floor is no matter; one second more is.',
    ['CLOCK-6'],
    async ({ activate, playFor }) => {
      // Of a token that ends: whether a perpetual one is usable is for STATE-2.
      await activate({ life: 800 * DAY });
      await playFor('CLOCK-6', ...seen(-DAY + 1, -DAY, -DAY - 1, -DAY, -400 * DAY, 0));
    },
  ),
  lifeCase(
    'client-clock/rollback-usable',
    'A clock that was set back only warns where the token is perpetual, and stops one that ends.',
    ['STATE-2', 'CLOCK-6', 'TELL-3'],
    async ({ activate, play }) => {
      await activate();
      await play(...seen(-2 * DAY, 0));
      await activate({ life: 30 * DAY });
      await play(...seen(-2 * DAY, 0));
    },
  ),
  lifeCase(
    'client-clock/only-with-a-token',
    'Without a token no clock is wrong.',
    ['CLOCK-6'],
    async ({ t, playFor }) => {
      // What it is without a token is for STATE-3.
      const other = lifeOf(t, await newClientBench(t, 'other'));
      await other.arrange({ op: 'open' }, status, { op: 'code' }, status, { op: 'close' });
      await playFor('CLOCK-6', ...seen(FAR, 0, -400 * DAY), { op: 'code' }, ...seen(FAR, 0, -400 * DAY));
    },
  ),
  ...[DAY - 1, DAY, DAY + 1].map((at) =>
    lifeCase(
      `client-clock/token-ahead/${at}`,
      `A token issued ${at} seconds ahead of the machine's clock moves the floor to its issue.`,
      ['CLOCK-1'],
      async (life) => {
        const { arrange, playFor } = life;
        await measured(life);
        // Answers the first code, which is not pending any more.
        await arrange({ op: 'answer', answer: { at } }, { op: 'load' });
        await playFor('CLOCK-1', status, { op: 'restart' });
      },
    ),
  ),
  lifeCase(
    'client-clock/healed-by-answer',
    'The answer to the pending code sets the floor back to its issue.',
    ['CLOCK-2'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange(...seen(20 * DAY, 0), { op: 'code' }, { op: 'answer', answer: {} }, { op: 'load' });
      await playFor('CLOCK-2', ...seen(0, -DAY, -DAY - 1));
    },
  ),
  lifeCase(
    'client-clock/not-healed-by-other-token',
    'A token that answers another code than the pending one sets the floor never back.',
    ['CLOCK-2'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange(...seen(20 * DAY, 0), { op: 'code' }, { op: 'code', new: 'code' });
      await arrange({ op: 'answer', answer: { code: 1 } }, { op: 'load' });
      await playFor('CLOCK-2', status, { op: 'restart' });
      await arrange({ op: 'answer', answer: { code: 0 } }, { op: 'load' });
      await playFor('CLOCK-2', status);
    },
  ),
  ...[STEP - 1, STEP, STEP + 1].map((n) =>
    lifeCase(
      `client-clock/step/${n}`,
      `A clock seen ${n} seconds after the floor moves it exactly where that is at most 31 days.`,
      n > STEP ? ['CLOCK-4'] : ['CLOCK-3'],
      async (life) => {
        const { playFor } = life;
        await measured(life);
        await playFor(
          n > STEP ? 'CLOCK-4' : 'CLOCK-3',
          ...seen(n, n - DAY, n - DAY - 1, ...(n > STEP ? [] : [0])),
        );
      },
    ),
  ),
  lifeCase(
    'client-clock/steps-add-up',
    'Many small steps move the floor as far as they go.',
    ['CLOCK-3'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-3', ...seen(STEP, 2 * STEP, 3 * STEP, 3 * STEP - DAY, 3 * STEP - DAY - 1));
    },
  ),
  lifeCase(
    'client-clock/every-call-observes',
    'Whatever call is given the clock observes it, a refused one too.',
    ['CLOCK-3'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange(clock(10 * DAY), { op: 'code' });
      await playFor('CLOCK-3', ...seen(9 * DAY - 1));
      await arrange({ op: 'answer', answer: { spoil: 'signature' } }, clock(20 * DAY), { op: 'load' });
      await tokenStays(life);
      await playFor('CLOCK-3', ...seen(19 * DAY - 1, 19 * DAY));
    },
  ),
  lifeCase(
    'client-clock/observed-after-loading',
    'The clock is observed once more when a token was accepted: it moves the floor on from its issue.',
    ['CLOCK-3'],
    async (life) => {
      const { playFor } = life;
      await measured(life, { at: -10 * DAY });
      await playFor('CLOCK-3', ...seen(-DAY - 1, -5 * DAY, -DAY));
    },
  ),
  lifeCase(
    'client-clock/2151-for-one-boot',
    'A clock that shows the year 2151 for one boot moves nothing.',
    ['CLOCK-4'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange({ op: 'close' }, clock(FAR), { op: 'open' }, { op: 'close' }, clock(60));
      await playFor('CLOCK-4', { op: 'open' }, ...seen(FAR + 60, 120, 120 - DAY));
    },
  ),
  lifeCase(
    'client-clock/2151-for-almost-a-day',
    'A clock far ahead moves nothing before it has run for a day.',
    ['CLOCK-4'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-4', ...seen(FAR, FAR + 3600, FAR + DAY - 1, 0));
    },
  ),
  lifeCase(
    'client-clock/believed-after-a-day',
    'A clock far ahead that has run for a day is believed.',
    ['CLOCK-5'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-5', ...seen(FAR, FAR + 3600, FAR + DAY, FAR, FAR - 1, 0));
    },
  ),
  lifeCase(
    'client-clock/believed-after-a-long-holiday',
    'The series may rest for up to 31 days, and is believed then.',
    ['CLOCK-5'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-5', ...seen(200 * DAY, 200 * DAY + STEP, 200 * DAY + STEP - DAY - 1));
    },
  ),
  lifeCase(
    'client-clock/series-rests-too-long',
    'A series that rests for more than 31 days begins anew.',
    ['CLOCK-4'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-4', ...seen(200 * DAY, 200 * DAY + STEP + 1, 0));
    },
  ),
  lifeCase(
    'client-clock/series-set-back',
    'A series in which the clock goes back begins anew.',
    ['CLOCK-4'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-4', ...seen(FAR, FAR + DAY - 60, FAR + DAY - 61, FAR + DAY + 60, 0));
    },
  ),
  lifeCase(
    'client-clock/series-broken-by-the-right-time',
    'A clock that is right in between ends the series.',
    ['CLOCK-4'],
    async (life) => {
      const { playFor } = life;
      await measured(life);
      await playFor('CLOCK-4', ...seen(FAR, 60, FAR + DAY, 120));
    },
  ),
  lifeCase(
    'client-clock/series-ended-by-a-token',
    'An accepted token ends the series.',
    ['CLOCK-4'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange(...seen(FAR, FAR + 3600), { op: 'answer', answer: { at: -FAR } }, { op: 'load' });
      await playFor('CLOCK-4', ...seen(FAR + DAY, 0));
    },
  ),
  lifeCase(
    'client-clock/poisoned-by-no-jump',
    'A jump far ahead and back leaves a client with a token that ends as it was.',
    ['CLOCK-4'],
    async (life) => {
      const { playFor } = life;
      await measured(life, { life: 400 * DAY });
      await playFor('CLOCK-4', ...seen(FAR, 0, FAR, 60), { op: 'restart' });
    },
  ),
  lifeCase(
    'client-clock/floor-outlasts-restart',
    'The floor outlasts a restart.',
    ['CLOCK-7'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life);
      await arrange(...seen(20 * DAY, 0), { op: 'close' });
      await playFor('CLOCK-7', { op: 'open' }, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-clock/series-outlasts-restart',
    'A series outlasts a restart.',
    ['CLOCK-7'],
    async (life) => {
      const { activate, arrange, playFor } = life;
      await measured(life);
      // It is believed where nothing restarts (CLOCK-5), and the answer to a code makes all as it was.
      await arrange(...seen(FAR, FAR + DAY, FAR - 1), clock(0));
      await activate();
      await arrange(...seen(FAR), { op: 'restart' }, { op: 'close' }, clock(FAR + DAY), { op: 'open' });
      await arrange({ op: 'close' }, clock(FAR - 1));
      await playFor('CLOCK-7', { op: 'open' });
    },
  ),
  lifeCase(
    'client-clock/first-sight-outlasts-restart',
    'The first sight outlasts a restart: restarting makes no grace longer.',
    ['CLOCK-7'],
    async (life) => {
      const { arrange } = life;
      // That the grace ends where nothing restarts is for FP-4.
      const other = lifeOf(life.t, await newClientBench(life.t, 'other'));
      await other.activate();
      await other.arrange(hide, status, ...seen(DAY, 7 * DAY - 60, 7 * DAY + 60), { op: 'close' });
      await measured(life);
      await arrange(hide, status, clock(DAY), status, { op: 'close' });
      for (const [to, usable] of [
        [7 * DAY - 60, true],
        [7 * DAY + 60, false],
      ] as const) {
        await arrange(clock(to));
        const got = await life.bench.driver.call('open', openParams(life.bench));
        life.bench.isOpen = true;
        life.t.that('CLOCK-7', got['usable'] === usable, usable, got['usable'], 'usable');
        await life.bench.driver.call('close', {});
        life.bench.isOpen = false;
      }
    },
  ),
  ...(['machine', 'product', 'signature'] as const).map((spoil) =>
    lifeCase(
      `client-clock/refused-token/${spoil}`,
      'A token that is refused moves no floor.',
      ['CLOCK-8'],
      async (life) => {
        const { arrange, playFor } = life;
        await measured(life);
        await arrange({ op: 'answer', answer: { at: 20 * DAY, spoil } }, { op: 'load' });
        await tokenStays(life);
        await playFor('CLOCK-8', status, { op: 'restart' });
      },
    ),
  ),
  lifeCase(
    'client-clock/refused-older-generation',
    'A token of an older generation moves no floor, neither way.',
    ['CLOCK-8'],
    async (life) => {
      const { arrange, playFor } = life;
      await measured(life, { generation: 5 });
      await arrange({ op: 'answer', answer: { generation: 4, at: 20 * DAY } }, { op: 'load' });
      await tokenStays(life);
      await playFor('CLOCK-8', status);
    },
  ),
  lifeCase(
    'client-clock/deactivation-keeps-the-floor',
    'Giving up and activating anew is answered by its own token: the floor is that of its issue.',
    ['CLOCK-2'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(...seen(20 * DAY), { op: 'deactivate' }, clock(0), { op: 'code' });
      await arrange({ op: 'answer', answer: {} }, { op: 'load' });
      await playFor('CLOCK-2', status, { op: 'restart' });
    },
    ['feature:proofs'],
  ),
  ...[undefined, 'America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati', 'Australia/Lord_Howe'].map(
    (zone) =>
      lifeCase(
        `client-clock/zones/${(zone ?? 'own').toLowerCase().replace(/[^a-z]+/g, '-')}`,
        `Hours that a local clock skips or has twice are as any other${zone ? ` in ${zone}` : ''}.`,
        ['EVAL-3'],
        async ({ t, activate, playFor, bench }) => {
          if (zone) bench.driver = await t.start({ env: { TZ: zone } });
          // The same borders on days on which no clock is changed.
          bench.now = Math.min(...CHANGES) - 60 * DAY;
          await activate({ life: DAY });
          for (const by of [DAY - 1, 1, 1]) {
            bench.now += by;
            await t.arrange(() => playFor('EVAL-2', status));
          }
          await activate({ nbf: 3 * DAY, life: 30 * DAY });
          for (const by of [3 * DAY - 301, 1]) {
            bench.now += by;
            await t.arrange(() => playFor('EVAL-1', status));
          }
          for (const instant of CHANGES) {
            bench.now = instant - 3 * DAY;
            await activate({ life: 3 * DAY });
            for (const by of [-7200, -3600, -1, 0, 1, 3600]) {
              bench.now = instant + by;
              await playFor('EVAL-3', status);
            }
            // Before the token was issued by more than a day and the skew, in hours that a local clock may not have.
            await activate({ nbf: 3 * DAY, life: 30 * DAY });
            bench.now += 3 * DAY - 301;
            await playFor('EVAL-3', status);
            bench.now += 1;
            await playFor('EVAL-3', status);
          }
        },
        zone ? ['kill'] : [],
      ),
  ),
];
