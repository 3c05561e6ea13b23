// Generated from spec/registries/components.json by "npm run generate". Do not edit.

/**
 * Scheme of the registered components.
 *
 * @spec 15.2
 */
export const COMPONENT_SCHEME = 'oap-fp-1';

/**
 * A component of the registered scheme.
 */
export interface RegisteredComponent {
  /** Name; it ends in its own version. */ readonly name: string;
  /** What kind of change alters it. */ readonly class: 'hardware' | 'network' | 'os';
  /** What is read, and its canonical form. */ readonly value: string;
  /** Code points that a value needs to name a machine. */ readonly charsMin: number;
}

/**
 * The registered components.
 *
 * @spec 15.2
 */
export const COMPONENTS = [
  {
    name: 'hw.smbios-uuid.1',
    class: 'hardware',
    value: 'SMBIOS system UUID, lower-case hex with dashes',
    charsMin: 36,
  },
  {
    name: 'hw.board-serial.1',
    class: 'hardware',
    value: 'base board serial, trimmed, upper-case',
    charsMin: 4,
  },
  {
    name: 'hw.disk-serial.1',
    class: 'hardware',
    value: 'serial of the disk that holds the system volume, trimmed, upper-case',
    charsMin: 4,
  },
  {
    name: 'hw.cpu.1',
    class: 'hardware',
    value: 'vendor, family, model and stepping of the first CPU, joined by one space',
    charsMin: 4,
  },
  {
    name: 'net.mac.1',
    class: 'network',
    value:
      'the lowest permanent, universally administered MAC address of a physical adapter, lower-case hex with colons',
    charsMin: 17,
  },
  {
    name: 'os.install-id.1',
    class: 'os',
    value:
      'the id that the operating system made when it was installed (machine-id, MachineGuid, volume group UUID), lower-case',
    charsMin: 8,
  },
  {
    name: 'os.version-major.1',
    class: 'os',
    value: 'platform and major release, for example `windows 11`, `macos 14`, `debian 12`',
    charsMin: 4,
  },
] as const satisfies readonly RegisteredComponent[];

/**
 * Name of a registered component.
 */
export type ComponentName = (typeof COMPONENTS)[number]['name'];
