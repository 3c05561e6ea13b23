import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/collect/collected.js';
import { collectLinux } from '../../src/collect/linux.js';
import { HOSTILE, type Recording, recorded } from './recorded.js';

const X86 =
  'processor\t: 0\nvendor_id\t: MadeUpVendor\ncpu family\t: 6\nmodel\t\t: 142\nmodel name\t: Made Up(R) CPU\nstepping\t: 10\n\nprocessor\t: 1\nstepping\t: 11\n';
const LAPTOP: Recording = {
  files: {
    '/sys/class/dmi/id/product_uuid': '4C4C4544-0042-3510-8056-B7C04F373233\n',
    '/sys/class/dmi/id/board_serial': ' /cn7016355g00a7/ \n',
    '/proc/cpuinfo': X86,
    '/etc/machine-id': '5F2D3C1A9B8E4D7F8A6B0C1D2E3F4A5B\n',
    '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n',
    '/proc/self/mountinfo':
      '22 27 0:21 / /proc rw - proc proc rw\n27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/mapper/made--up-root rw\n',
    '/sys/class/block/dm-1/slaves/dm-0': '',
    '/sys/class/block/dm-0/slaves/nvme0n1p3': '',
    '/sys/class/block/nvme0n1p3/partition': '3\n',
    '/sys/class/block/nvme0n1/device/serial': 's3z9nb0k412345a     \n',
    ...adapter('lo', { address: '00:00:00:00:00:00', type: '772' }),
    ...adapter('wlp2s0', { address: '00:14:22:01:23:99' }),
    ...adapter('enp0s31f6', { address: '00:14:22:01:23:45' }),
    ...adapter('enx001122334455', { address: '00:00:5e:00:53:01' }),
    ...adapter('docker0', { address: '00:00:5e:00:53:02' }),
    ...adapter('wwan0', { address: '00:00:5e:00:53:03', type: '65534' }),
  },
  links: {
    '/sys/dev/block/254:1': '/sys/devices/virtual/block/dm-1',
    '/sys/class/block/nvme0n1p3': '/sys/devices/pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1/nvme0n1p3',
    '/sys/class/net/wlp2s0/device': '/sys/devices/pci0000:00/0000:02:00.0',
    '/sys/class/net/enp0s31f6/device': '/sys/devices/pci0000:00/0000:00:1f.6',
    '/sys/class/net/enx001122334455/device': '/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0',
    '/sys/class/net/wwan0/device': '/sys/devices/pci0000:00/0000:00:15.0',
  },
};

function adapter(
  name: string,
  { address, type = '1', assigned = '0' }: { address: string; type?: string; assigned?: string },
) {
  const folder = `/sys/class/net/${name}`;
  return {
    [`${folder}/address`]: `${address}\n`,
    [`${folder}/type`]: `${type}\n`,
    [`${folder}/addr_assign_type`]: `${assigned}\n`,
  };
}

const facts = async (recording: Recording) => factsOf(await collectLinux(recorded(recording)));
const withFiles = (files: Recording['files'], more: Recording = {}): Recording => ({
  ...LAPTOP,
  ...more,
  files: { ...LAPTOP.files, ...files },
});

