import type { Case } from '../../case.js';
import { releaseAt } from '../../steps/portal.js';
import type { Step } from '../../steps/step.js';
import { strict, text, world } from '../plans.js';
import { activate, deactivate, later, release, setLicense } from '../steps.js';
import { deviceOf, ledgerShows, RELEASES, releaseUrl, seen, session } from './visit.js';

const lapsing = (machine: string, plus: number, license = 'L'): Step => ({
  op: 'advance',
  until: { of: 'lapse', license, machine, plus },
});

const SHORTER = { policy: { profile: 'file-strict', lock: null, offlineToken: 'P30D' } } as const;

/** The steps of a release, each where two of them fit. @spec 10.3 */
export const RELEASE_STEPS: readonly Case[] = [
  {
    id: 'portal/released-before',
    title: 'A device that was released is not found any more, however often it is asked for.',
    asserts: ['REL-1'],
    needs: RELEASES,
    world: world(text({ lock: null, forcedReleaseBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      const opened = await session(t, 'L');
      const url = await releaseUrl(t, opened, 'A', 'L');
      const id = await deviceOf(t, opened, 'A', 'L');
      await t.arrange(release('A'));
      const still = await releaseUrl(t, opened, 'B', 'L');
      const gone = (await deviceOf(t, opened, 'A', 'L')) === undefined && still !== url;
      t.that('REL-7', gone, 'released', id ?? null, 'activations');
      const { got } = seen(t, await releaseAt(t.world, url, opened));
      t.that('REL-1', got === 'activation-not-found', 'activation-not-found', got, 'code');
    },
  },
  {
    id: 'portal/lapsed-in-lock',
    title:
      'With nothing outstanding a device is released inside its lock window too, and one second before not.',
    asserts: ['REL-2', 'LOCK-3'],
    needs: RELEASES,
    world: world(strict({ lock: 'P24M', offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), lapsing('A', -1));
      await t.play(release('A'), later('PT1S'), release('A'));
    },
  },
  {
    id: 'portal/lapsed-is-free',
    title: 'A lapsed device costs no budget, needs no allowance and leaves no exposure.',
    asserts: ['REL-2'],
    needs: [...RELEASES, 'ledger'],
    world: world(text({ offlineToken: 'P30D', lock: null, forcedReleaseBudget: 0 }), {
      M: strict({ offlineToken: 'P30D', lock: null, forcedReleaseBudget: 1 }),
    }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }), lapsing('A', 0));
      await t.play(release('A'), release('B', 'M'));
      await ledgerShows(t, 'REL-2', 'exposures', 'counted');
    },
  },
  {
    id: 'portal/lapses-with-the-last',
    title: 'A device whose newest token has lapsed is not free while an older one of it is outstanding.',
    asserts: ['REL-1'],
    needs: RELEASES,
    world: world(strict({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), setLicense('L', SHORTER), activate('A'), later('P40D'));
      await t.play(release('A'));
    },
  },
  {
    id: 'portal/perpetual-beside-lapsed',
    title:
      'A policy without forced releases keeps a device with an older perpetual token, whatever has lapsed since.',
    asserts: ['REL-6'],
    needs: RELEASES,
    world: world(strict({ lock: null, offlineToken: 'perpetual' })),
    async run(t) {
      await t.arrange(activate('A'), setLicense('L', SHORTER), activate('A'), later('P40D'));
      await t.play(release('A'));
    },
  },
  {
    id: 'portal/perpetual-beside-lease',
    title: 'A device with a lease is not ending by itself while a perpetual token of it is outstanding.',
    asserts: ['REL-1'],
    needs: [...RELEASES, 'feature:online'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), activate('A', { online: true }));
      await t.play(release('A'));
    },
  },
  {
    id: 'portal/ending-where-all-lapse',
    title: 'Where every outstanding token has an end a release waits for it, though it could be forced.',
    asserts: ['REL-1'],
    needs: [...RELEASES, 'ledger'],
    world: world(text({ offlineToken: 'P60D', lock: null })),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(release('A'));
      await ledgerShows(t, 'REL-1', 'activations', 'exposures', 'counted');
    },
  },
  {
    id: 'portal/ending-asked-again',
    title: 'A device that is ending stays as it is when it is given up again.',
    asserts: ['REL-1'],
    needs: [...RELEASES, 'feature:proofs'],
    world: world(strict({ lock: null }), {
      M: text({ lock: null, forcedReleaseBudget: 0 }),
      N: text({ lock: null, forcedRelease: 'refused' }),
    }),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      await t.play(release('A'));
      for (const license of ['M', 'N']) {
        await t.arrange(activate(`on ${license}`, { license }), deactivate(`on ${license}`, false));
        await t.play(release(`on ${license}`, license));
      }
    },
  },
  {
    id: 'portal/ending-keeps-its-way',
    title:
      'A deactivation that waits for the budget is released by it, though the portal was asked meanwhile.',
    asserts: ['REL-1'],
    needs: [...RELEASES, 'ledger', 'feature:proofs'],
    world: world(text({ lock: null }), { M: text({ lock: null }) }),
    async run(t) {
      // The same on M a day before, without the portal: so that what fails is about the portal.
      await t.arrange(activate('A', { license: 'M' }), activate('B', { license: 'M' }), release('A', 'M'));
      await t.arrange(deactivate('B', false), later('P1D'));
      await t.arrange(activate('C'), activate('D'), release('C'), deactivate('D', false));
      await t.play(release('D'));
      await t.arrange(later('P364D'));
      await ledgerShows(t, 'DEACT-18', 'activations', 'counted');
      await t.arrange(later('P1D'));
      await ledgerShows(t, 'REL-1', 'activations', 'counted');
    },
  },
  {
    id: 'portal/refused-by-policy',
    title: 'A policy without forced releases refuses one, also where the budget is spent.',
    asserts: ['REL-6'],
    needs: RELEASES,
    world: world(text({ lock: null, forcedRelease: 'refused' }), {
      M: text({ lock: null, forcedRelease: 'refused', forcedReleaseBudget: 0 }),
    }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }));
      await t.play(release('A'), release('B', 'M'));
    },
  },
  {
    id: 'portal/whatever-the-license',
    title: 'A device is released under a license that is suspended, revoked or expired like under any other.',
    asserts: ['REL-1'],
    needs: RELEASES,
    world: world(text({ lock: null }), {
      M: text({ lock: null }),
      N: text({ lock: null, grace: 'P90D' }, { expiresIn: 'P10D' }),
    }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }), activate('C', { license: 'N' }));
      await t.arrange(setLicense('L', { state: 'suspended' }), setLicense('M', { state: 'revoked' }));
      await t.arrange(later('P20D'));
      await t.play(release('A'), release('B', 'M'), release('C', 'N'));
    },
  },
  {
    id: 'portal/release-frees-seat',
    title: 'The seat of a released device is the next machine’s, at once.',
    asserts: ['REL-7'],
    needs: RELEASES,
    world: world(text({ lock: null }, { limit: 1 }), {
      M: text({ offlineToken: 'P30D', lock: null }, { limit: 1 }),
    }),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), release('A'));
      await t.playFor('REL-7', activate('B'));
      const on = { license: 'M' };
      await t.arrange(activate('C', on), lapsing('C', 0, 'M'), activate('D', on), release('C', 'M'));
      await t.playFor('REL-7', activate('D', on));
    },
  },
];
