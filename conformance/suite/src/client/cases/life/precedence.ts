import type { ClientCase } from '../../case.js';
import { lifeCase } from '../../steps/example.js';
import type { Answer, ClientStep } from '../../steps/step.js';
import { DAY, drift, hide, readsUnder, status, swap } from './what-happens.js';

/** For precedence: pairs of states whose conditions hold together. */
const TOGETHER: readonly {
  readonly name: string;
  readonly answer?: Answer;
  readonly steps: readonly ClientStep[];
}[] = [
  {
    name: 'invalid-before-rollback',
    steps: [
      { op: 'update', trust: { a: 'revoked' } },
      { op: 'clock', to: -DAY - 1 },
    ],
  },
  { name: 'invalid-before-machine', steps: [swap, { op: 'update', trust: { a: 'revoked' } }] },
  { name: 'key-before-machine', steps: [swap, { op: 'code', new: 'key' }] },
  { name: 'key-before-indeterminate', steps: [hide, { op: 'code', new: 'key' }] },
  {
    name: 'key-before-rollback',
    steps: [
      { op: 'code', new: 'key' },
      { op: 'clock', to: -DAY - 1 },
    ],
  },
  {
    name: 'key-before-expired',
    answer: { life: DAY },
    steps: [
      { op: 'code', new: 'key' },
      { op: 'clock', to: DAY },
    ],
  },
  { name: 'machine-before-rollback', steps: [swap, { op: 'clock', to: -DAY - 1 }] },
  { name: 'machine-before-expired', answer: { life: DAY }, steps: [swap, { op: 'clock', to: DAY }] },
  { name: 'indeterminate-before-rollback', steps: [hide, { op: 'clock', to: -DAY - 1 }] },
  {
    name: 'indeterminate-before-expired',
    answer: { life: DAY },
    steps: [hide, { op: 'clock', to: DAY + 3600 }],
  },
  {
    name: 'rollback-before-not-yet-valid',
    steps: [{ op: 'clock', to: -DAY - 301 }],
  },
  {
    name: 'rollback-before-expired',
    answer: { life: DAY },
    steps: [{ op: 'clock', to: 4 * DAY }, status, { op: 'clock', to: 2 * DAY }],
  },
  { name: 'rollback-before-drifted', steps: [drift, { op: 'clock', to: -DAY - 1 }] },
  {
    name: 'not-yet-valid-before-expired',
    answer: { nbf: 3 * DAY, life: DAY },
    steps: [{ op: 'clock', to: DAY }],
  },
  { name: 'not-yet-valid-before-drifted', answer: { nbf: DAY, life: 30 * DAY }, steps: [drift] },
  { name: 'expired-before-drifted', answer: { life: DAY }, steps: [drift, { op: 'clock', to: DAY + 3600 }] },
];

/** Which of several states is reported. @spec 16.1 (STATE-1) */
export const PRECEDENCE: readonly ClientCase[] = [
  ...TOGETHER.map(({ name, answer, steps }) =>
    lifeCase(
      `client-life/precedence/${name}`,
      `Where several states hold, the first is reported: ${name.replaceAll('-', ' ')}.`,
      ['STATE-1'],
      async (life) => {
        const { activate, arrange, playFor } = life;
        if (name.startsWith('invalid')) {
          // That a token under a revoked key is seen as that is for KEY-2 and STATE-4.
          await readsUnder(life, { trust: { a: 'revoked' } });
          await activate();
          await arrange({ op: 'update', trust: { a: 'revoked' } }, status);
          await arrange({ op: 'update', trust: { a: 'active' } });
        }
        if (name.startsWith('key')) {
          // That a token of another key is seen as that is for STATE-5.
          await activate();
          await arrange({ op: 'code', new: 'key' }, status);
        }
        if (name.includes('rollback')) {
          // That the state is reported where it holds alone is for CLOCK-6.
          const spell = [4 * DAY, 3 * DAY - 1, 0].flatMap((to): ClientStep[] => [
            { op: 'clock', to },
            status,
          ]);
          await activate();
          await arrange(...spell);
        }
        await activate(answer);
        await playFor('STATE-1', ...steps, status, { op: 'restart' });
      },
    ),
  ),
];
