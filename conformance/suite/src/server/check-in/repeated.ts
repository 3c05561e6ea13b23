import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { activate, again, checkIn, deactivate, later, setKeys, setLicense } from '../steps.js';

const sent = checkIn('A', { as: 'x' });
const repeated = checkIn('A', { code: 'x' });

/** Step 6: the answer was lost, and the same code is sent again. @spec 10.4 */
export const REPEATED: readonly Case[] = [
  {
    id: 'check-in/repeated',
    title:
      'A check-in that is sent again is given the token of the first time, though its challenge is used.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), sent);
      await t.play(repeated, repeated);
    },
  },
  {
    id: 'check-in/in-any-carrier',
    title: 'A check-in takes its code as a file, or mangled by mail, as an activation does.',
    asserts: ['CODE-6'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('A', { online: true }),
        checkIn('A', { as: 'c' }),
        checkIn('A', { code: 'c' }),
      );
      await t.playFor(
        'CODE-6',
        checkIn('A', { carrier: 'file' }),
        checkIn('A', { code: 'c', carrier: 'file' }),
      );
      await t.playFor('CODE-6', checkIn('A', { carrier: 'noisy-text' }));
    },
  },
  {
    id: 'check-in/repeated-late',
    title: 'A check-in that is sent again is given the same token as long as it is current, expired or not.',
    asserts: ['CHK-1'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), sent);
      await t.play(later('PT300S'), repeated, later('P7D'), repeated, later('P30D'), repeated);
      await t.arrange(setLicense('L', { entitlements: ['export'] }));
      await t.play(repeated);
    },
  },
  {
    id: 'check-in/repeated-after-another',
    title: 'After another check-in with the same lease the earlier code still gives it.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), sent, checkIn('A', { as: 'y' }));
      await t.play(repeated, checkIn('A', { code: 'y' }));
    },
  },
  {
    id: 'check-in/repeated-after-renewal',
    title:
      'A check-in that is sent again when its lease has been renewed by another is refused as superseded.',
    asserts: ['CHK-1'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), sent, later('P7D'), checkIn('A', { as: 'y' }));
      await t.play(repeated, checkIn('A', { code: 'y' }));
    },
  },
  {
    id: 'check-in/repeated-after-activation',
    title: 'A check-in that is sent again when an activation gave a later token is refused as superseded.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), sent, activate('A'));
      await t.play(repeated);
    },
  },
  {
    id: 'check-in/repeated-with-retired-issuer-keys',
    title: 'A check-in is given its token again also when no issuer key that it accepts is active any more.',
    asserts: ['CHK-1'],
    needs: ['seed', 'keys', 'feature:online'],
    world: world(text(), {}, { issuerKeys: ['active'] }),
    async run(t) {
      await t.arrange(activate('A'), sent, setKeys('active', 'retired'));
      await t.play(repeated);
    },
  },
  {
    id: 'check-in/repeated-under-a-suspended-license',
    title:
      'A repeated check-in is refused like any other when the license is suspended or expired, or the key given up.',
    asserts: ['CHK-1'],
    needs: ['seed', 'clock', 'feature:online', 'feature:proofs'],
    world: world(text({}, { expiresIn: 'P9D' })),
    async run(t) {
      await t.arrange(activate('A'), sent, setLicense('L', { state: 'suspended' }));
      await t.play(repeated);
      await t.arrange(setLicense('L', { state: 'active' }), later('P9D'));
      await t.play(repeated);
      await t.arrange(deactivate('A'));
      await t.play(repeated);
    },
  },
  {
    id: 'check-in/refused-check-in-is-not-answered',
    title: 'A check-in that was refused can be sent again when what stood in its way is gone.',
    asserts: ['ACT-2'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), setLicense('L', { state: 'suspended' }), sent);
      await t.arrange(setLicense('L', { state: 'active' }));
      await t.playFor('ACT-2', repeated);
    },
  },
  {
    id: 'check-in/activation-with-its-code',
    title:
      'The code of a check-in, sent as an activation with the edition that was kept, gives the token it has had.',
    asserts: ['ROW-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { edition: 'pro' }), sent);
      await t.play(again('A', 'x', { edition: 'pro' }));
    },
  },
  {
    id: 'check-in/jti-of-a-check-in',
    title:
      'A `jti` that a check-in has answered is refused in other bytes, at a check-in and at an activation.',
    asserts: ['CHK-1', 'ORD-10'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), sent);
      await t.play(checkIn('A', { spoil: { jti: 'x' } }), activate('A', { spoil: { jti: 'x' } }));
    },
  },
];
