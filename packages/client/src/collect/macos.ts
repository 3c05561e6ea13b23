import { type Adapter, chosenMac } from './adapters.js';
import { cpuOf, installIdOf, macOf, majorOf, peopleText, serialOf, textOf, uuidOf } from './canonical.js';
import type { Collected, Fact } from './collected.js';
import { jsonOf, objectsIn } from './json.js';
import type { Machine } from './machine.js';

/** Collects the facts of a machine that runs macOS, by an ordinary account's rights. @spec 15.2 */
export async function collectMacos(machine: Machine): Promise<Collected> {
  const [platform, disk, drives, cpu, ports, version] = await Promise.all([
    machine.run('/usr/sbin/ioreg', '-r', '-d', '1', '-c', 'IOPlatformExpertDevice'),
    machine.run('/usr/sbin/diskutil', 'info', '/'),
    machine.run('/usr/sbin/system_profiler', '-json', 'SPNVMeDataType', 'SPSerialATADataType'),
    machine.run('/usr/sbin/sysctl', 'machdep.cpu', 'hw.cpufamily', 'hw.cpusubfamily', 'hw.cpusubtype'),
    machine.run('/usr/sbin/networksetup', '-listallhardwareports'),
    machine.run('/usr/bin/sw_vers'),
  ]);
  const system = colonRows(version);
  const volume = colonRows(disk);
  const product = system.get('ProductVersion');
  return {
    platform: 'macos',
    osVersion: product === undefined ? null : peopleText(`macOS ${product}`),
    label: peopleText(machine.hostName),
    facts: {
      'hw.smbios-uuid.1': {
        value: uuidOf(property(platform, 'IOPlatformUUID')),
        source: 'ioreg: IOPlatformUUID',
      },
      // A Mac has one board, and its serial is that of the machine.
      'hw.board-serial.1': {
        value: serialOf(property(platform, 'IOPlatformSerialNumber')),
        source: 'ioreg: IOPlatformSerialNumber',
      },
      'hw.disk-serial.1': systemDisk(volume, drives),
      'hw.cpu.1': { value: cpuIn(colonRows(cpu)), source: 'sysctl' },
      'net.mac.1': chosenMac(adaptersIn(ports), 'networksetup'),
      'os.install-id.1': {
        value: installIdOf(volume.get('APFS Volume Group')),
        source: 'diskutil: the volume group of /',
      },
      'os.version-major.1': { value: majorOf('macos', product), source: 'sw_vers' },
    },
  };
}

/** A property that `ioreg` prints as `"name" = "value"`. */
function property(printed: string | null, name: string): string | undefined {
  return new RegExp(`"${name}" = "([^"\\n]*)"`).exec(printed ?? '')?.[1];
}

/** Lines of `name: value`; of several the first. */
function colonRows(printed: string | null): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const line of (printed ?? '').split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim();
    if (at > 0 && !rows.has(name)) rows.set(name, line.slice(at + 1).trim());
  }
  return rows;
}

/** The disk that the volume `/` is on: under APFS that of its physical store, which is not the whole that it names. */
function systemDisk(volume: ReadonlyMap<string, string>, drives: string | null): Fact {
  const on = volume.get('APFS Physical Store') ?? volume.get('Part of Whole') ?? '';
  const disk = /^disk\d+/.exec(on)?.[0];
  if (disk === undefined) return { value: null, source: 'diskutil: the disk of / is not named' };
  const drive = objectsIn(jsonOf(drives)).find(({ bsd_name: name }) => name === disk);
  const source = `system_profiler: ${disk}`;
  const value = serialOf(drive?.['device_serial']);
  return { value, source: value === null ? `${source}, no serial` : source };
}

/** Intel has the four of x86; Apple's own have a family, a subfamily and a subtype. */
function cpuIn(rows: ReadonlyMap<string, string>): string | null {
  const of = (name: string) => rows.get(name);
  const vendor = of('machdep.cpu.vendor');
  if (vendor !== undefined) {
    return cpuOf(vendor, of('machdep.cpu.family'), of('machdep.cpu.model'), of('machdep.cpu.stepping'));
  }
  const maker = textOf(of('machdep.cpu.brand_string'))?.split(' ', 1)[0];
  return cpuOf(maker, of('hw.cpufamily'), of('hw.cpusubfamily'), of('hw.cpusubtype'));
}

/** Ports that are no device of their own, or that belong to what is plugged in. */
const VIRTUAL = /bridge|vlan|bond|bluetooth|modem|firewire/i;
const REMOVABLE = /usb|iphone|ipad|thunderbolt|dock|display/i;

/** `networksetup` shows the address that an adapter was made with, also where a private one is set. */
function adaptersIn(printed: string | null): Adapter[] {
  return (printed ?? '').split(/\n\s*\n/).flatMap((block) => {
    const rows = colonRows(block);
    const [port, device] = [rows.get('Hardware Port'), rows.get('Device')];
    if (port === undefined || device === undefined) return [];
    return [
      {
        name: device,
        permanent: macOf(rows.get('Ethernet Address')),
        isPhysical: !VIRTUAL.test(port),
        isRemovable: REMOVABLE.test(port),
      },
    ];
  });
}
