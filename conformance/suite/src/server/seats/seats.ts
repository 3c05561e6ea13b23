import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later, release, setLicense } from '../steps.js';

const MANY = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
/** On two other licenses of one seat each: what goes wrong in parallel after that is about being parallel. */
const ONE_AFTER_THE_OTHER = [
  activate('P', { license: 'M' }),
  activate('Q', { license: 'M' }),
  activate('R', { license: 'N' }),
];

/** How many seats there are, what occupies one, and what never does. @spec 9.6 */
export const SEATS: readonly Case[] = [
  {
    id: 'seats/limit-0',
    title: 'A limit of 0 admits nobody, not even the first.',
    asserts: ['SEAT-2'],
    needs: [],
    world: world(text({}, { limit: 0 })),
    async run(t) {
      await t.play(activate('A'), activate('B'));
    },
  },
  {
    id: 'seats/limit-1',
    title: 'A limit of 1 admits one machine and refuses the second.',
    asserts: ['ROW-15', 'ROW-17'],
    needs: [],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.play(activate('A'), activate('B'));
    },
  },
  {
    id: 'seats/limit-3',
    title: 'The profile’s three seats admit three machines and refuse the fourth.',
    asserts: ['ROW-15', 'ROW-17'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'), activate('B'), activate('C'), activate('D'));
    },
  },
  {
    id: 'seats/limit-many',
    title: 'A limit of 25 admits exactly 25.',
    asserts: ['ROW-15', 'ROW-17'],
    needs: [],
    world: world(text({}, { limit: 25 })),
    async run(t) {
      for (let i = 0; i < 25; i++) await t.play(activate(`M${i}`));
      await t.play(activate('N'), activate('O'));
    },
  },
  {
    id: 'seats/lowered-replays',
    title: 'A lowered limit leaves the activated machines their tokens.',
    asserts: ['SEAT-4'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), activate('B', { as: 'b' }), activate('C', { as: 'c' }));
      await t.arrange(again('A', 'a'), activate('B'), again('B', 'b'), again('C', 'c'));
      await t.arrange(setLicense('L', { limit: 1 }));
      await t.play(
        again('A', 'a'),
        again('B', 'b'),
        again('C', 'c'),
        activate('C'),
        activate('A'),
        activate('B'),
      );
    },
  },
  {
    id: 'seats/lowered-to-0-reissues',
    title: 'Even a limit lowered to 0 ends nothing.',
    asserts: ['SEAT-4'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), again('A', 'a'), setLicense('L', { limit: 0 }));
      await t.play(again('A', 'a'), activate('A'));
    },
  },
  {
    id: 'seats/lowered-refuses-new',
    title: 'While the seats in use are at or above a lowered limit, new machines are refused.',
    asserts: ['SEAT-5'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), setLicense('L', { limit: 2 }));
      await t.play(activate('C'), setLicense('L', { limit: 1 }), activate('D'));
    },
  },
  {
    id: 'seats/raised',
    title: 'A raised limit admits the next request.',
    asserts: ['SEAT-11'],
    needs: ['seed'],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), setLicense('L', { limit: 2 }));
      await t.play(activate('B'));
    },
  },
  {
    id: 'seats/no-eviction',
    title: 'However many new machines ask, those with a seat keep it.',
    asserts: ['SEAT-6'],
    needs: [],
    world: world(text({}, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), activate('B', { as: 'b' }));
      await t.arrange(again('A', 'a'), again('B', 'b'));
      const first = await t.ask(again('A', 'a'));
      const second = await t.ask(again('B', 'b'));
      for (const machine of ['C', 'D', 'E']) await t.ask(activate(machine));
      for (const [machine, code, before] of [
        ['A', 'a', first],
        ['B', 'b', second],
      ] as const) {
        const { token, code: error, status } = await t.ask(again(machine, code));
        const kept = token !== undefined && token.text === before.token?.text;
        t.that(
          'SEAT-6',
          kept,
          'the same token as before',
          token ? 'another token' : (error ?? status),
          `replay of ${machine}`,
        );
      }
    },
  },
  {
    id: 'seats/no-eviction-of-the-idle',
    title: 'A machine that has not been heard of for a year keeps its seat when another asks for it.',
    asserts: ['SEAT-6'],
    needs: ['seed', 'clock'],
    world: world(text({}, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), later('P400D'), again('A', 'a'));
      const before = await t.ask(again('A', 'a'));
      await t.ask(activate('B'));
      const { token, code, status } = await t.ask(again('A', 'a'));
      const kept = token !== undefined && token.text === before.token?.text;
      t.that(
        'SEAT-6',
        kept,
        'the same token as before',
        token ? 'another token' : (code ?? status),
        'replay of A',
      );
    },
  },
  {
    id: 'seats/one-machine-one-seat',
    title: 'A machine that asks again and again, with new codes and old ones, holds one seat.',
    asserts: ['SEAT-7'],
    needs: [],
    world: world(text({}, { limit: 3 })),
    async run(t) {
      const seats = new Set<string>();
      await t.arrange(activate('A', { as: 'a' }));
      const steps = [activate('A'), again('A', 'a'), activate('A'), activate('A')];
      for (const step of steps) {
        const { token } = await t.ask(step);
        if (token && 'claims' in token) seats.add(token.claims.sub);
      }
      t.that('SEAT-7', seats.size === 1, 'one activation', [...seats], 'token.sub');
    },
  },
  {
    id: 'seats/requests-are-not-seats',
    title: 'However often one machine has asked, the other seats are there for others.',
    asserts: ['ROW-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), activate('A'), activate('A'), again('A', 'a'));
      await t.play(activate('B'), activate('C'));
    },
  },
  {
    id: 'seats/one-machine-in-parallel',
    title: 'Parallel requests of one machine, for the same code and for new ones, occupy one seat.',
    asserts: ['SEAT-7'],
    needs: [],
    repeat: 10,
    world: world(text({}, { limit: 3 })),
    async run(t) {
      await t.arrange(activate('B'));
      const answers = await Promise.all([
        ...Array.from({ length: 3 }, () => t.ask(activate('A'))),
        ...Array.from({ length: 3 }, () => t.ask(activate('A', { spoil: { iatOffset: 1 } }))),
      ]);
      const seats = new Set(
        answers.map(({ token }) => (token && 'claims' in token ? token.claims.sub : undefined)),
      );
      t.that('SEAT-7', seats.size === 1 && !seats.has(undefined), 'one activation', [...seats], 'token.sub');
    },
  },
  {
    id: 'seats/last-seat-in-parallel',
    title: 'Of eight machines that ask for the last seat at once exactly one gets it.',
    asserts: ['SEAT-3'],
    needs: [],
    repeat: 10,
    world: world(text(), { M: text({}, { limit: 1 }), N: text({}, { limit: 1 }) }),
    async run(t) {
      await t.arrange(...ONE_AFTER_THE_OTHER);
      await t.arrange(activate('X'), activate('Y'));
      const answers = await Promise.all(MANY.map((machine) => t.ask(activate(machine))));
      const given = answers.filter(({ token }) => token !== undefined).length;
      t.that('SEAT-3', given === 1, 1, given, 'machines with a token');
    },
  },
  {
    id: 'seats/only-seat-in-parallel',
    title:
      'Of eight machines that ask for the only seat at once exactly one gets it, and the others are told why.',
    asserts: ['SEAT-3', 'SEAT-9'],
    needs: [],
    repeat: 10,
    world: world(text({}, { limit: 1 }), { M: text({}, { limit: 1 }), N: text({}, { limit: 1 }) }),
    async run(t) {
      await t.arrange(...ONE_AFTER_THE_OTHER);
      await t.play({ op: 'together', steps: MANY.map((machine) => activate(machine)) });
      const answers = await Promise.all(MANY.map((machine) => t.ask(activate(machine, { license: 'L' }))));
      const given = answers.filter(({ token }) => token !== undefined).length;
      t.that('SEAT-3', given === 1, 1, given, 'machines with a token');
    },
  },
  {
    id: 'seats/parallel-mix',
    title: 'Replays, re-issues and new machines at once are answered as in some order.',
    asserts: ['SEAT-9'],
    needs: [],
    repeat: 5,
    world: world(text(), { M: text() }),
    async run(t) {
      // The same on another license one after the other: what goes wrong in parallel is about that.
      const on = { license: 'M' };
      await t.arrange(
        activate('P', { as: 'p', ...on }),
        activate('Q', on),
        again('P', 'p', on),
        activate('P', on),
      );
      await t.arrange(activate('Q', on), activate('R', on), activate('S', on), again('P', 'p', on));
      await t.arrange(activate('A', { as: 'a' }), activate('B', { as: 'b' }));
      const steps = [
        again('A', 'a'),
        activate('A'),
        activate('B'),
        activate('C'),
        activate('D'),
        again('A', 'a'),
      ];
      await t.play({ op: 'together', steps });
      // What was answered has happened: nothing of it is lost afterwards.
      await t.playFor('SEAT-9', again('A', 'a'), again('B', 'b'), activate('C'), activate('D'));
    },
  },
  {
    id: 'seats/two-licenses-in-parallel',
    title: 'Of two licenses that one machine asks for at once it is given a seat of one.',
    asserts: ['SEAT-9'],
    needs: [],
    repeat: 5,
    world: world(text(), { M: text(), N: text(), O: text() }),
    async run(t) {
      await t.arrange(activate('B', { license: 'N' }), activate('B', { license: 'O' }));
      await t.play({ op: 'together', steps: [activate('A'), activate('A', { license: 'M' })] });
    },
  },
  {
    id: 'seats/expired-keeps-seat',
    title: 'A machine whose tokens have all lapsed keeps its seat until someone releases it.',
    asserts: ['SEAT-8'],
    needs: ['seed', 'clock'],
    world: world(text({ offlineToken: 'P30D' }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), later('P40D'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'seats/expired-owner-returns',
    title: 'The owner of a lapsed seat comes back to it, with a new token and a new lock.',
    asserts: ['ROW-4', 'LOCK-6'],
    needs: ['seed', 'clock'],
    world: world(text({ offlineToken: 'P30D' }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), later('P40D'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'seats/ending-keeps-seat',
    title: 'A seat that is ending is in use until it has ended.',
    asserts: ['SEAT-14'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(strict({ lock: null }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      await t.play(activate('B'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A', plus: -1 } });
      await t.play(activate('B'));
      await t.arrange(later('PT1S'));
      await t.play(activate('B'));
    },
  },
  {
    id: 'seats/generations-grow',
    title: 'Generations grow per license, across its machines.',
    asserts: ['SEAT-10'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'), activate('B'), activate('A'), activate('C'), activate('B'), activate('A'));
    },
  },
  {
    id: 'seats/licenses-apart',
    title: 'A full license does not keep machines from another.',
    asserts: ['SEAT-13'],
    needs: [],
    world: world(text({}, { limit: 1 }), { M: text({}, { limit: 1 }) }),
    async run(t) {
      await t.arrange(activate('A'));
      await t.playFor('SEAT-13', activate('B', { license: 'M' }));
    },
  },
  {
    id: 'seats/free-at-perpetual',
    title: 'With perpetual tokens `freeAt` is the first end of a lock window.',
    asserts: ['SEAT-12'],
    needs: ['seed', 'clock'],
    world: world(text({}, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A'), later('P10D'), activate('B'), later('P10D'));
      await t.play(activate('C'));
      await t.arrange({ op: 'advance', until: { of: 'unlockAt', license: 'L', machine: 'A', plus: 1 } });
      await t.play(activate('C'));
    },
  },
  {
    id: 'seats/free-at-expiring',
    title: 'With expiring tokens `freeAt` is the instant at which the first of them has lapsed.',
    asserts: ['SEAT-12'],
    needs: ['seed', 'clock'],
    world: world(text({ offlineToken: 'P30D' }, { limit: 2 })),
    async run(t) {
      await t.arrange(activate('A'), later('P1D'), activate('B'));
      await t.play(activate('C'));
      await t.arrange(later('P40D'));
      await t.play(activate('C'));
    },
  },
  {
    id: 'seats/free-at-lowered',
    title: 'With the limit lowered by one, two seats have to come free first.',
    asserts: ['SEAT-12'],
    needs: ['seed', 'clock'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('A'),
        later('P10D'),
        activate('B'),
        later('P10D'),
        activate('C'),
        setLicense('L', { limit: 2 }),
      );
      await t.play(activate('D'), setLicense('L', { limit: 0 }), activate('D'));
    },
  },
  {
    id: 'seats/no-free-at',
    title: 'Where no seat can come free without proof, no date is given.',
    asserts: ['SEAT-12'],
    needs: [],
    world: world(text({ forcedRelease: 'refused' }, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(activate('B'));
    },
  },
];
