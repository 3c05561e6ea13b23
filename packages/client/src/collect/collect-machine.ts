import { COMPONENTS } from '@offline-activation/protocol';
import { peopleText } from './canonical.js';
import type { Collected } from './collected.js';
import { collectLinux } from './linux.js';
import { collectMacos } from './macos.js';
import { thisMachine } from './this-machine.js';
import { collectWindows } from './windows.js';

/**
 * Collects the facts of the machine that this runs on.
 *
 * What cannot be read is null: nothing is thrown, nothing asks for more rights than the account has, nothing is sent.
 *
 * @spec 8.1, 15.2 (FP-2, FP-3)
 */
export async function collectMachine(): Promise<Collected> {
  switch (process.platform) {
    case 'linux':
      return collectLinux(thisMachine);
    case 'darwin':
      return collectMacos(thisMachine);
    case 'win32':
      return collectWindows(thisMachine, process.env['SystemRoot']);
    default:
      return unknownPlatform();
  }
}

function unknownPlatform(): Collected {
  const source = `${process.platform}: not read`;
  const facts = COMPONENTS.map(({ name }) => [name, { value: null, source }]);
  return {
    platform: 'other',
    osVersion: peopleText(process.platform),
    label: peopleText(thisMachine.hostName),
    facts: Object.fromEntries(facts) as Collected['facts'],
  };
}
