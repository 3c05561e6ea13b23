import type { Case } from '../../case.js';
import { HARDWARE, text, WEAK_BINDING, world } from '../plans.js';
import { activate, again, change, later, setLicense } from '../steps.js';

const expiry = (plus: number) =>
  ({ op: 'advance', until: { of: 'licenseExpiry', license: 'L', plus } }) as const;

/** States, expiry and editions of a license. */
export const LICENSE: readonly Case[] = [
  {
    id: 'activation/revoked-does-not-replay',
    title: 'A revoked license gives nothing more, not even what it has given before.',
    asserts: ['ORD-4'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setLicense('L', { state: 'revoked' }));
      await t.play(again('A', 'c'), activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/expired-does-not-replay',
    title: 'An expired license gives nothing more, though what it gave before is still good for a while.',
    asserts: ['ORD-6'],
    needs: ['clock'],
    world: world(text({ grace: 'P30D' }, { expiresIn: 'P60D' })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'), later('P60D'));
      await t.play(again('A', 'c'), activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/suspended-and-back',
    title: 'A suspended license gives nothing until it is active again; then it replays.',
    asserts: ['ORD-5', 'ROW-1'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setLicense('L', { state: 'suspended' }));
      await t.play(again('A', 'c'), activate('A'), setLicense('L', { state: 'active' }), again('A', 'c'));
    },
  },
  {
    id: 'activation/expires-at-the-second',
    title: 'One second before `expiresAt` a license serves, at it no more.',
    asserts: ['ORD-6'],
    needs: ['seed', 'clock'],
    world: world(text({}, { expiresIn: 'P30D' })),
    async run(t) {
      await t.arrange(expiry(-1));
      await t.playFor('ORD-6', activate('A'));
      await t.arrange(expiry(0));
      await t.play(activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/renewed',
    title: 'A renewed license serves again, and re-issues with the new expiry.',
    asserts: ['ROW-4', 'TOK-3', 'TOK-5'],
    needs: ['seed', 'clock'],
    world: world(text({}, { expiresIn: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), later('P31D'), activate('A'), setLicense('L', { expiresIn: 'P60D' }));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/first-edition',
    title: 'A request that names no edition is for the first one of the license.',
    asserts: ['ACT-1'],
    needs: [],
    world: world(text({}, { editions: ['pro', 'standard', 'academic'] })),
    async run(t) {
      await t.play(activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/first-edition-is-answered',
    title: 'Naming the first edition and naming none are the same request.',
    asserts: ['ACT-1'],
    needs: [],
    world: world(text({}, { editions: ['pro', 'standard'] })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', edition: 'pro' }), again('A', 'c', { edition: 'pro' }));
      await t.playFor('ACT-1', again('A', 'c'));
    },
  },
  {
    id: 'activation/edition-lacking',
    title: 'An edition that the license lacks is refused, and those it has are listed.',
    asserts: ['ORD-7'],
    needs: [],
    world: world(text({}, { editions: ['standard'] })),
    async run(t) {
      await t.play(
        activate('A', { edition: 'pro' }),
        activate('A', { edition: 'STANDARD' }),
        activate('A', { edition: '' }),
      );
    },
  },
  {
    id: 'activation/edition-granted',
    title: 'Every edition that the license lists is granted as asked.',
    asserts: ['TOK-3', 'ROW-15'],
    needs: [],
    world: world(text({}, { editions: ['standard', 'pro'], entitlements: ['export', 'beta'] })),
    async run(t) {
      await t.play(activate('A', { edition: 'standard' }), activate('B', { edition: 'pro' }));
    },
  },
  {
    id: 'activation/edition-changes-on-the-same-seat',
    title: 'Asking for another edition with a new code keeps the seat.',
    asserts: ['ROW-4', 'TOK-3'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { edition: 'standard' }));
      await t.play(activate('A', { edition: 'pro' }));
    },
  },
  {
    id: 'activation/same-code-for-two-licenses',
    title: 'A code that was answered under one license is refused under another.',
    asserts: ['ORD-9'],
    needs: [],
    world: world(text(), { M: text() }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }));
      await t.play(again('A', 'c', { license: 'M' }), activate('A', { license: 'M' }));
    },
  },
  {
    id: 'activation/conflict',
    title: 'A second code with the `jti` of an answered one is refused; the first is still replayed.',
    asserts: ['ORD-10', 'ROW-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), change('A', 'net.mac.1'));
      await t.play(activate('A', { spoil: { jti: 'c' } }), again('A', 'c'));
    },
  },
  {
    id: 'activation/same-jti-of-another-machine',
    title: 'Two machines may happen to use one `jti`: that is no conflict.',
    asserts: ['ROW-15'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }));
      await t.play(activate('B', { spoil: { jti: 'c' } }));
    },
  },
  {
    id: 'activation/weak-online',
    title: 'A weak fingerprint is activated online where the policy says so.',
    asserts: ['ORD-14', 'ORD-13'],
    needs: ['feature:online'],
    world: world(text({ weakFingerprint: 'online-only', binding: WEAK_BINDING }), {
      M: text({ weakFingerprint: 'refuse', binding: WEAK_BINDING }),
    }),
    async run(t) {
      const weak = { without: HARDWARE };
      await t.play(activate('A', { spoil: weak }));
      await t.playFor('ORD-14', activate('A', { spoil: weak, online: true }));
      await t.play(
        activate('B', { spoil: weak, license: 'M' }),
        activate('B', { spoil: weak, license: 'M', online: true }),
      );
    },
  },
  {
    id: 'activation/required-component',
    title: 'A code without a component that the policy requires is refused, however strong it is otherwise.',
    asserts: ['ORD-13'],
    needs: [],
    world: world(text({ binding: { ...WEAK_BINDING, required: ['net.mac.1'] } })),
    async run(t) {
      await t.play(activate('A', { spoil: { without: ['net.mac.1'] } }));
    },
  },
  {
    id: 'activation/exactly-sufficient',
    title: 'A code whose listed components weigh exactly the quorum is sufficient; one less is not.',
    asserts: ['ORD-13'],
    needs: [],
    world: world(text({ binding: { ...WEAK_BINDING, quorum: 5 } })),
    async run(t) {
      await t.playFor('ORD-13', activate('A', { spoil: { without: ['os.install-id.1'] } }));
      await t.play(activate('B', { spoil: { without: ['net.mac.1', 'os.install-id.1'] } }));
    },
  },
];
