import type { Case, T } from '../../case.js';
import type { Kind } from '../../oracle/kinds.js';
import { outgoingText } from '../../schema-check.js';
import { type Observed, observe } from '../../steps/observe.js';
import { text, world } from '../plans.js';
import { activate } from '../steps.js';
import { receiptIn, sentDeactivation } from './sent-deactivation.js';

/** Sends a text where a machine code belongs, with the credentials of the license. */
async function asMachineCode(t: T, machineCode: string): Promise<Observed> {
  const known = t.world.licenses['L'];
  const reply = await t.world.send({
    method: 'POST',
    url: t.world.directory.resources['activations'] ?? '',
    headers: { 'content-type': 'application/json' },
    body: outgoingText('activation-request', { machineCode, licenseKey: known?.key, email: known?.email }),
  });
  return observe(reply, t.world.directory);
}

function namesBoth(t: T, { code, body }: Observed, expected: Kind, got: Kind): void {
  t.that('READ-2', code === 'wrong-kind', 'wrong-kind', code ?? null, `${got} for ${expected}`);
  const told = { expected: body?.['expected'] ?? null, got: body?.['got'] ?? null };
  t.that('READ-2', told.expected === expected && told.got === got, { expected, got }, told, 'problem');
}

/** Good artifacts in the wrong place: people choose the wrong file. @spec 3.5, step 3 */
export const OTHER_KINDS: readonly Case[] = [
  {
    id: 'artifacts/token-for-machine-code',
    title: 'The token that the server has just issued is no machine code, and no deactivation code.',
    asserts: ['READ-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }));
      const { token } = await t.ask(activate('A', { code: 'c' }));
      namesBoth(t, await asMachineCode(t, token?.text ?? ''), 'machine-code', 'token');
      if (t.world.directory.resources['deactivations'] === undefined) return;
      namesBoth(t, await sentDeactivation(t, 'A', { content: token?.text ?? '' }), 'deactivation', 'token');
    },
  },
  {
    id: 'artifacts/receipt-for-machine-code',
    title: 'A receipt is no machine code, and no deactivation code.',
    asserts: ['READ-2'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      const receipt = receiptIn(t, await sentDeactivation(t, 'B'));
      namesBoth(t, await asMachineCode(t, receipt), 'machine-code', 'receipt');
      namesBoth(t, await sentDeactivation(t, 'B', { content: receipt }), 'deactivation', 'receipt');
    },
  },
  {
    id: 'artifacts/machine-code-for-deactivation',
    title: 'A machine code that has a seat is no deactivation code, and frees nothing.',
    asserts: ['READ-2'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }));
      const code = t.bench.codes.get('c')?.text ?? '';
      namesBoth(t, await sentDeactivation(t, 'A', { content: code }), 'deactivation', 'machine-code');
      const again = await t.ask(activate('A', { code: 'c' }));
      t.that('READ-2', again.token !== undefined, 'its token', again.code ?? null, 'the seat');
    },
  },
];