describe('collectLinux', () => {
  it('reads a laptop, each value in its canonical form', async () => {
    const collected = await collectLinux(recorded(LAPTOP));
    expect(factsOf(collected)).toEqual({
      'hw.smbios-uuid.1': '4c4c4544-0042-3510-8056-b7c04f373233',
      'hw.board-serial.1': '/CN7016355G00A7/',
      'hw.disk-serial.1': 'S3Z9NB0K412345A',
      'hw.cpu.1': 'MadeUpVendor 6 142 10',
      'net.mac.1': '00:14:22:01:23:45',
      'os.install-id.1': '5f2d3c1a9b8e4d7f8a6b0c1d2e3f4a5b',
      'os.version-major.1': 'debian 12',
    });
    expect(collected).toMatchObject({
      platform: 'linux',
      osVersion: 'Debian GNU/Linux 12 (bookworm)',
      label: 'made-up',
    });
    expect(collected.facts['net.mac.1'].source).toBe(
      '/sys/class/net: enp0s31f6, the lowest of 2 built-in adapters',
    );
  });

  it('has null for what cannot be read, and says where it looked', async () => {
    const { facts } = await collectLinux(recorded({}));
    expect(Object.values(facts).map(({ value }) => value)).toEqual(Array(7).fill(null));
    expect(Object.values(facts).every(({ source }) => source.length > 0)).toBe(true);
  });

  it.each(HOSTILE)('makes nothing of %j', async (text) => {
    const files = Object.fromEntries(Object.keys(LAPTOP.files ?? {}).map((path) => [path, text]));
    const found = Object.values(await facts({ ...LAPTOP, files, commands: { ip: text, lsblk: text } }));
    for (const value of found) {
      expect(value === null || (value.length > 0 && value.length <= 256 && !/\p{C}/u.test(value))).toBe(true);
    }
  });

  describe('of several adapters', () => {
    const mac = async (files: Recording['files'], more: Recording = {}) =>
      (await facts(withFiles(files, more)))['net.mac.1'];
    const none = {
      ...adapter('enp0s31f6', { address: '02:00:00:00:00:01' }),
      ...adapter('wlp2s0', { address: '02:00:00:00:00:02' }),
    };

    it('takes one that can be unplugged only where there is no other', async () => {
      expect(await mac(none)).toBe('00:00:5e:00:53:01');
    });

    it('takes the permanent address where another one is set, as `ip` says it', async () => {
      const random = adapter('wlp2s0', { address: '00:14:22:00:00:01', assigned: '3' });
      expect(await mac(random)).toBe('00:14:22:01:23:45');
      const ip = '[{"ifname":"wlp2s0","address":"00:14:22:00:00:01","permaddr":"00:14:22:01:00:00"}]';
      expect(await mac(random, { commands: { 'ip -json link': ip } })).toBe('00:14:22:01:00:00');
    });

    it('takes no address that was made up locally, and says so', async () => {
      const files = { ...none, ...adapter('enx001122334455', { address: '52:54:00:00:00:01' }) };
      const { value, source } = (await collectLinux(recorded(withFiles(files)))).facts['net.mac.1'];
      expect(value).toBeNull();
      expect(source).toMatch(/no adapter has a universally administered address/);
    });
  });

  describe('of several disks', () => {
    const disk = async (files: Recording['files'], links: Recording['links'] = {}, commands = {}) =>
      (await facts(withFiles(files, { links: { ...LAPTOP.links, ...links }, commands })))['hw.disk-serial.1'];

    it('takes the lowest serial of those that hold the system volume, and no other disk', async () => {
      const raid = {
        '/sys/class/block/dm-1/slaves/sda': '',
        '/sys/class/block/sda/device/vpd_pg80': '\0\x80\0\x0c    AAA-0001',
        '/sys/class/block/sdb/serial': 'AAA-0000',
      };
      expect(await disk(raid)).toBe('AAA-0001');
    });

    it('follows the device where the volume has a number of its own', async () => {
      const btrfs = { '/proc/self/mountinfo': '27 1 0:30 /@ / rw - btrfs /dev/nvme0n1p3 rw,subvol=/@\n' };
      expect(await disk(btrfs, { '/dev/nvme0n1p3': '/dev/nvme0n1p3' })).toBe('S3Z9NB0K412345A');
    });

    it('asks lsblk where the kernel shows no serial', async () => {
      const silent = { '/sys/class/block/nvme0n1/device/serial': '   \n' };
      expect(await disk(silent)).toBeNull();
      expect(await disk(silent, {}, { 'lsblk --nodeps': 'made-up-1\n' })).toBe('MADE-UP-1');
    });

    it('has none in a container, or over the network', async () => {
      expect(await disk({ '/proc/self/mountinfo': '1 0 0:40 / / rw - overlay overlay rw\n' })).toBeNull();
      expect(await disk({ '/proc/self/mountinfo': '1 0 0:41 / / rw - nfs host:/root rw\n' })).toBeNull();
    });

    it('does not go round in circles', async () => {
      expect(await disk({ '/sys/class/block/dm-0/slaves/dm-1': '' })).toBe('S3Z9NB0K412345A');
    });
  });

  it.each([
    [
      'ARM',
      'processor\t: 0\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: 0xd0b\nCPU revision\t: 1\n',
      '0x41 8 0xd0b r0x3p1',
    ],
    ['one without a stepping', X86.replace(/^stepping.*$/gm, ''), null],
  ])('reads the CPU: %s', async (_, cpuinfo, value) => {
    expect((await facts(withFiles({ '/proc/cpuinfo': cpuinfo })))['hw.cpu.1']).toBe(value);
  });

  it.each([
    ['ID=ubuntu\nVERSION_ID="24.04"', 'ubuntu 24'],
    ['ID=arch\nBUILD_ID=rolling', 'arch rolling'],
    ['VERSION_ID="12"', null],
    ['ID=madeup', null],
  ])('reads the release of %j', async (text, value) => {
    expect((await facts(withFiles({ '/etc/os-release': text })))['os.version-major.1']).toBe(value);
  });

  it('reads what people call the system in its own letters', async () => {
    const text = String.fromCharCode(
      ...new TextEncoder().encode('PRETTY_NAME="Ausgedachtes Linüx"\nID=madeup\n'),
    );
    expect((await collectLinux(recorded(withFiles({ '/etc/os-release': text })))).osVersion).toBe(
      'Ausgedachtes Linüx',
    );
  });

  it('takes no installation id that is not made yet, and falls back to the older file', async () => {
    const files = {
      '/etc/machine-id': 'uninitialized\n',
      '/var/lib/dbus/machine-id': `${'ab'.repeat(16)}\n`,
    };
    expect((await facts(withFiles(files)))['os.install-id.1']).toBe('ab'.repeat(16));
  });
});
