import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { strict, text, world } from '../plans.js';
import { activate, later, release, setLicense } from '../steps.js';
import { ledgerShows, RELEASES } from './visit.js';

const lapsing = (machine: string, plus: number): Step => ({
  op: 'advance',
  until: { of: 'lapse', license: 'L', machine, plus },
});

/** When an ending activation ends. @spec 10.3, 10.6 */
export const ENDING_ON_PORTAL: readonly Case[] = [
  {
    id: 'portal/ending-ends',
    title:
      'An ending device is released at the instant at which its token has lapsed, and not a second before.',
    asserts: ['REL-3'],
    needs: [...RELEASES, 'ledger'],
    world: world(strict({ lock: null, offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), release('A'), lapsing('A', -1));
      await ledgerShows(t, 'REL-3', 'activations');
      await t.arrange(later('PT1S'));
      await ledgerShows(t, 'REL-3', 'activations', 'exposures', 'counted');
    },
  },
  {
    id: 'portal/ending-not-forced',
    title: 'A device that the portal ended is not forced, though that could be done before it lapses.',
    asserts: ['REL-3'],
    needs: [...RELEASES, 'ledger'],
    world: world(text({ lock: null, offlineToken: 'P60D' })),
    async run(t) {
      await t.arrange(activate('A'), release('A'), lapsing('A', -1));
      await ledgerShows(t, 'REL-3', 'activations', 'exposures', 'counted');
    },
  },
  {
    id: 'portal/ending-with-the-last',
    title: 'An ending device is released when the last of its tokens has lapsed, whichever was issued last.',
    asserts: ['REL-3'],
    needs: [...RELEASES, 'ledger'],
    world: world(strict({ lock: null })),
    async run(t) {
      const policy = { profile: 'file-strict', lock: null, offlineToken: 'P30D' } as const;
      await t.arrange(activate('A'), setLicense('L', { policy }), activate('A'), release('A'), later('P40D'));
      await ledgerShows(t, 'REL-3', 'activations');
      await t.arrange(lapsing('A', -1));
      await ledgerShows(t, 'REL-3', 'activations');
      await t.arrange(later('PT1S'));
      await ledgerShows(t, 'REL-3', 'activations');
    },
  },
];
