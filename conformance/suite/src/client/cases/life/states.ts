import type { ClientCase } from '../../case.js';
import { newClientBench } from '../../steps/bench.js';
import { lifeCase } from '../../steps/example.js';
import type { ClientStep } from '../../steps/step.js';
import { DAY, drift, hide, readsUnder, restore, status, swap } from './what-happens.js';

/** Each state, how it comes and how it goes. @spec 16.1 */
export const STATES: readonly ClientCase[] = [
  lifeCase(
    'client-life/before-any-token',
    'A client is unactivated until it keeps a pending code, and pending then, whatever the clock says.',
    ['STATE-3', 'STATE-2', 'TELL-3'],
    async ({ play }) => {
      await play({ op: 'open' }, { op: 'code' }, status, { op: 'clock', to: 3_944_678_400 }, status);
      await play({ op: 'clock', to: -400 * DAY }, status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-life/active',
    'A client with a good token is active and usable, and says what the token says.',
    ['STATE-1', 'STATE-2', 'TELL-3', 'TELL-4', 'TELL-7'],
    async ({ activate, play }) => {
      await activate({ life: 30 * DAY, unlock: 3 * DAY });
      await play(status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-life/online-token',
    'An online token counts as any other, and its mode is told.',
    ['STATE-2', 'TELL-4'],
    async ({ activate, play }) => {
      await activate({ mode: 'online', life: 14 * DAY });
      await play(status);
    },
  ),
  lifeCase(
    'client-life/invalid-key-revoked',
    'A stored token whose issuer key the application no longer trusts makes the client invalid.',
    ['STATE-4', 'STATE-2', 'TELL-3', 'TELL-4'],
    async (life) => {
      const { activate, play } = life;
      await readsUnder(life, { trust: { a: 'revoked' } });
      await activate();
      await play({ op: 'update', trust: { a: 'revoked' } }, status, { op: 'clock', by: 60 }, status);
    },
  ),
  lifeCase(
    'client-life/invalid-key-unknown',
    'A stored token whose issuer key is no anchor any more makes the client invalid.',
    ['STATE-4', 'STATE-2'],
    async (life) => {
      const { activate, play } = life;
      await readsUnder(life, { trust: { a: 'absent' } });
      await activate();
      await play({ op: 'update', trust: { a: 'absent' } }, status);
    },
  ),
  lifeCase(
    'client-life/invalid-product',
    'A stored token for another product makes the client invalid.',
    ['STATE-4', 'STATE-2'],
    async (life) => {
      const { activate, play } = life;
      await readsUnder(life, { product: 'other' });
      await activate();
      await play({ op: 'update', product: 'other' }, status);
    },
  ),
  lifeCase(
    'client-life/retired-key',
    'What a retired issuer key signed stays good.',
    ['STATE-4'],
    async (life) => {
      const { activate, playFor } = life;
      await readsUnder(life, { trust: { a: 'retired', c: 'active' } });
      await activate();
      await playFor('STATE-4', { op: 'update', trust: { a: 'retired', c: 'active' } }, status);
    },
  ),
  lifeCase(
    'client-life/verified-at-each-start',
    'A client that starts with other trusted keys does not go by what it verified before.',
    ['TOK-20'],
    async (life) => {
      const { activate, arrange, playFor } = life;
      await readsUnder(life, { trust: { a: 'revoked' } }, { trust: { a: 'absent' } });
      await activate();
      // That a token that is no good is seen as that is for STATE-4.
      await arrange({ op: 'update', product: 'other' }, status, { op: 'update', product: 'own' });
      await playFor('TOK-20', { op: 'update', trust: { a: 'revoked', c: 'active' } });
      await playFor('TOK-20', { op: 'update', trust: { a: 'active' } });
      await playFor('TOK-20', { op: 'update', trust: { a: 'absent' } });
    },
  ),
  lifeCase(
    'client-life/machine-key-mismatch',
    'A token of a key that was replaced makes the client so, and the fingerprint is told.',
    ['STATE-5', 'STATE-2', 'TELL-3', 'TELL-5'],
    async ({ activate, play }) => {
      await activate();
      await play({ op: 'code', new: 'key' }, status, swap, status);
    },
  ),
  lifeCase(
    'client-life/machine-mismatch',
    'A machine whose parts were changed is no longer the one activated.',
    ['STATE-6', 'STATE-2', 'TELL-3', 'TELL-7', 'MATCH-2'],
    async ({ activate, play }) => {
      await activate();
      await play(swap, status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-life/machine-drifted',
    'A machine of which a little was changed stays usable.',
    ['STATE-6', 'STATE-2', 'TELL-3', 'TELL-7', 'MATCH-2'],
    async ({ activate, play }) => {
      await activate();
      await play(drift, status, { op: 'facts', hide: ['os.install-id.1'] }, status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-life/machine-indeterminate',
    'A machine of which too much cannot be read is indeterminate, and told until when it is usable.',
    ['STATE-6', 'STATE-2', 'FP-4', 'TELL-3', 'TELL-6', 'TELL-7', 'MATCH-2'],
    async ({ activate, play }) => {
      await activate();
      await play(hide, status, { op: 'clock', by: 3600 }, status);
    },
  ),
  lifeCase(
    'client-life/baseline-stays',
    'Drift upon drift is compared with the signed baseline, never with the last sight.',
    ['FP-5'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(drift, status, { op: 'facts', change: ['hw.disk-serial.1'] }, status);
      await arrange({ op: 'facts', change: ['hw.board-serial.1'] }, status, { op: 'restart' });
      await playFor('FP-5', { op: 'facts', change: ['hw.cpu.1'] }, status);
    },
  ),
  lifeCase(
    'client-life/expiry',
    'A token is expired from its `exp` on, and not one second before.',
    ['EVAL-2'],
    async ({ activate, arrange, playFor }) => {
      await activate({ life: 30 * DAY });
      await arrange({ op: 'clock', to: -DAY }, status);
      await playFor('EVAL-2', { op: 'clock', to: 30 * DAY - 1 }, status, { op: 'clock', by: 1 }, status);
      await playFor('EVAL-2', { op: 'clock', by: 1 }, status, { op: 'clock', by: -2 }, status);
    },
  ),
  lifeCase(
    'client-life/license-end',
    'The end of the license is no end of a token that lasts longer.',
    ['EVAL-2'],
    async ({ activate, arrange, playFor }) => {
      await activate({ life: 30 * DAY, licenseLife: 10 * DAY });
      await arrange({ op: 'clock', to: 5 * DAY }, status);
      await playFor('EVAL-2', { op: 'clock', to: 10 * DAY }, status, { op: 'clock', to: 20 * DAY }, status);
    },
  ),
  lifeCase(
    'client-life/expired',
    'An expired token makes the client so.',
    ['STATE-7', 'STATE-2', 'TELL-3'],
    async ({ activate, play }) => {
      await activate({ life: DAY });
      // The second in which it ends is for EVAL-2.
      await play({ op: 'clock', by: DAY + 3600 }, status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-life/not-yet-valid',
    'A token is not yet valid while the clock is more than 300 seconds before its `nbf`.',
    ['EVAL-1'],
    async ({ activate, arrange, playFor }) => {
      await activate({ nbf: DAY, life: 30 * DAY });
      for (const to of [DAY - 301, DAY - 300, DAY - 299]) {
        await arrange({ op: 'clock', to });
        await playFor('EVAL-1', status);
      }
    },
  ),
  lifeCase(
    'client-life/not-yet-valid-usable',
    'Before its `nbf` a perpetual token is usable, and one that ends is not.',
    ['STATE-7', 'STATE-2', 'TELL-3'],
    async ({ activate, play }) => {
      await activate({ nbf: DAY });
      await play(status);
      await activate({ nbf: DAY, life: 30 * DAY });
      await play(status);
    },
  ),
  lifeCase(
    'client-life/leaves-by-itself',
    'A client leaves a state as soon as its condition is gone.',
    ['STATE-8'],
    async ({ activate, arrange, playFor }) => {
      await activate({ life: 20 * DAY });
      await arrange({ op: 'clock', to: -DAY }, status, { op: 'clock', to: 0 });
      const spells: readonly (readonly [ClientStep[], ClientStep[]])[] = [
        [[swap], [restore]],
        [[hide], [restore]],
        [[drift], [restore]],
        [
          [{ op: 'clock', by: 2 * DAY }, status, { op: 'clock', by: -2 * DAY - 1 }],
          [{ op: 'clock', by: 2 * DAY }],
        ],
        [[{ op: 'clock', to: 20 * DAY }], [{ op: 'clock', to: 20 * DAY - 3600 }]],
        [[{ op: 'update', trust: { a: 'revoked' } }], [{ op: 'update', trust: { a: 'active' } }]],
        [[{ op: 'update', product: 'other' }], [{ op: 'update', product: 'own' }]],
      ];
      for (const [into, outOf] of spells) {
        await arrange(...into, status);
        await playFor('STATE-8', ...outOf, status);
      }
    },
  ),
  lifeCase(
    'client-life/asking-changes-nothing',
    'Asking for the status again and again gives the same answer.',
    ['STATE-1'],
    async ({ activate, arrange, playFor }) => {
      await activate({ life: 30 * DAY });
      for (const change of [drift, swap, hide, restore]) {
        await arrange(change, status);
        await playFor('STATE-1', status, status, status);
      }
    },
  ),
  lifeCase(
    'client-life/copy-on-the-same-machine',
    'A copy of the state directory on the same machine is the same client.',
    ['STATE-1'],
    async ({ activate, arrange, playFor, bench, t }) => {
      await activate();
      await arrange({ op: 'copy', as: 'x' });
      bench.stateDirectory = await t.folder();
      await playFor('STATE-1', { op: 'putBack', copy: 'x' }, { op: 'open' }, { op: 'code' }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-life/copy-on-another-machine',
    'A copy of the state directory on another machine is told by the fingerprint.',
    ['STATE-6'],
    async ({ activate, arrange, playFor, bench, t }) => {
      await activate();
      await arrange({ op: 'copy', as: 'x' });
      bench.stateDirectory = await t.folder();
      bench.facts = (await newClientBench(t, 'another')).machine.facts;
      await playFor('STATE-6', { op: 'putBack', copy: 'x' }, { op: 'open' });
    },
    ['storage'],
  ),
  lifeCase(
    'client-life/older-state-brought-up-to-date',
    'A restored older state takes the newest token.',
    ['LOAD-1'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange({ op: 'copy', as: 'x' }, { op: 'answer', answer: {} }, { op: 'load' });
      await arrange({ op: 'putBack', copy: 'x' }, { op: 'open' });
      await playFor('LOAD-1', { op: 'load' }, status);
    },
    ['storage'],
  ),
  lifeCase(
    'client-life/facts-at-start',
    'Facts that change while the application is closed count as those that change while it runs.',
    ['STATE-6'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      for (const change of [drift, swap, hide, restore]) {
        await arrange({ op: 'close' });
        await playFor('STATE-6', change, { op: 'open' });
      }
    },
  ),
];
