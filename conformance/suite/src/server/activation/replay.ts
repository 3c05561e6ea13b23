import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later, release, setLicense } from '../steps.js';

/** Rows 1 to 3: a code that has been answered before. */
export const REPLAY: readonly Case[] = [
  {
    id: 'activation/replay',
    title: 'The same code again gives the same token, byte for byte.',
    asserts: ['ROW-1', 'ACT-3', 'HTTP-30'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }));
      await t.play(again('A', 'c'), again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-keeps-lock',
    title: 'A replay months later gives the same token, so its lock does not start again.',
    asserts: ['ROW-1'],
    needs: ['clock', 'seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), later('P5M'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-of-superseded-code',
    title: 'An older code of the machine gives the current token, not the one it was given.',
    asserts: ['ROW-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), activate('A', { as: 'd' }));
      await t.play(again('A', 'c'), again('A', 'd'));
    },
  },
  {
    id: 'activation/replay-in-another-carrier',
    title: 'The same code as a file, or mangled by mail, is the same code.',
    asserts: ['CODE-6', 'ROW-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      await t.playFor('CODE-6', again('A', 'c', { carrier: 'file' }));
      for (let i = 0; i < 8; i++) await t.playFor('CODE-6', again('A', 'c', { carrier: 'noisy-text' }));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-after-restart',
    title: 'What was answered is known after a restart.',
    asserts: ['ROW-1'],
    needs: ['restart'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'), { op: 'restart' });
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-as-license-file',
    title: 'Asking for the license file gives the token that JSON would have carried.',
    asserts: ['HTTP-31'],
    needs: [],
    world: world(strict()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      await t.playFor('HTTP-31', again('A', 'c', { accept: 'license-file' }));
    },
  },
  {
    id: 'activation/replay-of-ending',
    title: 'An activation that is ending still replays its unexpired token, and stays ending.',
    asserts: ['ROW-1'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(strict({ lock: null })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), release('A'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-of-lease',
    title: 'An online activation replays its lease while that is unexpired, though its challenge is used.',
    asserts: ['ROW-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true }));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/reissue-after-expiry',
    title: 'An answered code whose offline token has expired gives the next generation.',
    asserts: ['ROW-2', 'SEAT-10'],
    needs: ['seed', 'clock'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), {
        op: 'advance',
        until: { of: 'exp', license: 'L', machine: 'A', plus: -1 },
      });
      await t.arrange(again('A', 'c'), later('PT1S'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/reissue-after-changed-terms',
    title: 'An answered code gives a new token when the license grants something else now.',
    asserts: ['ROW-2'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setLicense('L', { entitlements: ['export'] }));
      await t.play(again('A', 'c'), setLicense('L', { expiresIn: 'P12M' }), again('A', 'c'));
    },
  },
  {
    id: 'activation/reissue-after-revoked-key',
    title: 'An answered code gives a new token when the key that signed the old one is revoked.',
    asserts: ['ROW-2'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), { op: 'setKeys', statuses: ['revoked', 'active'] });
      await t.playFor('ROW-2', again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-under-retired-key',
    title: 'What a retired issuer key signed is still replayed: retired keys verify for ever.',
    asserts: ['ROW-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), { op: 'setKeys', statuses: ['retired', 'active'] });
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/reissue-looks-at-no-challenge',
    title:
      'A re-issue for a code that was answered online is offline: its challenge was used and is not looked at.',
    asserts: ['ROW-2', 'TOK-9'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true }), activate('A'));
      await t.arrange(setLicense('L', { entitlements: ['x'] }));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/replay-though-no-key-signs',
    title: 'A replay needs no key that still signs: the one that signed the token is retired, and good.',
    asserts: ['ROW-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', spoil: { accepts: 'newest' } }));
      await t.arrange({ op: 'setKeys', statuses: ['retired', 'active'] });
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/reissue-keeps-baseline',
    title: 'A re-issue for an answered code keeps the stored baseline, though the policy has another now.',
    asserts: ['ROW-2'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      const binding = {
        components: [{ name: 'hw.smbios-uuid.1', class: 'hardware', weight: 9 }],
        quorum: 9,
        required: [],
      } as const;
      await t.arrange(
        activate('A', { as: 'c' }),
        setLicense('L', { entitlements: ['x'], policy: { profile: 'text-3-seats', binding } }),
      );
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-lease-expired',
    title: 'An answered code whose lease has expired asks for a new code.',
    asserts: ['ROW-3'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true }), {
        op: 'advance',
        until: { of: 'exp', license: 'L', machine: 'A' },
      });
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-twice-lease-expired',
    title: 'So does a code that was answered before the latest one.',
    asserts: ['ROW-3'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', online: true }), activate('A', { online: true }), {
        op: 'advance',
        until: { of: 'exp', license: 'L', machine: 'A' },
      });
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-then-released',
    title: 'An answered code of a released machine asks for a new code and takes no seat.',
    asserts: ['ROW-3'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), release('A'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-then-released-another-edition',
    title: 'Asking for another edition with the code of a released machine is a request like any first one.',
    asserts: ['ROW-15'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', edition: 'standard' }), release('A'));
      await t.play(again('A', 'c', { edition: 'pro' }));
    },
  },
  {
    id: 'activation/answered-then-taken-over',
    title: 'An answered code of a machine whose seat was taken over asks for a new code.',
    asserts: ['ROW-3'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), {
        op: 'drift',
        machine: 'B',
        change: { kind: 'twin', of: 'A' },
      });
      await t.arrange(activate('B'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-and-ending',
    title: 'An answered code of an ending activation is not re-issued when its terms have changed.',
    asserts: ['ROW-3'],
    needs: ['seed', 'clock', 'outbox', 'feature:portal'],
    world: world(strict({ lock: null })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), release('A'), setLicense('L', { entitlements: ['x'] }));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'activation/answered-for-another-edition',
    title:
      'A code answered for one edition is not answered for another: the same seat gets the next generation.',
    asserts: ['ROW-4', 'ROW-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c', edition: 'standard' }));
      await t.play(again('A', 'c', { edition: 'pro' }), again('A', 'c', { edition: 'standard' }));
    },
  },
];
