import type { ClientCase } from '../../case.js';
import { newClientBench } from '../../steps/bench.js';
import { lifeCase, lifeOf } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import type { ClientStep } from '../../steps/step.js';

const status: ClientStep = { op: 'status' };
const code: ClientStep = { op: 'code' };

/** Keys and codes. @spec 16.3, 4 */
export const ASKING: readonly ClientCase[] = [
  lifeCase(
    'client-asking/first-code',
    'The first code says what a code must say.',
    ['CODE-1', 'CODE-4', 'ASK-1', 'ASK-4', 'ASK-7', 'FP-1', 'FP-2'],
    async ({ play }) => {
      await play(code, status);
    },
  ),
  lifeCase(
    'client-asking/key-is-kept',
    'The machine key stays across starts, codes, drift and refusals.',
    ['ASK-2'],
    async ({ arrange, playFor, bench, t }) => {
      await arrange(code);
      const kid = bench.codes[0]?.kid;
      const rounds: ClientStep[][] = [
        [{ op: 'restart' }],
        [{ op: 'facts', change: HEAVY }],
        [{ op: 'answer', answer: { spoil: 'signature' } }, { op: 'load' }],
        [{ op: 'facts', restore: true }, { op: 'answer', answer: {} }, { op: 'load' }],
        [{ op: 'update', trust: { a: 'revoked', c: 'active' } }],
        [{ op: 'clock', by: 400 * 86_400 }],
      ];
      for (const round of rounds) {
        await arrange(...round);
        await playFor('ASK-2', { op: 'code', new: 'code' });
        t.that('ASK-2', bench.codes.at(-1)?.kid === kid, kid, bench.codes.at(-1)?.kid, 'code.machine.key');
      }
    },
  ),
  lifeCase(
    'client-asking/own-key-for-each-directory',
    'Two state directories of one machine have two keys.',
    ['ASK-3'],
    async ({ arrange, bench, t }) => {
      await arrange(code, { op: 'close' });
      const other = await newClientBench(t);
      await lifeOf(t, other).arrange(code, { op: 'close' });
      const [one] = bench.codes;
      const [two] = other.codes;
      t.that('ASK-3', one?.kid !== two?.kid, 'another key', two?.kid, 'code.machine.key');
    },
  ),
  lifeCase(
    'client-asking/accepts',
    'A code accepts the trusted keys that are not revoked, in their order.',
    ['ASK-4'],
    async ({ arrange, play }) => {
      await play(code);
      await play({ op: 'update', trust: { c: 'active' } }, code);
      await play({ op: 'update', trust: { a: 'retired' } }, { op: 'code', new: 'code' });
      await play({ op: 'update', trust: { b: 'revoked' } }, { op: 'code', new: 'code' });
      await arrange({ op: 'update', trust: { c: 'revoked', b: 'retired' } });
      await play(code);
    },
  ),
  lifeCase(
    'client-asking/new-code',
    'A code made anew has another jti and the same key, and is the pending one from then on.',
    ['ASK-5', 'CODE-3'],
    async ({ play }) => {
      await play(code, { op: 'clock', by: 5 }, { op: 'code', new: 'code' }, status, code);
      await play({ op: 'code', new: 'code' }, { op: 'restart' }, code);
    },
  ),
  lifeCase(
    'client-asking/new-code-at-first',
    'Asking for a new code where there is none makes the first.',
    ['ASK-1', 'STATE-3'],
    async ({ play }) => {
      await play({ op: 'code', new: 'code' }, status);
    },
  ),
  lifeCase(
    'client-asking/new-key',
    'Asking for a new key replaces key and code.',
    ['ASK-6', 'CODE-3'],
    async ({ play }) => {
      await play(code, { op: 'code', new: 'key' }, status, code, { op: 'restart' }, code);
    },
  ),
  lifeCase(
    'client-asking/new-key-beside-a-token',
    'After a new key the stored token stays, of another key, until the new code is answered.',
    ['ASK-6', 'STATE-5', 'LOAD-1'],
    async ({ activate, play }) => {
      await activate();
      await play({ op: 'code', new: 'key' }, status, { op: 'restart' });
      await play({ op: 'answer', answer: {} }, { op: 'load' }, status);
    },
  ),
  lifeCase(
    'client-asking/made-when-asked',
    "A code's time is that of the clock when it was made, whatever that shows.",
    ['ASK-7'],
    async ({ play }) => {
      for (const to of [3_944_678_400, -400 * 86_400, 0])
        await play({ op: 'clock', to }, { op: 'code', new: 'code' });
    },
  ),
  lifeCase(
    'client-asking/no-trusted-key',
    'A client that trusts no issuer key makes no code.',
    ['ASK-8', 'TELL-3'],
    async ({ arrange, play }) => {
      await arrange({ op: 'update', trust: { a: 'revoked', b: 'revoked' } });
      await play(code, { op: 'code', new: 'code' }, { op: 'code', new: 'key' });
      await arrange({ op: 'update', trust: { a: 'absent', b: 'absent' } });
      await play(code);
    },
  ),
  lifeCase(
    'client-asking/shown-again',
    'The pending code is shown again unchanged: later, after a restart and an update, and after a refused load.',
    ['CODE-3'],
    async ({ arrange, playFor }) => {
      await arrange(code, status);
      await playFor('CODE-3', { op: 'clock', by: 400 * 86_400 }, code, { op: 'restart' }, code);
      await playFor(
        'CODE-3',
        { op: 'update', appVersion: '2.5.0' },
        code,
        { op: 'clock', to: -86_400 },
        code,
      );
      await arrange({ op: 'answer', answer: { spoil: 'signature' } }, { op: 'load' });
      await playFor('CODE-3', code, status);
    },
  ),
  lifeCase(
    'client-asking/ended-by-facts',
    'A code of other components than can be read now is not shown again.',
    ['CODE-3'],
    async ({ arrange, playFor }) => {
      await arrange(code);
      for (const facts of [{ change: ['net.mac.1'] }, { hide: ['hw.cpu.1'] }, { restore: true }])
        await playFor('CODE-3', { op: 'facts', ...facts }, code, code);
    },
  ),
  lifeCase(
    'client-asking/ended-by-trust',
    'A code that accepts other keys than the application trusts now is not shown again.',
    ['CODE-3'],
    async ({ arrange, playFor }) => {
      // What a code accepts is for ASK-4.
      await arrange({ op: 'update', trust: { b: 'revoked' } }, code);
      await arrange({ op: 'update', trust: { b: 'retired' } }, { op: 'code', new: 'code' });
      await playFor('CODE-3', { op: 'update', trust: { c: 'active' } }, code, code);
      await playFor('CODE-3', { op: 'update', trust: { b: 'revoked' } }, code, code);
    },
  ),
  lifeCase(
    'client-asking/ended-by-its-answer',
    'A code that was answered is not shown again.',
    ['CODE-3'],
    async ({ activate, playFor }) => {
      await activate();
      await playFor('CODE-3', status, code, status);
    },
  ),
  lifeCase(
    'client-asking/label',
    'The label goes with a code exactly where the person has agreed.',
    ['CODE-4', 'CODE-3'],
    async ({ play }) => {
      await play(code, { op: 'code', shareLabel: true }, { op: 'code', shareLabel: true }, code, code);
    },
  ),
];
