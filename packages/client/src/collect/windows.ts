import { type Adapter, chosenMac } from './adapters.js';
import { cpuOf, installIdOf, macOf, majorOf, peopleText, serialOf, textOf, uuidOf } from './canonical.js';
import type { Collected, Fact } from './collected.js';
import { isObject, type JsonObject, jsonOf, rowsOf } from './json.js';
import type { Machine } from './machine.js';

/** Prints one JSON object. Each part is asked for by itself, so that one that is missing spoils no other. */
const SCRIPT = `
$ErrorActionPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
@{
  product = Get-CimInstance Win32_ComputerSystemProduct | Select-Object UUID
  board = Get-CimInstance Win32_BaseBoard | Select-Object SerialNumber
  disks = @(Get-CimInstance -Namespace root/Microsoft/Windows/Storage MSFT_Disk | Select-Object Number, SerialNumber, IsBoot)
  adapters = @(Get-CimInstance -Namespace root/StandardCimv2 MSFT_NetAdapter | Select-Object Name, PermanentAddress, Virtual, HardwareInterface, PnPDeviceID)
  cpu = Get-ItemProperty HKLM:/HARDWARE/DESCRIPTION/System/CentralProcessor/0 | Select-Object Identifier, VendorIdentifier
  installation = Get-ItemProperty HKLM:/SOFTWARE/Microsoft/Cryptography | Select-Object MachineGuid
  system = Get-CimInstance Win32_OperatingSystem | Select-Object Caption, Version, BuildNumber, ProductType
} | ConvertTo-Json -Depth 4 -Compress
`;
const POWERSHELL = 'System32\\WindowsPowerShell\\v1.0\\powershell.exe';

/** Collects the facts of a machine that runs Windows, by an ordinary account's rights. @spec 15.2 */
export async function collectWindows(machine: Machine, systemRoot = 'C:\\Windows'): Promise<Collected> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', SCRIPT];
  const printed = jsonOf(await machine.run(`${systemRoot}\\${POWERSHELL}`, ...args));
  const found = isObject(printed) ? printed : {};
  const one = (name: string): JsonObject => rowsOf(found[name])[0] ?? {};
  const system = one('system');
  return {
    platform: 'windows',
    osVersion: peopleText(
      [system['Caption'], system['Version']].filter((part) => textOf(part) !== null).join(' '),
    ),
    label: peopleText(machine.hostName),
    facts: {
      'hw.smbios-uuid.1': { value: uuidOf(one('product')['UUID']), source: 'Win32_ComputerSystemProduct' },
      'hw.board-serial.1': { value: serialOf(one('board')['SerialNumber']), source: 'Win32_BaseBoard' },
      'hw.disk-serial.1': bootDisk(rowsOf(found['disks'])),
      'hw.cpu.1': { value: cpuIn(one('cpu')), source: 'registry: CentralProcessor' },
      'net.mac.1': chosenMac(rowsOf(found['adapters']).map(adapterIn), 'MSFT_NetAdapter'),
      'os.install-id.1': {
        value: installIdOf(one('installation')['MachineGuid']),
        source: 'registry: MachineGuid',
      },
      'os.version-major.1': { value: releaseIn(system), source: 'Win32_OperatingSystem' },
    },
  };
}

/** The disk that the running system was started from. */
function bootDisk(disks: readonly JsonObject[]): Fact {
  const boot = disks.find(({ IsBoot: isBoot }) => isBoot === true);
  if (boot === undefined) return { value: null, source: 'MSFT_Disk: no boot disk' };
  // NVMe disks print groups of digits with underscores between them, and a full stop.
  const value = serialOf(boot['SerialNumber']);
  const source = `MSFT_Disk: ${boot['Number']}, the boot disk`;
  return { value, source: value === null ? `${source}, no serial` : source };
}

/** `Intel64 Family 6 Model 142 Stepping 10`; ARM has `Revision` in place of the stepping. */
function cpuIn(cpu: JsonObject): string | null {
  const text = textOf(cpu['Identifier']) ?? '';
  const found = /Family (\w+) Model (\w+) (?:Stepping|Revision) +(\w+)/.exec(text);
  return cpuOf(vendorIn(cpu), found?.[1], found?.[2], found?.[3]);
}

const vendorIn = (cpu: JsonObject): string | undefined =>
  textOf(cpu['VendorIdentifier'])?.replaceAll(/\s+/g, '-');

const adapterIn = (row: JsonObject): Adapter => ({
  name: textOf(row['Name']) ?? '(no name)',
  permanent: macOf(row['PermanentAddress']),
  isPhysical: row['HardwareInterface'] === true && row['Virtual'] !== true,
  isRemovable: /^USB\\/i.test(textOf(row['PnPDeviceID']) ?? ''),
});

/** Windows 11 still says that it is 10: its builds begin here. */
const BUILD_11 = 22_000;
const WORKSTATION = 1;

function releaseIn(system: JsonObject): string | null {
  const build = Number(system['BuildNumber']);
  if (!Number.isInteger(build) || build <= 0) return null;
  if (system['ProductType'] === WORKSTATION) {
    return build >= BUILD_11 ? 'windows 11' : majorOf('windows', system['Version']);
  }
  const year = /Server (\d{4})/.exec(textOf(system['Caption']) ?? '')?.[1];
  return majorOf('windows server', year);
}
