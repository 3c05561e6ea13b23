import fc from 'fast-check';
import { compact } from '../../arbitraries/compact.js';
import type { ClientStep } from './step.js';

const DAY = 86_400;
const FACTS = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
  'os.version-major.1',
];
/** Without these the verdict is `indeterminate`, and with other ones `mismatch`. */
export const HEAVY = ['hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1'];

const around = (...seconds: number[]): number[] => seconds.flatMap((at) => [at - 1, at, at + 1]);
const maybe = <V>(arbitrary: fc.Arbitrary<V>, often = 2) =>
  fc.option(arbitrary, { nil: undefined, freq: often });
const back = fc.constantFrom(0, 0, 0, 1, 2);
const facts = fc.oneof(fc.constant(HEAVY), fc.subarray(FACTS, { minLength: 1, maxLength: 4 }));

/** Moves of the clock to where something begins or ends. */
const clocks: fc.Arbitrary<ClientStep> = fc.oneof(
  fc
    .constantFrom(
      60,
      3600,
      ...around(DAY, 7 * DAY, 31 * DAY),
      -3600,
      ...around(-DAY, -31 * DAY),
      10 * DAY,
      400 * DAY,
    )
    .map((by) => ({ op: 'clock' as const, by })),
  // The year 2151, and the beginning again.
  fc.constantFrom(0, 0, 3_944_678_400).map((to) => ({ op: 'clock' as const, to })),
);

const changes: fc.Arbitrary<ClientStep> = fc
  .oneof(
    fc.record({ restore: fc.constant(true), change: maybe(facts), hide: maybe(facts) }),
    fc.record({ change: facts }),
    fc.record({ hide: facts }),
    fc.constant({ restore: true }),
  )
  .map((change) => ({ op: 'facts' as const, ...compact(change) }));

const codes: fc.Arbitrary<ClientStep> = fc
  .record({
    op: fc.constant('code' as const),
    new: maybe(fc.constantFrom('code' as const, 'code' as const, 'key' as const), 3),
    shareLabel: maybe(fc.constant(true), 4),
  })
  .map(compact);

const answers: fc.Arbitrary<ClientStep> = fc
  .record({
    code: back,
    license: fc.constantFrom('L' as const, 'L' as const, 'M' as const),
    generation: maybe(fc.constantFrom(1, 2, 3), 3),
    at: maybe(fc.constantFrom(-400 * DAY, -2 * DAY, 60, ...around(DAY), 40 * DAY), 2),
    life: maybe(fc.constantFrom(1, DAY, 14 * DAY, 365 * DAY), 1),
    nbf: maybe(fc.constantFrom(DAY, 299, 300, 301), 4),
    unlock: maybe(fc.constant(30 * DAY), 2),
    mode: maybe(fc.constant('online' as const), 3),
    key: maybe(fc.constantFrom('b' as const, 'c' as const, 'stranger' as const), 4),
    binding: maybe(fc.constant('file-strict' as const), 2),
    spoil: maybe(fc.constantFrom('machine' as const, 'product' as const, 'signature' as const), 5),
  })
  .map((answer) => ({ op: 'answer' as const, answer: compact(answer) }));

const loads: fc.Arbitrary<ClientStep> = fc
  .record({
    op: fc.constant('load' as const),
    token: back,
    as: maybe(fc.constantFrom('file' as const, 'text-file' as const), 2),
  })
  .map(compact);

const updates: fc.Arbitrary<ClientStep> = fc
  .constantFrom<Omit<Extract<ClientStep, { op: 'update' }>, 'op'>>(
    { trust: { b: 'revoked' } },
    { trust: { b: 'retired' } },
    { trust: { c: 'active' } },
    { trust: { c: 'absent', a: 'active' } },
    { trust: { c: 'active', a: 'revoked' } },
    { trust: { a: 'active' } },
    { appVersion: '2.5.0' },
    { product: 'other' },
    { product: 'own' },
    { product: 'own' },
  )
  // One key is trusted at all times: a client without any makes no codes, which is for examples (ASK-8).
  .map((update) => ({ op: 'update' as const, ...update }));

