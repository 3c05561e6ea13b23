import type { Case, T } from '../../case.js';
import { makeDeactivation } from '../../oracle/deactivation.js';
import type { Json } from '../../oracle/json.js';
import { outgoingText } from '../../schema-check.js';
import { observe } from '../../steps/observe.js';
import type { Step } from '../../steps/step.js';
import { text, world } from '../plans.js';
import { activate, later, setLicense } from '../steps.js';
import { FORCEABLE, proved, repeated, unproved } from './plans.js';

/** What has happened between a deactivation and its repetition. */
const MEANWHILE: readonly {
  readonly name: string;
  readonly when: string;
  readonly needs: Case['needs'];
  readonly steps: readonly Step[];
}[] = [
  { name: 'at-once', when: 'at once', needs: [], steps: [] },
  { name: 'years-later', when: 'years later', needs: ['clock'], steps: [later('P9999D')] },
  {
    name: 'license-changed',
    when: 'after the license was changed and revoked',
    needs: ['seed'],
    steps: [setLicense('L', { limit: 0, entitlements: ['x'], state: 'revoked' })],
  },
  { name: 'seat-given-away', when: 'after another machine got the seat', needs: [], steps: [activate('B')] },
  {
    name: 'keys-rotated',
    when: 'after the issuer key that signed it was retired',
    needs: ['keys'],
    steps: [{ op: 'setKeys', statuses: ['active', 'retired'] }],
  },
  { name: 'restarted', when: 'after a restart', needs: ['restart'], steps: [{ op: 'restart' }] },
];

/** A deactivation sent again is the same deactivation. @spec 6.2 (DEACT-12) */
export const REPEATS: readonly Case[] = [
  ...MEANWHILE.map(
    ({ name, when, needs, steps }): Case => ({
      id: `deactivation/repeated-${name}`,
      title: `The same deactivation sent again ${when} has the same receipt.`,
      asserts: ['DEACT-12', 'HTTP-40'],
      needs: [...needs, 'feature:proofs'],
      world: world(text({}, { limit: 1 })),
      async run(t) {
        await t.arrange(activate('A'), proved('A'), ...steps);
        await t.play(repeated('A'), repeated('A'));
      },
    }),
  ),
  {
    id: 'deactivation/repeated-unproved',
    title: 'The receipt of a seat that was ending says so still when the seat has long been released.',
    asserts: ['DEACT-12', 'HTTP-40'],
    needs: ['clock', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), later('P12M'));
      await t.play(repeated('A'));
    },
  },
  {
    id: 'deactivation/repeated-changes-nothing',
    title: 'A forced deactivation sent three times is one forced release.',
    asserts: ['DEACT-17'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world({ ...FORCEABLE, policy: { ...FORCEABLE.policy, forcedReleaseBudget: 3 } }),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), repeated('A'), repeated('A'));
      const { licenses } = await t.world.ledger();
      const forced = (licenses[0]?.counted ?? []).filter(({ kind }) => kind === 'forced').length;
      t.that('DEACT-17', forced === 1, 1, forced, 'counted forced releases');
    },
  },
  {
    id: 'deactivation/repeated-in-parallel',
    title: 'Of the same deactivation sent five times at once one is the first, and all have its receipt.',
    asserts: ['DEACT-12', 'HTTP-40'],
    needs: ['feature:proofs'],
    repeat: 5,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      const answers = await atOnce(t, 5);
      const receipts = new Set(answers.map(({ receipt }) => receipt));
      t.that('DEACT-12', receipts.size === 1, 'one receipt', receipts.size, 'receipts');
      const statuses = answers.map(({ status }) => status).sort();
      t.that(
        'HTTP-40',
        statuses.join() === '200,200,200,200,201',
        [200, 200, 200, 200, 201],
        statuses,
        'status',
      );
    },
  },
];

async function atOnce(t: T, times: number): Promise<{ status: number; receipt: Json | undefined }[]> {
  const { world: at, bench } = t;
  const { machine } = bench.actor('A');
  const product = at.licenses['L']?.product ?? '';
  const made = makeDeactivation(machine, { product, issuedAt: at.now().min, random: bench.random });
  const request = {
    method: 'POST',
    url: at.directory.resources['deactivations'] ?? '',
    headers: { 'content-type': 'application/json' },
    body: outgoingText('deactivation-request', { deactivation: made.text }),
  };
  const replies = await Promise.all(Array.from({ length: times }, () => at.send(request)));
  return replies.map((reply) => ({
    status: reply.status,
    receipt: observe(reply, at.directory).body?.['receipt'],
  }));
}
