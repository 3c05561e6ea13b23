import { serialOf } from './canonical.js';
import type { Fact } from './collected.js';
import type { Machine } from './machine.js';

const BLOCK = '/sys/class/block';
/** Deeper than any stack of volumes, crypt and RAID that boots. */
const DEPTH_MAX = 8;

/**
 * Reads the serial of the disk that holds the system volume, through partitions, LVM, encryption and RAID; of several
 * disks the lowest serial.
 *
 * @spec 15.2
 */
export async function systemDisk(machine: Machine): Promise<Fact> {
  const volume = await systemVolume(machine);
  if (volume === null) return { value: null, source: '/proc/self/mountinfo: / is on no disk' };
  const disks = [...new Set(await disksUnder(machine, volume))].sort();
  const found = await Promise.all(disks.map((disk) => serialOfDisk(machine, disk)));
  const [lowest] = found
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => ((one.value ?? '') < (other.value ?? '') ? -1 : 1));
  if (lowest !== undefined) {
    return found.length > 1
      ? { ...lowest, source: `${lowest.source}, the lowest of ${found.length} disks` }
      : lowest;
  }
  return found[0] ?? { value: null, source: `${BLOCK}/${volume}: no disk below` };
}

/** Name of the block device that is mounted as `/`, the mount on top. */
async function systemVolume(machine: Machine): Promise<string | null> {
  const lines = ((await machine.read('/proc/self/mountinfo')) ?? '').split('\n');
  const mounted = lines.map((line) => line.split(' ')).findLast((fields) => fields[4] === '/');
  if (mounted === undefined) return null;
  // btrfs and ZFS have device numbers of their own; what they are mounted from names the device.
  const device = await machine.resolve(`/sys/dev/block/${mounted[2]}`);
  const from = mounted[mounted.indexOf('-') + 2] ?? '';
  const path = device ?? (from.startsWith('/dev/') ? await machine.resolve(from) : null);
  return path?.split('/').at(-1) ?? null;
}

/** The whole disks that a block device is made of. */
async function disksUnder(machine: Machine, name: string, depth = 0): Promise<string[]> {
  if (depth > DEPTH_MAX) return [];
  const below = await machine.list(`${BLOCK}/${name}/slaves`);
  if (below.length > 0) {
    return (await Promise.all(below.map((each) => disksUnder(machine, each, depth + 1)))).flat();
  }
  if ((await machine.read(`${BLOCK}/${name}/partition`)) === null) return [name];
  const parent = (await machine.resolve(`${BLOCK}/${name}`))?.split('/').at(-2);
  return parent === undefined ? [] : disksUnder(machine, parent, depth + 1);
}

/** Page code and length stand before a SCSI disk's serial. */
const VPD_HEADER_CHARS = 4;

async function serialOfDisk(machine: Machine, disk: string): Promise<Fact> {
  const folder = `${BLOCK}/${disk}`;
  // Where the kernel shows it: virtio, then NVMe and MMC, then SCSI and SATA.
  for (const path of [`${folder}/serial`, `${folder}/device/serial`]) {
    const value = serialOf(await machine.read(path));
    if (value !== null) return { value, source: path };
  }
  const page = `${folder}/device/vpd_pg80`;
  const value = serialOf((await machine.read(page))?.slice(VPD_HEADER_CHARS));
  if (value !== null) return { value, source: page };
  const printed = await machine.run(
    'lsblk',
    '--nodeps',
    '--noheadings',
    '--output',
    'SERIAL',
    `/dev/${disk}`,
  );
  return { value: serialOf(printed), source: `lsblk /dev/${disk}${serialOf(printed) ? '' : ': no serial'}` };
}