const restarts: fc.Arbitrary<ClientStep> = fc.constant({ op: 'restart' });
const looks: fc.Arbitrary<ClientStep> = fc.constant({ op: 'status' });

/** A whole trip: a code, its answer, and the answer loaded. */
const trips: fc.Arbitrary<ClientStep[]> = fc
  .tuple(codes, answers, loads)
  .map(([code, answer, load]) => [
    code,
    answer.op === 'answer' ? { op: 'answer', answer: { ...answer.answer, code: 0 } } : answer,
    load.op === 'load' ? { ...load, token: 0 } : load,
  ]);

const one = (step: fc.Arbitrary<ClientStep>) => step.map((single) => [single]);

/** A client with a token, where most things begin. */
const ACTIVE: ClientStep[] = [{ op: 'code' }, { op: 'answer', answer: {} }, { op: 'load' }];

/** Lists of steps out of groups: every length up to the longest alike, as short lists find little. */
const listsOf = (groups: fc.Arbitrary<ClientStep[]>, maxLength: number): fc.Arbitrary<ClientStep[]> =>
  fc
    .tuple(
      fc.constantFrom([], ACTIVE, ACTIVE, ACTIVE),
      fc.noBias(fc.array(groups, { minLength: 1, maxLength, size: 'max' })),
    )
    .map(([first, lists]) => [...first, ...lists.flat()]);

const common = [
  { weight: 4, arbitrary: trips },
  { weight: 2, arbitrary: one(codes) },
  { weight: 2, arbitrary: one(answers) },
  { weight: 3, arbitrary: one(loads) },
  { weight: 5, arbitrary: one(clocks) },
  { weight: 4, arbitrary: one(changes) },
  { weight: 1, arbitrary: one(restarts) },
  { weight: 1, arbitrary: one(updates) },
  { weight: 1, arbitrary: one(looks) },
];

/** Any life of a client of class `core`. */
export const coreLives = listsOf(fc.oneof(...common), 24);

/** The clock, grace and tokens, with little else. */
export const clockLives = listsOf(
  fc.oneof(
    { weight: 3, arbitrary: trips },
    { weight: 2, arbitrary: one(loads) },
    { weight: 8, arbitrary: one(clocks) },
    {
      weight: 3,
      arbitrary: one(
        fc.constantFrom<ClientStep>(
          { op: 'facts', hide: HEAVY },
          { op: 'facts', restore: true },
          { op: 'facts', change: HEAVY },
        ),
      ),
    },
    { weight: 1, arbitrary: one(restarts) },
  ),
  24,
);

const givingUp = [
  { weight: 2, arbitrary: one(fc.constant<ClientStep>({ op: 'deactivate' })) },
  {
    weight: 2,
    arbitrary: one(
      fc
        .record({
          op: fc.constant('receipt' as const),
          of: fc.constantFrom(0, 0, 1),
          spoil: maybe(
            fc.constantFrom(
              'kid' as const,
              'req' as const,
              'product' as const,
              'signature' as const,
              'stranger' as const,
            ),
            2,
          ),
        })
        .map(compact),
    ),
  },
];

/** The same with deactivations and their receipts. */
export const allLives = listsOf(fc.oneof(...common, ...givingUp), 24);

/** Lives with power cuts after answers, and state directories that are copied and put back. */
export const storedLives = listsOf(
  fc.oneof(
    ...common,
    ...givingUp,
    { weight: 2, arbitrary: one(fc.constant<ClientStep>({ op: 'kill' })) },
    {
      weight: 1,
      arbitrary: one(fc.constantFrom<ClientStep>({ op: 'copy', as: 'x' }, { op: 'copy', as: 'y' })),
    },
    {
      weight: 2,
      arbitrary: one(fc.constantFrom<ClientStep>({ op: 'putBack', copy: 'x' }, { op: 'putBack', copy: 'y' })),
    },
  ),
  20,
);
