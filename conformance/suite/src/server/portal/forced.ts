import type { Case } from '../../case.js';
import { releaseAt } from '../../steps/portal.js';
import type { Step } from '../../steps/step.js';
import { DRIFTED, text, world } from '../plans.js';
import { activate, change, later, release } from '../steps.js';
import { ledgerShows, OUTBOX, RELEASES, releaseUrl, seen, session } from './visit.js';

const budgetLeft = (plus: number): Step => ({
  op: 'advance',
  until: { of: 'forcedRetryAt', license: 'L', plus },
});

/** Forced releases and their budget. @spec 10.3 */
export const FORCED: readonly Case[] = [
  {
    id: 'portal/forced',
    title: 'A forced release is counted and leaves an exposure, each at its own time.',
    asserts: ['REL-4'],
    needs: [...RELEASES, 'ledger'],
    world: world(text({ lock: null, forcedReleaseBudget: 2 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), release('A'));
      await ledgerShows(t, 'REL-4', 'exposures', 'counted');
      await t.arrange(later('P100D'), release('B'));
      await ledgerShows(t, 'REL-4', 'exposures', 'counted');
    },
  },
  {
    id: 'portal/forced-budget-rolls',
    title:
      'A spent budget refuses a forced release until exactly 365 days after the event that is in its way.',
    asserts: ['REL-5', 'REL-1'],
    needs: RELEASES,
    world: world(text({ lock: null, forcedReleaseBudget: 2 }, { limit: 4 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), activate('C'), activate('D'));
      await t.arrange(release('A'), later('P10D'), release('B'), later('P10D'));
      await t.play(release('C'));
      await t.arrange(budgetLeft(-1));
      await t.play(release('C'), later('PT1S'), release('C'), release('D'));
      await t.arrange(budgetLeft(0));
      await t.play(release('D'));
    },
  },
  {
    id: 'portal/forced-budget-of-none',
    title: 'A budget of 0 refuses every forced release, without a date.',
    asserts: ['REL-5', 'ACT-5'],
    needs: RELEASES,
    world: world(text({ lock: null, forcedReleaseBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(release('A'));
    },
  },
  {
    id: 'portal/budgets-apart',
    title: 'New baselines do not use up the budget for forced releases.',
    asserts: ['REL-1'],
    needs: RELEASES,
    world: world(text({ lock: null, reissueBudget: 1, forcedReleaseBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), change('A', ...DRIFTED), activate('A'));
      await t.play(release('B'));
    },
  },
  {
    id: 'portal/forced-in-parallel',
    title:
      'Of three devices that are given up at once exactly as many are forced as the budget has room for.',
    asserts: ['REL-5'],
    needs: OUTBOX,
    repeat: 5,
    world: world(text({ lock: null }, { owner: 'ada' }), { M: text({ lock: null }, { owner: 'ada' }) }),
    async run(t) {
      // One after the other on M: what goes wrong on L is about doing it at once.
      await t.arrange(activate('P', { license: 'M' }), activate('Q', { license: 'M' }));
      await t.arrange(release('P', 'M'), release('Q', 'M'));
      await t.arrange(activate('A'), activate('B'), activate('C'));
      const opened = await session(t, 'L');
      const urls = [];
      for (const machine of ['A', 'B', 'C']) urls.push(await releaseUrl(t, opened, machine, 'L'));
      const answers = await Promise.all(urls.map((url) => releaseAt(t.world, url, opened)));
      const got = answers.map((answer) => seen(t, answer).body['releaseClass'] ?? seen(t, answer).got);
      const forced = got.filter((outcome) => outcome === 'forced').length;
      const refused = got.filter((outcome) => outcome === 'reissue-limit-reached').length;
      t.that('REL-5', forced === 1 && refused === 2, 'one forced, two refused', got, 'answers');
    },
  },
];
