import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/collect/collected.js';
import { collectMacos } from '../../src/collect/macos.js';
import { HOSTILE, recorded } from './recorded.js';

const APPLE: Readonly<Record<string, string>> = {
  '/usr/sbin/ioreg': `+-o J000AP  <class IOPlatformExpertDevice, id 0x100000000, registered, matched, active>
    {
      "IOPlatformSerialNumber" = "C02MADEUP01"
      "IOPlatformUUID" = "00000000-1111-4222-8333-444444444444"
      "manufacturer" = <"Apple Inc.">
    }
`,
  '/usr/sbin/diskutil': `   Device Identifier:         disk3s1s1
   Part of Whole:             disk3
   APFS Volume Group:         AAAABBBB-CCCC-4DDD-8EEE-FFFF00001111
   APFS Physical Store:       disk0s2
`,
  '/usr/sbin/system_profiler': JSON.stringify({
    SPNVMeDataType: [
      {
        _items: [
          { _name: 'MADE UP SSD', bsd_name: 'disk0', device_serial: '0ba0madeup0001  ' },
          { _name: 'MADE UP SSD', bsd_name: 'disk4', device_serial: '0000madeup0002' },
        ],
        _name: 'Apple SSD Controller',
      },
    ],
    SPSerialATADataType: [],
  }),
  '/usr/sbin/sysctl':
    'machdep.cpu.brand_string: Apple M9 Madeup\nmachdep.cpu.core_count: 8\nhw.cpufamily: 458787763\nhw.cpusubfamily: 2\nhw.cpusubtype: 2\n',
  '/usr/sbin/networksetup': `
Hardware Port: Ethernet Adapter (en3)
Device: en3
Ethernet Address: 36:aa:bb:cc:dd:01

Hardware Port: USB 10/100/1000 LAN
Device: en7
Ethernet Address: 00:00:5e:00:53:01

Hardware Port: Wi-Fi
Device: en0
Ethernet Address: 00:00:5e:00:53:aa

Hardware Port: Thunderbolt Bridge
Device: bridge0
Ethernet Address: 00:00:5e:00:53:00

VLAN Configurations
===================
`,
  '/usr/bin/sw_vers': 'ProductName:\t\tmacOS\nProductVersion:\t\t14.5\nBuildVersion:\t\t23F00\n',
};

describe('collectMacos', () => {
  it('reads a laptop, each value in its canonical form', async () => {
    const collected = await collectMacos(recorded({ commands: APPLE }));
    expect(factsOf(collected)).toEqual({
      'hw.smbios-uuid.1': '00000000-1111-4222-8333-444444444444',
      'hw.board-serial.1': 'C02MADEUP01',
      'hw.disk-serial.1': '0BA0MADEUP0001',
      'hw.cpu.1': 'Apple 458787763 2 2',
      'net.mac.1': '00:00:5e:00:53:aa',
      'os.install-id.1': 'aaaabbbb-cccc-4ddd-8eee-ffff00001111',
      'os.version-major.1': 'macos 14',
    });
    expect(collected).toMatchObject({ platform: 'macos', osVersion: 'macOS 14.5', label: 'made-up' });
    expect(collected.facts['net.mac.1'].source).toBe('networksetup: en0, the only built-in one');
    expect(collected.facts['hw.disk-serial.1'].source).toBe('system_profiler: disk0');
  });

  it('reads an Intel CPU as other systems do, and a disk without APFS', async () => {
    const commands = {
      ...APPLE,
      '/usr/sbin/sysctl':
        'machdep.cpu.vendor: MadeUpVendor\nmachdep.cpu.family: 6\nmachdep.cpu.model: 142\nmachdep.cpu.stepping: 10\n',
      '/usr/sbin/diskutil': '   Part of Whole:   disk4\n',
    };
    expect(factsOf(await collectMacos(recorded({ commands })))).toMatchObject({
      'hw.cpu.1': 'MadeUpVendor 6 142 10',
      'hw.disk-serial.1': '0000MADEUP0002',
      'os.install-id.1': null,
    });
  });

  it('has null for what cannot be read', async () => {
    const collected = await collectMacos(recorded({}));
    expect(Object.values(factsOf(collected))).toEqual(Array(7).fill(null));
    expect(collected.osVersion).toBeNull();
  });

  it.each(HOSTILE)('makes nothing of %j', async (text) => {
    const commands = Object.fromEntries(Object.keys(APPLE).map((command) => [command, text]));
    expect(Object.values(factsOf(await collectMacos(recorded({ commands }))))).toEqual(Array(7).fill(null));
  });
});
