import type { T } from '../../case.js';
import { makeDeactivation } from '../../oracle/deactivation.js';
import type { H } from '../../plan.js';
import { outgoingText } from '../../schema-check.js';
import { asRead } from '../../steps/make-code.js';
import { type Observed, observe } from '../../steps/observe.js';

/** Sends a text, or else a fresh deactivation code of the machine, to be looked at by hand. */
export async function sentDeactivation(
  t: T,
  machine: H,
  { content, secondsOff = 0 }: { readonly content?: string; readonly secondsOff?: number } = {},
): Promise<Observed> {
  const { world, bench } = t;
  const made = makeDeactivation(asRead(bench.actor(machine)), {
    product: world.directory.products[0]?.id ?? '',
    issuedAt: world.now().min + secondsOff,
    random: bench.random,
  });
  const reply = await world.send({
    method: 'POST',
    url: world.directory.resources['deactivations'] ?? '',
    headers: { 'content-type': 'application/json' },
    body: outgoingText('deactivation-request', { deactivation: content ?? made.text }),
  });
  return observe(reply, world.directory);
}

/** The receipt of an answer. That there is one is the matter of DEACT-10. */
export function receiptIn(t: T, { body, code, status }: Observed): string {
  const receipt = body?.['receipt'];
  t.that('DEACT-10', typeof receipt === 'string', 'a receipt', code ?? status, 'receipt');
  return String(receipt);
}
