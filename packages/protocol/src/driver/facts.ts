import { type Static, Type } from '@sinclair/typebox';
import { COMPONENTS, type ComponentName } from '../generated/components.js';

const fact = (name: ComponentName) => {
  const value = COMPONENTS.find((row) => row.name === name)?.value;
  return Type.Optional(
    Type.Union([Type.String(), Type.Null()], { description: `${value}; null: it cannot be read.` }),
  );
};

/** The machine's facts by name, each in the canonical form of the component registry; absent is as null. */
export const MachineFacts = Type.Object(
  {
    'hw.smbios-uuid.1': fact('hw.smbios-uuid.1'),
    'hw.board-serial.1': fact('hw.board-serial.1'),
    'hw.disk-serial.1': fact('hw.disk-serial.1'),
    'hw.cpu.1': fact('hw.cpu.1'),
    'net.mac.1': fact('net.mac.1'),
    'os.install-id.1': fact('os.install-id.1'),
    'os.version-major.1': fact('os.version-major.1'),
  },
  {
    description:
      "The machine's facts by name, each in the canonical form of the component registry; absent is as null.",
    'x-spec': '17.3',
  },
);

/** @interface */
export type MachineFacts = Static<typeof MachineFacts>;

/** Params of `setFacts`. */
export const DriverSetFactsParams = Type.Object(
  { facts: MachineFacts },
  { description: 'Params of `setFacts`.', 'x-spec': '17.3' },
);

/** @interface */
export type DriverSetFactsParams = Static<typeof DriverSetFactsParams>;
