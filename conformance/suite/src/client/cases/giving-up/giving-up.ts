import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import type { Life } from '../../steps/example.js';
import { lifeCase } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import type { ClientStep } from '../../steps/step.js';

const DAY = 86_400;
const status: ClientStep = { op: 'status' };
const code: ClientStep = { op: 'code' };
const give: ClientStep = { op: 'deactivate' };
/** Who loads the token of another machine does not look at the key, destroyed or not. */
const ofAnotherMachine: readonly ClientStep[] = [
  code,
  status,
  { op: 'answer', answer: { spoil: 'machine' } },
  { op: 'load' },
];

const proofCase = (
  id: string,
  title: string,
  asserts: readonly Id[],
  run: (life: Life) => Promise<void>,
  ...needs: 'storage'[]
): ClientCase => lifeCase(`client-giving-up/${id}`, title, asserts, run, ['feature:proofs', ...needs]);

/** Deactivation and receipts. @spec 6.1, 16.7 */
export const GIVING_UP: readonly ClientCase[] = [
  proofCase(
    'deactivated',
    'A client that gave up its key is deactivated, and says the code.',
    ['END-1', 'END-2', 'END-3', 'DEACT-4', 'STATE-2', 'TELL-3'],
    async ({ activate, play }) => {
      await activate();
      await play(give, status, { op: 'restart' });
    },
  ),
  proofCase(
    'key-destroyed',
    'The key is gone, and every token of it refused, loaded before or not.',
    ['DEACT-1'],
    async ({ activate, arrange, playFor }) => {
      await arrange(...ofAnotherMachine);
      await activate();
      await arrange({ op: 'answer', answer: {} }, give, status);
      await playFor('DEACT-1', { op: 'load' }, { op: 'load', token: 1 }, status);
      await playFor('DEACT-1', code, { op: 'load' }, { op: 'load', token: 1 }, status);
      await playFor('DEACT-1', { op: 'restart' }, { op: 'load' });
    },
  ),
  proofCase(
    'key-destroyed-at-start',
    'A client that starts with a deactivation in its state finishes it, and shows the code.',
    ['DEACT-3'],
    async ({ activate, arrange, playFor }) => {
      await arrange(...ofAnotherMachine);
      await activate();
      await arrange(give, status);
      await playFor('DEACT-3', { op: 'restart' }, give, { op: 'load' }, { op: 'restart' }, give, status);
    },
  ),
  ...(
    [
      ['pending', [code]],
      ['active', [code, { op: 'answer', answer: {} }, { op: 'load' }]],
      ['mismatch', [code, { op: 'answer', answer: {} }, { op: 'load' }, { op: 'facts', change: HEAVY }]],
      ['indeterminate', [code, { op: 'answer', answer: {} }, { op: 'load' }, { op: 'facts', hide: HEAVY }]],
      ['rollback', [code, { op: 'answer', answer: {} }, { op: 'load' }, { op: 'clock', to: -20 * DAY }]],
      ['expired', [code, { op: 'answer', answer: { life: 1 } }, { op: 'load' }, { op: 'clock', by: 1 }]],
      [
        'invalid',
        [code, { op: 'answer', answer: {} }, { op: 'load' }, { op: 'update', trust: { a: 'revoked' } }],
      ],
      [
        'no-trusted-key',
        [
          code,
          { op: 'answer', answer: {} },
          { op: 'load' },
          { op: 'update', trust: { a: 'absent', b: 'absent' } },
        ],
      ],
      ['key-mismatch', [code, { op: 'answer', answer: {} }, { op: 'load' }, { op: 'code', new: 'key' }]],
    ] as const
  ).map(([name, steps]) =>
    proofCase(
      `in-every-state/${name}`,
      `A key can be given up: ${name}.`,
      ['DEACT-4', 'END-1'],
      async (life) => {
        await life.arrange(...(steps as readonly ClientStep[]));
        await life.playFor('DEACT-4', give);
        await life.playFor('END-1', status);
      },
    ),
  ),
  proofCase(
    'components',
    'A deactivation carries the components that can be read now.',
    ['END-2'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange({ op: 'facts', change: ['net.mac.1'], hide: ['hw.cpu.1'] });
      await play(give);
    },
  ),
  proofCase(
    'shown-again',
    'The code is shown again byte for byte until its receipt is loaded, also after a new key was made.',
    ['END-3'],
    async ({ activate, arrange, playFor, bench, t }) => {
      await activate();
      await arrange(give, status);
      const first = bench.deactivations[0]?.text;
      await arrange(code, status);
      for (let round = 0; round < 2; round++) {
        await playFor('END-3', status);
        const shown = bench.lastStatus?.['deactivations'];
        t.that('END-3', JSON.stringify(shown) === JSON.stringify([first]), [first], shown, 'deactivations');
        await arrange({ op: 'clock', by: 400 * DAY }, { op: 'restart' });
      }
    },
  ),
  proofCase(
    'asked-again',
    'A deactivated client shows the latest code again, and makes none.',
    ['END-7'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange(give, status);
      await playFor('END-7', give, { op: 'facts', change: HEAVY }, give, { op: 'restart' }, give);
    },
  ),
  proofCase(
    'asked-again-after-its-receipt',
    'A deactivated client whose codes all have receipts has nothing more to show.',
    ['END-7', 'TELL-3'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange(give, { op: 'receipt' });
      await play(give, { op: 'restart' }, give);
    },
  ),
  proofCase(
    'never-had-a-key',
    'A client that never had a key has nothing to give up.',
    ['END-8', 'TELL-3', 'STATE-3'],
    async ({ play }) => {
      await play(give, status);
    },
  ),
  proofCase(
    'new-key-afterwards',
    'The next code is of a new key; the client is pending then, and can be activated.',
    ['DEACT-1', 'ASK-1', 'STATE-3', 'LOAD-1', 'END-3'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange(give);
      await play(code, status, { op: 'answer', answer: {} }, { op: 'load' }, status);
    },
  ),
  proofCase(
    'twice',
    'A second key given up has a code of its own, and both are shown.',
    ['END-3', 'END-7', 'DEACT-4', 'END-6'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange(give, code);
      await play(give, status, give, { op: 'receipt', of: 0 }, status, give, { op: 'restart' });
      await play({ op: 'receipt', of: 1 }, status);
    },
  ),
  proofCase(
    'receipt',
    'A receipt ends the showing of its code, and says what was released; loading it again is no error.',
    ['END-6', 'END-1', 'END-3'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange(give);
      await play({ op: 'receipt', releaseClass: 'ending' }, status, { op: 'receipt' }, { op: 'restart' });
    },
  ),
  ...(['kid', 'req', 'product', 'signature', 'stranger'] as const).map((spoil) =>
    proofCase(
      `receipt-refused/${spoil}`,
      `A receipt that is not for this deactivation is refused: ${spoil}.`,
      ['END-5', 'END-3'],
      async ({ activate, arrange, play }) => {
        await activate();
        await arrange(give);
        await play({ op: 'receipt', spoil }, status);
      },
    ),
  ),
  proofCase(
    'receipt-after-new-activation',
    'The receipt of a lost trip can be loaded when the client is long active again.',
    ['END-6', 'END-3', 'STATE-1'],
    async ({ activate, arrange, play }) => {
      await activate();
      await arrange(give);
      await activate();
      await play(status, { op: 'receipt' }, status, { op: 'restart' });
    },
  ),
  proofCase(
    'old-state-restored',
    'A snapshot from before a deactivation works again: offline nothing else can be.',
    ['STATE-1'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange({ op: 'copy', as: 'x' }, { op: 'open' }, give, { op: 'putBack', copy: 'x' });
      await playFor('STATE-1', { op: 'open' }, status);
    },
    'storage',
  ),
];
