import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/collect/collected.js';
import { collectWindows } from '../../src/collect/windows.js';
import { HOSTILE, recorded } from './recorded.js';

const POWERSHELL = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
const DESKTOP = {
  product: { UUID: '4C4C4544-0042-3510-8056-B7C04F373233' },
  board: { SerialNumber: ' /made/up/0001/ ' },
  disks: [
    { Number: 0, SerialNumber: 'WD-MADEUP0002', IsBoot: false },
    { Number: 1, SerialNumber: '      0025_made_up_00_01.', IsBoot: true },
  ],
  adapters: [
    {
      Name: 'vEthernet (Default Switch)',
      PermanentAddress: '00005E005300',
      Virtual: true,
      HardwareInterface: false,
      PnPDeviceID: 'ROOT\\VMS_MP\\0000',
    },
    {
      Name: 'Dock',
      PermanentAddress: '00005E005301',
      Virtual: false,
      HardwareInterface: true,
      PnPDeviceID: 'USB\\VID_0000&PID_0000\\1',
    },
    {
      Name: 'Wi-Fi',
      PermanentAddress: '00005E0053FF',
      Virtual: false,
      HardwareInterface: true,
      PnPDeviceID: 'PCI\\VEN_0000',
    },
    {
      Name: 'Ethernet',
      PermanentAddress: '00005E0053AA',
      Virtual: false,
      HardwareInterface: true,
      PnPDeviceID: 'PCI\\VEN_0001',
    },
  ],
  cpu: { Identifier: 'Intel64 Family 6 Model 142 Stepping 10', VendorIdentifier: 'MadeUpVendor' },
  installation: { MachineGuid: '01234567-89AB-4CDE-8F01-23456789ABCD' },
  system: {
    Caption: 'Microsoft Windows 11 Pro',
    Version: '10.0.22631',
    BuildNumber: '22631',
    ProductType: 1,
  },
};

const collect = (printed: unknown) =>
  collectWindows(
    recorded({ commands: { [POWERSHELL]: typeof printed === 'string' ? printed : JSON.stringify(printed) } }),
  );

describe('collectWindows', () => {
  it('reads a desktop, each value in its canonical form', async () => {
    const collected = await collect(`\uFEFF${JSON.stringify(DESKTOP)}\r\n`);
    expect(factsOf(collected)).toEqual({
      'hw.smbios-uuid.1': '4c4c4544-0042-3510-8056-b7c04f373233',
      'hw.board-serial.1': '/MADE/UP/0001/',
      'hw.disk-serial.1': '0025_MADE_UP_00_01.',
      'hw.cpu.1': 'MadeUpVendor 6 142 10',
      'net.mac.1': '00:00:5e:00:53:aa',
      'os.install-id.1': '01234567-89ab-4cde-8f01-23456789abcd',
      'os.version-major.1': 'windows 11',
    });
    expect(collected).toMatchObject({
      platform: 'windows',
      osVersion: 'Microsoft Windows 11 Pro 10.0.22631',
    });
    expect(collected.facts['hw.disk-serial.1'].source).toBe('MSFT_Disk: 1, the boot disk');
  });

  it.each([
    [{ Version: '10.0.19045', BuildNumber: '19045', ProductType: 1 }, 'windows 10'],
    [
      {
        Caption: 'Microsoft Windows Server 2022 Standard',
        Version: '10.0.20348',
        BuildNumber: '20348',
        ProductType: 3,
      },
      'windows server 2022',
    ],
    [{ BuildNumber: 'many' }, null],
  ])('reads the release of %j', async (system, value) => {
    expect(factsOf(await collect({ ...DESKTOP, system }))['os.version-major.1']).toBe(value);
  });

  it('reads an ARM CPU, and one adapter that PowerShell prints without a list', async () => {
    const cpu = {
      Identifier: 'ARMv8 (64-bit) Family 8 Model D4B Revision   0',
      VendorIdentifier: 'Made Up Inc',
    };
    const found = factsOf(await collect({ ...DESKTOP, cpu, adapters: DESKTOP.adapters[1] }));
    expect(found).toMatchObject({ 'hw.cpu.1': 'Made-Up-Inc 8 D4B 0', 'net.mac.1': '00:00:5e:00:53:01' });
  });

  it('loses no other fact with one that cannot be read', async () => {
    const found = factsOf(
      await collect({ ...DESKTOP, product: null, board: [], disks: null, adapters: [], cpu: 'x' }),
    );
    expect(Object.entries(found).filter(([, value]) => value !== null)).toEqual([
      ['os.install-id.1', '01234567-89ab-4cde-8f01-23456789abcd'],
      ['os.version-major.1', 'windows 11'],
    ]);
  });

  it('has null for everything where PowerShell cannot be run', async () => {
    const collected = await collectWindows(recorded({}));
    expect(Object.values(factsOf(collected))).toEqual(Array(7).fill(null));
    expect(collected.osVersion).toBeNull();
  });

  it.each(HOSTILE)('makes nothing of %j', async (text) => {
    expect(Object.values(factsOf(await collect(text)))).toEqual(Array(7).fill(null));
  });

  it.each([null, 7, true, [], {}, '\u0000', 'x'.repeat(300)])(
    'makes nothing of members that are %j',
    async (value) => {
      const members = Object.fromEntries(Object.keys(DESKTOP).map((name) => [name, value]));
      const inner = Object.fromEntries(
        Object.entries(DESKTOP).map(([name, row]) => [
          name,
          Object.fromEntries(Object.keys(row).map((key) => [key, value])),
        ]),
      );
      for (const printed of [members, inner]) {
        expect(Object.values(factsOf(await collect(printed)))).toEqual(Array(7).fill(null));
      }
    },
  );
});
