import type { ClientCase } from '../../case.js';
import { newClientBench } from '../../steps/bench.js';
import { lifeCase, lifeOf } from '../../steps/example.js';
import { HEAVY } from '../../steps/generate.js';
import type { Answer, ClientStep } from '../../steps/step.js';
import { answerOf } from '../../steps/vendor.js';

const DAY = 86_400;
const status: ClientStep = { op: 'status' };
const load: ClientStep = { op: 'load' };
const answer = (options: Answer = {}): ClientStep => ({ op: 'answer', answer: options });

/** What is accepted, and what a refusal leaves. @spec 16.5 */
export const LOADING: readonly ClientCase[] = [
  lifeCase(
    'client-loading/answer',
    'The answer to the pending code is accepted, and ends it.',
    ['LOAD-1', 'CODE-3', 'STATE-1', 'TELL-4'],
    async ({ arrange, play }) => {
      await arrange({ op: 'code' }, answer());
      await play(load, status, { op: 'restart' });
    },
  ),
  lifeCase(
    'client-loading/file',
    'A license file is accepted as its text is.',
    ['LOAD-1', 'STATE-1'],
    async ({ arrange, play }) => {
      await arrange({ op: 'code' }, answer(), answer());
      await play({ op: 'load', token: 1, as: 'file' }, status, { op: 'load', as: 'text-file' }, status);
    },
    ['files'],
  ),
  lifeCase(
    'client-loading/older-code',
    'A token that answers an older code of the key is accepted, and leaves the pending code.',
    ['LOAD-1', 'CODE-3'],
    async ({ arrange, play }) => {
      await arrange({ op: 'code' }, { op: 'code', new: 'code' }, answer({ code: 1 }));
      await play(load, status, { op: 'code' }, status);
    },
  ),
  lifeCase(
    'client-loading/unknown-code',
    'A token that answers no code known to the client is accepted: its key is what counts.',
    ['LOAD-1'],
    async ({ arrange, playFor, bench }) => {
      await arrange({ op: 'code' });
      const [code] = bench.codes;
      if (code) bench.codes.push({ ...code, claims: { ...code.claims, jti: 'AAAAAAAAAAAAAAAAAAAAAA' } });
      await arrange(answer());
      await playFor('LOAD-1', load, status);
    },
  ),
  lifeCase(
    'client-loading/another-license',
    'A token of another license takes the place of the stored one.',
    ['LOAD-1'],
    async ({ activate, arrange, playFor }) => {
      await activate({ generation: 9 });
      await arrange(answer({ license: 'M', generation: 1 }));
      await playFor('LOAD-1', load, status);
    },
  ),
  ...(
    [
      ['expired', { at: -400 * DAY, life: DAY }],
      ['issued-long-ago', { at: -400 * DAY }],
      ['issued-in-the-future', { at: 400 * DAY, life: 800 * DAY }],
      ['not-yet-valid', { nbf: 30 * DAY, life: 60 * DAY }],
    ] as const
  ).map(([name, options]) =>
    lifeCase(
      `client-loading/whatever-the-clock-says/${name}`,
      'What the clock says of a token does not keep it from being accepted.',
      ['LOAD-1'],
      async ({ activate, arrange, playFor }) => {
        // That a clock set back is seen at all is for CLOCK-6.
        await activate();
        await arrange({ op: 'clock', to: -DAY - 1 }, status, { op: 'clock', to: 0 });
        await arrange({ op: 'code' }, answer(options));
        await playFor('LOAD-1', load, status);
      },
    ),
  ),
  lifeCase(
    'client-loading/under-a-clock-set-back',
    'A client whose clock was set back accepts tokens.',
    ['LOAD-1'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange({ op: 'clock', to: -20 * DAY }, status, answer());
      await playFor('LOAD-1', load, { op: 'clock', to: 0 }, status);
    },
  ),
  lifeCase(
    'client-loading/under-a-bad-token',
    'A client whose stored token is no good accepts another.',
    ['LOAD-1'],
    async ({ activate, arrange, playFor }) => {
      await activate();
      await arrange({ op: 'update', trust: { a: 'revoked', c: 'active' } }, answer({ key: 'c' }));
      await playFor('LOAD-1', load, status);
    },
  ),
  lifeCase(
    'client-loading/twice',
    'The same token once more is no error, nor is another of the same generation.',
    ['LOAD-3'],
    async ({ activate, arrange, playFor }) => {
      await activate({ generation: 7 });
      await playFor('LOAD-3', load, load, status);
      await arrange(answer({ generation: 7 }));
      await playFor('LOAD-3', load, status);
    },
  ),
  lifeCase(
    'client-loading/older-generation',
    'A token of a lower generation than the highest accepted is refused, also after a restart.',
    ['TOK-21', 'TELL-3'],
    async ({ activate, arrange, play }) => {
      await activate({ generation: 7 });
      await arrange(answer({ generation: 6 }));
      await play(load, { op: 'restart' }, load);
      await arrange({ op: 'code' }, answer({ generation: 1 }));
      await play(load);
    },
  ),
  lifeCase(
    'client-loading/generations-are-kept',
    "The generations of a license stay when another license's token takes the place of its own.",
    ['LOAD-4'],
    async ({ activate, arrange, playFor }) => {
      await activate({ generation: 5 });
      await arrange(answer({ generation: 4 }), load, status);
      await arrange(answer({ license: 'M', generation: 1 }), load);
      await arrange(answer({ generation: 4 }), answer({ generation: 6 }));
      await playFor('LOAD-4', { op: 'load', token: 1 }, { op: 'restart' }, { op: 'load', token: 1 });
      await playFor('LOAD-4', load, status);
    },
  ),
  lifeCase(
    'client-loading/generations-outlast-the-key',
    'The generations are kept when the key is replaced or given up.',
    ['TOK-21'],
    async ({ activate, arrange, playFor }) => {
      await activate({ generation: 5 });
      await arrange({ op: 'code', new: 'key' }, answer({ generation: 4 }));
      await playFor('TOK-21', load);
      await arrange(answer({ generation: 6 }), load);
    },
  ),
  lifeCase(
    'client-loading/without-a-key',
    'A client that never had a key takes no token, and tells how the machine compares.',
    ['READ-4', 'TELL-5', 'LOAD-2', 'MATCH-2'],
    async ({ arrange, play, playFor, bench, t }) => {
      const elsewhere = await newClientBench(t);
      await lifeOf(t, elsewhere).arrange({ op: 'code' }, { op: 'close' });
      const token = answerOf(elsewhere, {});
      if (token) bench.tokens.push(token);
      await arrange({ op: 'open' });
      await play(load);
      await playFor('LOAD-2', status);
    },
  ),
  ...(
    [
      ['wrong-signature', { spoil: 'signature' }],
      ['another-machine', { spoil: 'machine' }],
      ['another-product', { spoil: 'product' }],
      ['unknown-issuer', { key: 'stranger' }],
      ['binding-never-met', { binding: 'never' }],
      ['older-generation', { generation: 1 }],
    ] as const
  ).map(([name, options]) =>
    lifeCase(
      `client-loading/refused-leaves-all/${name}`,
      'A refused load leaves token, pending code, generations and state as they were.',
      ['LOAD-2'],
      async ({ activate, arrange, playFor }) => {
        await activate({ generation: 5 });
        await arrange({ op: 'code' }, { op: 'code' }, answer({ generation: 50, ...options }), load);
        await playFor('LOAD-2', status, { op: 'code' }, { op: 'restart' });
        await arrange(answer({ generation: 6 }));
        await playFor('LOAD-2', load, status);
      },
    ),
  ),
  lifeCase(
    'client-loading/refused-machine-changed',
    'A token is refused on a machine that is another now, and accepted when it is itself again.',
    ['READ-4', 'TELL-1', 'MATCH-2', 'LOAD-1', 'LOAD-2', 'STATE-3'],
    async ({ arrange, play, playFor }) => {
      await arrange({ op: 'code' }, status, answer(), { op: 'facts', change: HEAVY });
      await play(load);
      await playFor('LOAD-2', status);
      await arrange({ op: 'facts', restore: true });
      await play(load);
    },
  ),
];
