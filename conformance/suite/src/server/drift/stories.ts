/** What happened to a machine between its activation and its next request, and what must come of it. */
export interface Story {
  readonly name: string;
  /** What happened, in a sentence. */
  readonly title: string;
  /** The public thread that tells it. */
  readonly source: string;
  /** Facts that have another value now. */
  readonly changed?: readonly string[];
  /** Facts that cannot be read now. */
  readonly unreadable?: readonly string[];
  /** Components that the machine now reads and the reference does not have. */
  readonly added?: readonly string[];
  /** Whether the machine key is the one of before. */
  readonly key: 'kept' | 'new';
  /** Verdict on the machine by the reference of each profile, and the sentence that its next request rests on. */
  readonly is: Readonly<Record<'text-3-seats' | 'file-strict', readonly [Verdict, Outcome]>>;
}
type Verdict = 'match' | 'drifted' | 'indeterminate' | 'mismatch';
type Outcome = 'ROW-4' | 'ROW-5' | 'ROW-7' | 'ROW-9' | 'ROW-12' | 'ROW-15' | 'ORD-13';

const UUID = 'hw.smbios-uuid.1';
const BOARD = 'hw.board-serial.1';
const DISK = 'hw.disk-serial.1';
const CPU = 'hw.cpu.1';
const MAC = 'net.mac.1';
const INSTALL = 'os.install-id.1';
const VERSION = 'os.version-major.1';

/**
 * Drift as people have met it. Weights under `text-3-seats`: UUID 3, board 2, disk 2, CPU 1, MAC 1, install id 1, quorum 5 of
 * 10; under `file-strict`: UUID 3, board 2, disk 2, MAC 1, install id 3, version 3, quorum 12 of 14.
 */
