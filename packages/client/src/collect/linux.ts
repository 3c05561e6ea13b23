import { type Adapter, chosenMac } from './adapters.js';
import { cpuOf, installIdOf, macOf, majorOf, peopleText, serialOf, textOf, uuidOf } from './canonical.js';
import type { Collected, Fact } from './collected.js';
import { jsonOf, rowsOf } from './json.js';
import { systemDisk } from './linux-disk.js';
import type { Machine } from './machine.js';

const DMI = '/sys/class/dmi/id';
const NET = '/sys/class/net';

/** Collects the facts of a machine that runs Linux, by an ordinary account's rights. @spec 15.2 */
export async function collectLinux(machine: Machine): Promise<Collected> {
  const release = osRelease(
    (await machine.read('/etc/os-release')) ?? (await machine.read('/usr/lib/os-release')),
  );
  return {
    platform: 'linux',
    osVersion: peopleText(release['PRETTY_NAME']),
    label: peopleText(machine.hostName),
    facts: {
      'hw.smbios-uuid.1': await fileFact(machine, uuidOf, `${DMI}/product_uuid`),
      'hw.board-serial.1': await fileFact(machine, serialOf, `${DMI}/board_serial`),
      'hw.disk-serial.1': await systemDisk(machine),
      'hw.cpu.1': cpuFact(await machine.read('/proc/cpuinfo')),
      'net.mac.1': chosenMac(await adapters(machine), NET),
      'os.install-id.1': await fileFact(machine, installIdOf, '/etc/machine-id', '/var/lib/dbus/machine-id'),
      'os.version-major.1': {
        // A distribution that rolls has no release but that.
        value: majorOf(release['ID'], release['VERSION_ID'] ?? release['BUILD_ID']),
        source: '/etc/os-release',
      },
    },
  };
}

/** The first of several files that can be read and has the form. */
async function fileFact(
  machine: Machine,
  form: (text: unknown) => string | null,
  ...paths: readonly [string, ...string[]]
): Promise<Fact> {
  for (const path of paths) {
    const value = form(await machine.read(path));
    if (value !== null) return { value, source: path };
  }
  return { value: null, source: `${paths[0]} cannot be read` };
}

/** The first CPU of /proc/cpuinfo: x86 and ARM have names of their own for the same four things. */
function cpuFact(cpuinfo: string | null): Fact {
  const first = (cpuinfo ?? '').split(/\n\s*\n/, 1)[0] ?? '';
  const rows = new Map(
    first.split('\n').map((line) => [keyOf(line), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const of = (name: string) => rows.get(name);
  const value = rows.has('CPU implementer')
    ? cpuOf(
        of('CPU implementer'),
        of('CPU architecture'),
        of('CPU part'),
        `r${of('CPU variant')}p${of('CPU revision')}`,
      )
    : cpuOf(of('vendor_id'), of('cpu family'), of('model'), of('stepping'));
  return { value, source: '/proc/cpuinfo' };
}

const keyOf = (line: string): string => line.split(':', 1)[0]?.trim() ?? '';

const ETHERNET = '1';
/** The address is the adapter's own, and was not set by software. */
const PERMANENT = '0';

async function adapters(machine: Machine): Promise<Adapter[]> {
  const names = await machine.list(NET);
  const permanent = permanentAddresses(await machine.run('ip', '-json', 'link', 'show'));
  return Promise.all(
    names.map(async (name) => {
      const device = await machine.resolve(`${NET}/${name}/device`);
      const type = textOf(await machine.read(`${NET}/${name}/type`));
      const assigned = textOf(await machine.read(`${NET}/${name}/addr_assign_type`));
      const own = assigned === PERMANENT ? macOf(await machine.read(`${NET}/${name}/address`)) : null;
      return {
        name,
        // `ip` names the permanent address where another one is set: a Wi-Fi with a random one, a bond's part.
        permanent: permanent.get(name) ?? own,
        isPhysical: device !== null && type === ETHERNET,
        isRemovable: device !== null && /\/usb\d+\//.test(`${device}/`),
      };
    }),
  );
}

function permanentAddresses(printed: string | null): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(jsonOf(printed)).flatMap(({ ifname: name, permaddr }) => {
      const mac = macOf(permaddr);
      return mac === null ? [] : [[String(name), mac] as const];
    }),
  );
}

/** The assignments of an os-release file, quotes taken away. */
function osRelease(text: string | null): Readonly<Record<string, string>> {
  const lines = utf8Of(text ?? '').split('\n');
  const pairs = lines.flatMap((line) => {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? [];
    return name === undefined ? [] : [[name, unquoted(value ?? '')] as const];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

const unquoted = (value: string): string =>
  value.replace(/^(["'])(.*)\1$/, '$2').replaceAll(/\\(["'$`\\])/g, '$1');

const utf8Of = (latin1: string): string =>
  new TextDecoder().decode(Uint8Array.from(latin1, (c) => c.charCodeAt(0)));
