import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { activate, change, dim, later, newKey, setLicense, twin } from '../steps.js';

/** Rows 10 to 17: a code of a machine that has no seat of this license. */
export const OTHER_MACHINE: readonly Case[] = [
  {
    id: 'activation/new-machine',
    title: 'A new machine gets a free seat.',
    asserts: ['ROW-15', 'ACT-3', 'HTTP-30', 'TOK-2', 'LOCK-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'), activate('B'), activate('C'));
    },
  },
  {
    id: 'activation/new-machine-full',
    title: 'A new machine is refused when no seat is free.',
    asserts: ['ROW-17', 'ERR-1'],
    needs: [],
    world: world(text({}, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.play(activate('C'), activate('D'));
    },
  },
  {
    id: 'activation/rekeyed-comes-back',
    title: 'A machine whose seat a twin took over gets a free seat of its own, and its exposure ends.',
    asserts: ['ROW-10', 'ACT-3', 'ACT-6'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.books('ROW-12');
      await t.play(activate('A'));
      await t.books('ACT-6');
    },
  },
  {
    id: 'activation/rekeyed-comes-back-uncounted',
    title: 'Coming back to a free seat is not counted.',
    asserts: ['ROW-10'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.books('ROW-12');
      await t.play(activate('A'));
      await t.books('ROW-10');
    },
  },
  {
    id: 'activation/take-over-lapsed',
    title: 'A machine like one whose tokens have lapsed takes over its seat, uncounted, without exposure.',
    asserts: ['ROW-11', 'ACT-3'],
    needs: ['seed', 'clock', 'ledger'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), { op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A' } });
      await t.arrange(twin('B', 'A'));
      await t.play(activate('B'));
      await t.books('ROW-11');
    },
  },
  {
    id: 'activation/take-over-lapsed-budget-spent',
    title: 'Taking over what has lapsed needs no budget.',
    asserts: ['ROW-11'],
    needs: ['seed', 'clock'],
    world: world(text({ offlineToken: 'P30D', reissueBudget: 0 }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), { op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A' } });
      await t.arrange(twin('B', 'A'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'activation/take-over-not-yet-lapsed',
    title: 'Until `exp` plus the tolerances the token is outstanding, and taking over is counted.',
    asserts: ['ROW-12'],
    needs: ['seed', 'clock', 'ledger'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), {
        op: 'advance',
        until: { of: 'lapse', license: 'L', machine: 'A', plus: -1 },
      });
      await t.arrange(twin('B', 'A'));
      await t.play(activate('B'));
      await t.books('ROW-12');
    },
  },
  {
    id: 'activation/take-over-held',
    title: 'A machine that looks like another takes over its seat: counted, the old key exposed.',
    asserts: ['ROW-12', 'ACT-3'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'));
      await t.play(activate('B'));
      await t.books('ROW-12');
    },
  },
  {
    id: 'activation/take-over-after-new-key',
    title: 'A reinstalled machine, with a new key and a little drift, gets its old seat back.',
    asserts: ['ROW-12'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), { op: 'drift', machine: 'A', change: { kind: 'reformat' } });
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/take-over-restarts-lock',
    title: 'A take-over by a new key starts a new lock.',
    asserts: ['LOCK-7', 'ROW-12'],
    needs: ['seed', 'clock'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P1M'), newKey('A'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/take-over-online-ends-lock',
    title: 'A take-over online has no lock: the counted event pays for that.',
    asserts: ['LOCK-7'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), newKey('A'));
      await t.play(activate('A', { online: true }));
    },
  },
  {
    id: 'activation/take-over-best',
    title: 'Of several matching seats the one with the highest score / total is taken over.',
    asserts: ['ACT-4'],
    needs: ['seed'],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), change('B', 'net.mac.1'), activate('B'));
      await t.arrange(setLicense('L', { policy: { profile: 'text-3-seats' } }), twin('C', 'B'));
      await t.playFor('ACT-4', activate('C'));
    },
  },
  {
    id: 'activation/take-over-best-by-ratio',
    title: 'Scores are compared with their totals: 6 of 7 is better than 8 of 10.',
    asserts: ['ACT-4'],
    needs: ['seed'],
    world: world(text({ reissueBudget: 0 }), { M: text() }),
    async run(t) {
      const fewer = { without: ['hw.board-serial.1', 'hw.cpu.1'] };
      await t.arrange(
        activate('A'),
        twin('B', 'A'),
        change('B', 'net.mac.1'),
        activate('B', { spoil: fewer }),
      );
      await t.arrange(setLicense('L', { policy: { profile: 'text-3-seats' } }));
      await t.arrange(twin('C', 'A'), change('C', 'hw.cpu.1', 'net.mac.1'), change('C', 'net.mac.1'));
      // The same where there is nothing to choose: that a drifted machine is known at all is the matter of another sentence.
      await t.arrange(activate('D', { license: 'M' }), newKey('D'), change('D', 'hw.cpu.1'));
      await t.arrange(activate('D', { license: 'M' }));
      await t.playFor('ACT-4', activate('C'));
    },
  },
  {
    id: 'activation/take-over-oldest-of-equals',
    title: 'Among equally good seats the one created first is taken over.',
    asserts: ['ACT-4'],
    needs: ['seed'],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.arrange(setLicense('L', { policy: { profile: 'text-3-seats' } }), twin('C', 'A'));
      await t.playFor('ACT-4', activate('C'));
    },
  },
  {
    id: 'activation/twin-budget-spent',
    title: 'Without budget a twin gets a free seat of its own.',
    asserts: ['ROW-13', 'ACT-3'],
    needs: [],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'activation/twin-budget-spent-full',
    title: 'Without budget and without a free seat a twin is refused.',
    asserts: ['ROW-14', 'ACT-5'],
    needs: ['seed', 'clock'],
    world: world(text({ reissueBudget: 1 }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'), twin('C', 'A'));
      await t.play(activate('C'));
    },
  },
  {
    id: 'activation/indeterminate-full',
    title: 'A machine that may be one of those with a seat is told what could not be read.',
    asserts: ['ROW-16'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), ...dim('B'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'activation/indeterminate-free',
    title: 'With a free seat it does not matter that another seat may be its own.',
    asserts: ['ROW-15'],
    needs: [],
    world: world(text({}, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), ...dim('B'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'activation/ending-never-matches',
    title: 'A seat that is ending is not taken over.',
    asserts: ['ROW-15'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(strict({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), { op: 'release', license: 'L', machine: 'A' }, twin('B', 'A'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'activation/released-is-not-own',
    title: 'A released machine is a new one: it takes a free seat like any other.',
    asserts: ['ROW-15'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), { op: 'release', license: 'L', machine: 'A' });
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/exposure-lapses',
    title: 'An exposure ends when nothing of its key is outstanding any more.',
    asserts: ['ACT-6'],
    needs: ['seed', 'clock', 'ledger'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.books('ROW-12');
      await t.arrange(later('P32D'));
      await t.books('ACT-6');
    },
  },
];