export const STORIES: readonly Story[] = [
  {
    name: 'minor-update',
    title: 'A kernel or driver update changes nothing that is a component.',
    source: 'bitgapp/Cursr#102',
    key: 'kept',
    is: { 'text-3-seats': ['match', 'ROW-4'], 'file-strict': ['match', 'ROW-4'] },
  },
  {
    name: 'major-update',
    title: 'The operating system gets a new major version.',
    source: 'Taptiive/machineid-rs#23',
    changed: [VERSION],
    key: 'kept',
    is: { 'text-3-seats': ['match', 'ROW-4'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'reinstall',
    title: 'The system disk is erased and the system installed anew: another install id, another key.',
    source: 'ccseer/Seer#400',
    changed: [INSTALL],
    key: 'new',
    is: { 'text-3-seats': ['drifted', 'ROW-12'], 'file-strict': ['mismatch', 'ROW-15'] },
  },
  {
    name: 'bios-update',
    title: 'A BIOS update writes another UUID.',
    source: 'WindowTop/WindowTop-App#167',
    changed: [UUID],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'bios-blanks-serial',
    title: 'After a BIOS update the board says `Default string`, which is left out.',
    source: 'bitgapp/Cursr#27',
    unreadable: [BOARD],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['drifted', 'ROW-5'] },
  },
  {
    name: 'vm-resized',
    title: 'A virtual machine gets other CPUs.',
    source: 'bluecherrydvr/bluecherry-apps#511',
    changed: [CPU],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['match', 'ROW-4'] },
  },
  {
    name: 'disk-replaced',
    title: 'The disk is cloned to a larger one: what stays equal is exactly the quorum of `file-strict`.',
    source: 'Image-MetaHub#90',
    changed: [DISK],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['drifted', 'ROW-5'] },
  },
  {
    name: 'network-dock',
    title: 'A dock brings another network adapter.',
    source: 'typora/typora-issues#4939',
    changed: [MAC],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['drifted', 'ROW-5'] },
  },
  {
    name: 'dock-and-disk',
    title: 'Disk and adapter are replaced: one less than the quorum of `file-strict` stays equal.',
    source: 'licensecc#107',
    changed: [DISK, MAC],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'board-replaced',
    title: 'The mainboard is replaced: what stays equal is exactly the quorum of `text-3-seats`.',
    source: 'WindowTop/WindowTop-App#167',
    changed: [UUID, BOARD],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'board-with-network-replaced',
    title: 'The adapter is on the mainboard: one less than the quorum of `text-3-seats` stays equal.',
    source: 'ntop/ntopng#2167',
    changed: [UUID, BOARD, MAC],
    key: 'kept',
    is: { 'text-3-seats': ['mismatch', 'ROW-9'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'image-on-other-hardware',
    title: 'A backup with its state directory is restored on another computer: only the system is equal.',
    source: 'Image-MetaHub#90',
    changed: [UUID, BOARD, DISK, CPU, MAC],
    key: 'kept',
    is: { 'text-3-seats': ['mismatch', 'ROW-9'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'state-on-other-machine',
    title: 'The state directory is copied to a machine of which nothing is equal.',
    source: 'Sentinel LDK documentation, clone protection',
    changed: [UUID, BOARD, DISK, CPU, MAC, INSTALL, VERSION],
    key: 'kept',
    is: { 'text-3-seats': ['mismatch', 'ROW-9'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'smbios-unreadable',
    title: 'SMBIOS reads as all F until the next restart: UUID and serial are left out.',
    source: 'leokhoa/laragon#1591',
    unreadable: [UUID, BOARD],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['indeterminate', 'ORD-13'] },
  },
  {
    name: 'provider-gone',
    title: 'An update removes the tool that read the hardware.',
    source: 'CrossPaste#4579',
    unreadable: [UUID, BOARD, DISK, CPU],
    key: 'kept',
    is: { 'text-3-seats': ['indeterminate', 'ORD-13'], 'file-strict': ['indeterminate', 'ORD-13'] },
  },
  {
    name: 'parts-replaced-and-hidden',
    title: 'Two parts are replaced, and the right to read a third is taken away.',
    source: 'leokhoa/laragon#1591',
    changed: [BOARD, DISK],
    unreadable: [UUID],
    key: 'kept',
    is: { 'text-3-seats': ['indeterminate', 'ROW-7'], 'file-strict': ['mismatch', 'ORD-13'] },
  },
  {
    name: 'disk-hidden-dock-changed',
    title: 'The disk cannot be read without rights, and the adapter is another one.',
    source: 'typora/typora-issues#4939',
    changed: [MAC],
    unreadable: [DISK],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['indeterminate', 'ROW-7'] },
  },
  {
    name: 'container-restarted',
    title: 'A container has another address and another machine id at every start.',
    source: 'Xilinx/SLASH#137',
    changed: [MAC, INSTALL],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'template-twin',
    title: 'Another machine was made from the same template: all facts are equal, the key is its own.',
    source: 'canonical/packer-maas#361',
    key: 'new',
    is: { 'text-3-seats': ['match', 'ROW-12'], 'file-strict': ['match', 'ROW-12'] },
  },
  {
    name: 'clone-moved',
    title: 'A virtual machine is cloned with its key, and keeps UUID and address.',
    source: 'Sentinel LDK documentation, clone protection',
    key: 'kept',
    is: { 'text-3-seats': ['match', 'ROW-4'], 'file-strict': ['match', 'ROW-4'] },
  },
  {
    name: 'clone-copied',
    title: 'A virtual machine is cloned with its key, and the clone gets a UUID and an address of its own.',
    source: 'Sentinel LDK documentation, clone protection',
    changed: [UUID, MAC],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['mismatch', 'ROW-9'] },
  },
  {
    name: 'component-renamed',
    title: 'An update of the application reads the UUID under a newer name: the old name is unreadable.',
    source: 'typora/typora-issues#6608',
    unreadable: [UUID],
    added: ['hw.smbios-uuid.2'],
    key: 'kept',
    is: { 'text-3-seats': ['drifted', 'ROW-5'], 'file-strict': ['indeterminate', 'ORD-13'] },
  },
  {
    name: 'component-added',
    title: 'An update of the application reads more: what the reference does not have counts for nothing.',
    source: 'typora/typora-issues#6608',
    added: ['hw.tpm-key.1', 'os.volume-id.1'],
    key: 'kept',
    is: { 'text-3-seats': ['match', 'ROW-4'], 'file-strict': ['match', 'ROW-4'] },
  },
];
