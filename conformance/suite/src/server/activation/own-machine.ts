import type { Case } from '../../case.js';
import { DRIFTED, MISMATCHED, strict, text, world } from '../plans.js';
import { activate, change, dim, later, release, setLicense, twin } from '../steps.js';

/** Rows 4 to 9: a new code of a machine that has a seat. */
export const OWN_MACHINE: readonly Case[] = [
  {
    id: 'activation/own-match',
    title: 'A new code of an unchanged machine gives the next generation for the same seat.',
    asserts: ['ROW-4', 'ACT-3', 'SEAT-10', 'LOCK-4'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(activate('A'), activate('A'));
    },
  },
  {
    id: 'activation/own-match-keeps-lock',
    title: 'A new code two months later keeps the lock where it was.',
    asserts: ['LOCK-4', 'ROW-4'],
    needs: ['clock'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P2M'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-match-keeps-baseline',
    title: 'Without drift the baseline stays as it is, even if the policy has another now.',
    asserts: ['ROW-4'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      const binding = {
        components: [{ name: 'hw.smbios-uuid.1', class: 'hardware', weight: 9 }],
        quorum: 9,
        required: [],
      } as const;
      await t.arrange(activate('A'), setLicense('L', { policy: { profile: 'text-3-seats', binding } }));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-ending-revives',
    title: 'A new code of a machine whose activation is ending makes it live again.',
    asserts: ['ROW-4'],
    needs: ['seed', 'clock', 'outbox', 'ledger', 'feature:portal'],
    world: world(strict({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      await t.play(activate('A'));
      await t.books('ROW-4');
    },
  },
  {
    id: 'activation/own-before-neighbour',
    title: 'A machine with a seat keeps to it, though a twin’s baseline fits it better.',
    asserts: ['ROW-5', 'ROW-4'],
    needs: ['seed'],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      // B is A's twin but for its MAC address; then B gets A's address, so that A's baseline is a full match.
      await t.arrange(activate('A'), twin('B', 'A'), change('B', ...DRIFTED), activate('B'), twin('B', 'A'));
      await t.arrange(setLicense('L', { policy: { profile: 'text-3-seats' } }));
      await t.play(activate('B'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-drifted',
    title: 'A drifted machine gets a new baseline, and the event is counted.',
    asserts: ['ROW-5', 'TOK-7'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED));
      await t.play(activate('A'));
      await t.books('ROW-5');
      // The new baseline is the reference now: the same machine matches it.
      await t.arrange(activate('A'));
      await t.books('ROW-5');
    },
  },
  {
    id: 'activation/own-drifted-keeps-lock',
    title: 'A new baseline does not restart the lock: the key is the same.',
    asserts: ['LOCK-4'],
    needs: ['clock', 'seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P1M'), change('A', ...DRIFTED));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-drifted-budget-spent',
    title: 'Once the budget is spent a drifted machine keeps its old baseline, uncounted.',
    asserts: ['ROW-6'],
    needs: [],
    world: world(text({ reissueBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED), activate('A'), change('A', ...DRIFTED));
      await t.play(activate('A'), activate('A'));
    },
  },
  {
    id: 'activation/budget-rolls',
    title: 'The budget is that of the last 365 days: a counted event stops counting exactly then.',
    asserts: ['ROW-5'],
    needs: ['seed', 'clock'],
    world: world(text({ reissueBudget: 1 })),
    async run(t) {
      await t.arrange(
        activate('A'),
        change('A', ...DRIFTED),
        activate('A'),
        change('A', ...DRIFTED),
        later('P365D'),
      );
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/budget-not-yet',
    title: 'One second before 365 days have passed the budget is still spent.',
    asserts: ['ROW-6'],
    needs: ['seed', 'clock'],
    world: world(text({ reissueBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED), activate('A'), change('A', ...DRIFTED));
      await t.arrange({ op: 'advance', until: { of: 'retryAt', license: 'L', plus: -1 } });
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-indeterminate',
    title: 'A machine too much of which is unreadable gets a new baseline while the budget is left.',
    asserts: ['ROW-7', 'TOK-7'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), ...dim('A'));
      await t.play(activate('A'));
      await t.books('ROW-7');
    },
  },
  {
    id: 'activation/own-indeterminate-budget-spent',
    title: 'Without budget an indeterminate machine is refused, with the date at which it is not.',
    asserts: ['ROW-8', 'ACT-5'],
    needs: ['seed', 'clock'],
    world: world(text({ reissueBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED), activate('A'), ...dim('A'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/retry-at',
    title: 'At `retryAt` the refused machine is served, one second before it is not.',
    asserts: ['ACT-5', 'ROW-8', 'ROW-7'],
    needs: ['seed', 'clock'],
    world: world(text({ reissueBudget: 2 })),
    async run(t) {
      await t.arrange(
        activate('A'),
        change('A', 'net.mac.1'),
        activate('A'),
        later('P30D'),
        change('A', 'net.mac.1'),
      );
      await t.arrange(activate('A'), later('P3D'), ...dim('A'));
      await t.play(activate('A'));
      await t.arrange({ op: 'advance', until: { of: 'retryAt', license: 'L', plus: -1 } });
      await t.play(activate('A'), later('PT1S'), activate('A'));
    },
  },
  {
    id: 'activation/no-retry-at-without-budget',
    title: 'With a budget of 0 there is no date, and none is given.',
    asserts: ['ACT-5', 'ROW-8'],
    needs: [],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), ...dim('A'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-mismatch',
    title: 'A machine key in another machine is refused: a copied state directory takes no seat.',
    asserts: ['ROW-9'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...MISMATCHED));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/own-mismatch-strict',
    title: 'Under the strict profile a new major version of the operating system is another machine.',
    asserts: ['ROW-9'],
    needs: [],
    world: world(strict()),
    async run(t) {
      await t.arrange(activate('A'), change('A', 'os.version-major.1'));
      await t.play(activate('A'));
    },
  },
];
