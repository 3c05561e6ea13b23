import type { Case, T } from '../../case.js';
import { DRIFTED, HARDWARE, strict, text, WEAK_BINDING, world } from '../plans.js';
import {
  activate,
  change,
  checkIn,
  deactivate,
  hide,
  later,
  newKey,
  release,
  setLicense,
  twin,
} from '../steps.js';

const portal = ['seed', 'clock', 'outbox', 'feature:online', 'feature:portal'] as const;

const current = (t: T) => t.bench.books.licenses['L']?.activations[0]?.current;
const editionOf = (t: T): string | null =>
  (JSON.parse(current(t)?.terms ?? 'null') as { edition: string } | null)?.edition ?? null;

/** Who may check in, and what it gets. @spec 10.4 */
export const WHO_CHECKS_IN: readonly Case[] = [
  {
    id: 'check-in/offline-becomes-online',
    title:
      'A machine that was activated offline gets a lease at its first contact, and offline again a new offline token.',
    asserts: ['CHK-1', 'ROW-4', 'TOK-9'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'), checkIn('A'), activate('A'), checkIn('A'));
    },
  },
  {
    id: 'check-in/online-becomes-offline',
    title:
      'An online activation that asks offline gets an offline token with a lock, and a lease again at a contact.',
    asserts: ['TOK-9', 'LOCK-1'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), later('P1D'));
      await t.play(activate('A'), later('P1D'), checkIn('A'));
    },
  },
  {
    id: 'check-in/keeps-the-edition',
    title: 'A check-in keeps the edition of the current token.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('A', { edition: 'pro' }), checkIn('A'));
      t.that('CHK-1', editionOf(t) === 'pro', 'pro', editionOf(t), 'token.license.edition');
    },
  },
  {
    id: 'check-in/keeps-an-edition-that-the-license-lost',
    title: 'A check-in looks at no editions: one that the license has lost stays.',
    asserts: ['CHK-1'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { edition: 'pro' }), setLicense('L', { editions: ['standard'] }));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/drifted',
    title:
      'A drifted machine is served, and its baseline stays: what drifts further is measured by the old one.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED));
      await t.play(checkIn('A'));
      // 1 of 10 has changed, then 5: by a baseline from the second check-in it would still match with 6.
      await t.arrange(change('A', 'hw.smbios-uuid.1', 'hw.cpu.1'));
      await t.play(checkIn('A'));
      await t.arrange(change('A', 'hw.board-serial.1'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/drifted-is-not-counted',
    title: 'A check-in of a drifted machine counts against no budget.',
    asserts: ['CHK-1'],
    needs: ['seed', 'ledger', 'feature:online'],
    world: world(text({ reissueBudget: 1 })),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED), checkIn('A'));
      const counted = (await t.world.ledger()).licenses[0]?.counted ?? [];
      t.that('CHK-1', counted.length === 0, [], counted, 'counted');
    },
  },
  {
    id: 'check-in/weak-fingerprint',
    title: 'A check-in asks for no sufficient fingerprint, only for one that matches.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text({ binding: WEAK_BINDING })),
    async run(t) {
      await t.arrange(activate('A'), hide('A', ...HARDWARE));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/over-a-lowered-limit',
    title: 'A check-in looks at no seats: over a lowered limit it goes on as before.',
    asserts: ['CHK-1'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), setLicense('L', { limit: 0 }));
      await t.play(checkIn('A'), checkIn('B'));
    },
  },
  {
    id: 'check-in/never-activated',
    title: 'A machine without activation is told so, also one whose facts are those of an activated one.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), checkIn('A'), twin('B', 'A'));
      await t.play(checkIn('B'), checkIn('C'), checkIn('C', { spoil: { product: 'other' } }));
    },
  },
  {
    id: 'check-in/never-activated-before-the-rest',
    title: 'A machine without activation is told so before its issuer keys and its challenge are looked at.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), checkIn('A'));
      await t.play(
        checkIn('B', { spoil: { accepts: 'unknown' } }),
        checkIn('B', { spoil: { challenge: 'none' } }),
      );
    },
  },
  {
    id: 'check-in/taken-over',
    title: 'The old key of a machine that was reformatted cannot check in for the activation of the new one.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      // B has the facts of A, and so takes its activation over.
      await t.arrange(activate('A', { online: true }), checkIn('A'), twin('B', 'A'));
      await t.arrange(activate('B', { online: true }), checkIn('B'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/taken-over-before',
    title: 'A machine that took its activation over with a new key checks in like any other.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), newKey('A'), activate('A'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/released',
    title: 'A machine whose activation was released is told that it has none.',
    asserts: ['CHK-1'],
    needs: portal,
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'), release('A'), activate('B'), checkIn('B'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/ending-goes-on',
    title: 'A refused check-in of an ending activation does not stop its end.',
    asserts: ['ACT-2'],
    needs: portal,
    world: world(strict({ lock: null }, { limit: 1 }), { M: strict({ lock: null }, { limit: 1 }) }),
    async run(t) {
      const lapse = { op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A' } } as const;
      await t.arrange(activate('N', { online: true, license: 'M' }), checkIn('N'), release('N', 'M'));
      await t.arrange(activate('A', { online: true }), checkIn('A'), release('A'), checkIn('A'));
      await t.arrange(activate('B'), lapse);
      // The same without the refused check-in: that an end comes at all is the matter of another sentence.
      await t.arrange(activate('O', { license: 'M' }));
      await t.playFor('ACT-2', activate('B'));
    },
  },
  {
    id: 'check-in/ending-reactivated',
    title: 'An ending activation that was made live again by an activation checks in again.',
    asserts: ['CHK-1'],
    needs: portal,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), release('A'), checkIn('A'), activate('A'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/key-given-up',
    title: 'A key that was given up with proof cannot check in, also where it is the only one.',
    asserts: ['CHK-1'],
    needs: ['feature:online', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), checkIn('A'), deactivate('A'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/license-restored',
    title: 'When a license is active again its machines check in again.',
    asserts: ['CHK-1'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), setLicense('L', { state: 'revoked' }), checkIn('A'));
      await t.arrange(setLicense('L', { state: 'active' }));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'check-in/license-expires',
    title: 'A license that expires is refused from that second on, and not before.',
    asserts: ['CHK-1'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text({ grace: 'P7D' }, { expiresIn: 'P10D' })),
    async run(t) {
      const expiry = (plus: number) =>
        ({ op: 'advance', until: { of: 'licenseExpiry', license: 'L', plus } }) as const;
      await t.arrange(activate('A'), expiry(-1));
      await t.play(checkIn('A'), expiry(0), checkIn('A'));
    },
  },
];
