import type { Case } from '../../case.js';
import type { Verdict } from '../../oracle/match.js';
import type { BindingPolicy } from '../../plan.js';
import type { Step } from '../../steps/step.js';
import { HARDWARE, text, world } from '../plans.js';
import { activate, change, hide, twin } from '../steps.js';
import { ACTIVATED, verdictSeen, watched } from './verdict-seen.js';

type Listed = BindingPolicy['components'];
const binding = (components: Listed, quorum: number): BindingPolicy => ({ components, quorum, required: [] });

/** The system weighs more than the hardware. */
const SYSTEM_FIRST = binding(
  [
    { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 1 },
    { name: 'hw.disk-serial.1', class: 'hardware', weight: 1 },
    { name: 'net.mac.1', class: 'network', weight: 3 },
    { name: 'os.install-id.1', class: 'os', weight: 3 },
  ],
  5,
);
const NO_HARDWARE = binding(
  [
    { name: 'net.mac.1', class: 'network', weight: 2 },
    { name: 'os.install-id.1', class: 'os', weight: 3 },
    { name: 'os.version-major.1', class: 'os', weight: 1 },
  ],
  4,
);
/** Weights as large as they may be: percentages cannot tell 2999 of 6000 from 3000. */
const LARGE = binding(
  [
    { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 1000 },
    { name: 'hw.board-serial.1', class: 'hardware', weight: 1000 },
    { name: 'hw.disk-serial.1', class: 'hardware', weight: 999 },
    { name: 'hw.cpu.1', class: 'hardware', weight: 1000 },
    { name: 'net.mac.1', class: 'network', weight: 1000 },
    { name: 'os.install-id.1', class: 'os', weight: 999 },
    { name: 'os.version-major.1', class: 'os', weight: 2 },
  ],
  3000,
);

/** Corners of the rule that the two profiles do not have. */
const CORNERS: readonly {
  readonly name: string;
  readonly title: string;
  readonly binding: BindingPolicy;
  readonly drift: readonly Step[];
  readonly verdict: Verdict;
}[] = [
  {
    name: 'no-hardware-equal',
    title: 'Where all hardware has changed the quorum alone does not make the machine the same.',
    binding: SYSTEM_FIRST,
    drift: [change('A', 'hw.smbios-uuid.1', 'hw.disk-serial.1')],
    verdict: 'mismatch',
  },
  {
    name: 'no-hardware-readable',
    title: 'Where no hardware can be read the system alone never gives more than `indeterminate`.',
    binding: SYSTEM_FIRST,
    drift: [hide('A', 'hw.smbios-uuid.1', 'hw.disk-serial.1')],
    verdict: 'indeterminate',
  },
  {
    name: 'hardware-changed-or-unreadable',
    title: 'One unreadable part of the hardware is enough for `indeterminate`.',
    binding: SYSTEM_FIRST,
    drift: [change('A', 'hw.smbios-uuid.1'), hide('A', 'hw.disk-serial.1')],
    verdict: 'indeterminate',
  },
  {
    name: 'one-hardware-equal',
    title: 'One equal part of the hardware is enough, however light.',
    binding: SYSTEM_FIRST,
    drift: [change('A', 'hw.smbios-uuid.1')],
    verdict: 'drifted',
  },
  {
    name: 'reference-without-hardware',
    title: 'A reference without hardware does not ask for any.',
    binding: NO_HARDWARE,
    drift: [change('A', ...HARDWARE, 'net.mac.1')],
    verdict: 'drifted',
  },
  {
    name: 'no-hardware-mismatch',
    title: 'Nor does it forgive a quorum that is not reached.',
    binding: NO_HARDWARE,
    drift: [change('A', 'os.install-id.1', 'os.version-major.1')],
    verdict: 'mismatch',
  },
  {
    name: 'unreadable-is-not-equal',
    title: 'What cannot be read may be equal: it counts neither as equal nor as changed.',
    binding: NO_HARDWARE,
    drift: [hide('A', 'os.install-id.1')],
    verdict: 'indeterminate',
  },
  {
    name: 'one-short-of-thousands',
    title: 'One short of a quorum of thousands is short of it.',
    binding: LARGE,
    drift: [change('A', 'hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1', 'os.version-major.1')],
    verdict: 'mismatch',
  },
  {
    name: 'exactly-thousands',
    title: 'A quorum of thousands that is reached exactly is reached.',
    binding: LARGE,
    drift: [change('A', 'hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.cpu.1')],
    verdict: 'drifted',
  },
  {
    name: 'one-short-with-unreadable',
    title: 'One short of the quorum with all that cannot be read is a mismatch.',
    binding: LARGE,
    drift: [
      change('A', 'hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1', 'os.version-major.1'),
      hide('A', 'hw.cpu.1'),
    ],
    verdict: 'mismatch',
  },
  {
    name: 'exactly-with-unreadable',
    title: 'A quorum that is reached exactly with what cannot be read is `indeterminate`.',
    binding: LARGE,
    drift: [change('A', 'hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.cpu.1'), hide('A', 'hw.disk-serial.1')],
    verdict: 'indeterminate',
  },
];

/** The match rule where the two profiles do not lead, and over time. @spec 8.3 */
export const MATCH_RULE: readonly Case[] = [
  ...CORNERS.map(
    ({ name, title, binding: policy, drift, verdict }): Case => ({
      id: `drift/${name}`,
      title,
      asserts: ['MATCH-1'],
      needs: ['seed'],
      world: world(watched(text({ binding: policy }))),
      async run(t) {
        await t.arrange(...ACTIVATED, ...drift);
        await verdictSeen(t, verdict);
      },
    }),
  ),
  {
    id: 'drift/part-by-part',
    title: 'Parts replaced one after another add up against one baseline until too few are left.',
    asserts: ['ROW-6', 'ROW-9'],
    needs: [],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'));
      for (const part of ['net.mac.1', 'os.install-id.1', 'hw.disk-serial.1']) {
        await t.arrange(change('A', part));
        await t.play(activate('A'));
      }
      // Six of ten were left, and then three.
      await t.arrange(change('A', 'hw.board-serial.1', 'hw.cpu.1'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'drift/part-by-part-with-budget',
    title: 'The same parts replaced with a new baseline each time leave the machine what it is.',
    asserts: ['ROW-5'],
    needs: ['seed', 'ledger'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      for (const part of ['net.mac.1', 'hw.disk-serial.1', 'hw.cpu.1', 'hw.board-serial.1']) {
        await t.arrange(change('A', part));
        await t.play(activate('A'));
      }
    },
  },
  {
    id: 'drift/readable-again',
    title: 'What was unreadable and is readable again is as if nothing had been.',
    asserts: ['ROW-4'],
    needs: [],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), hide('A', 'hw.smbios-uuid.1', 'hw.board-serial.1'), activate('A'));
      await t.arrange({ op: 'drift', machine: 'A', change: { kind: 'show' } });
      await t.play(activate('A'));
    },
  },
  {
    id: 'drift/twins-side-by-side',
    title: 'Two equal machines with keys of their own and a seat each do not get into each other’s way.',
    asserts: ['ROW-4'],
    needs: [],
    world: world(text({ reissueBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.play(activate('A'), activate('B'), activate('A'));
    },
  },
];
