import { compileCheck, DriverOpenParams } from '@offline-activation/protocol';
import { readInput } from '../read-input.js';
import { Stop } from '../stop.js';

/** What an application is built with: no more than that. */
export type App = Pick<DriverOpenParams, 'product' | 'appVersion' | 'trust' | 'directory' | 'timeoutSeconds'>;

const check = compileCheck(DriverOpenParams);
const MEMBERS = ['product', 'appVersion', 'trust', 'directory', 'timeoutSeconds'] as const;
/** The rest of what opens a client, so that one form can be checked. */
const FOUND = { now: '2000-01-01T00:00:00Z', stateDirectory: '.', platform: 'other', facts: {} } as const;

/** Reads the file that stands for an application. */
export async function readApp(file: string): Promise<App> {
  const said = jsonOf(await readInput(file));
  if (said === undefined) throw new Stop(`${file} is no JSON`);
  const members = Object.entries(said ?? {}).filter(([name]) => MEMBERS.some((known) => known === name));
  const checked = check({ ...FOUND, ...Object.fromEntries(members) });
  if (!checked.ok) {
    throw new Stop(
      `${file} does not describe an application: ${checked.pointer.slice(1)} is missing or wrong`,
    );
  }
  const { product, appVersion, trust, directory, timeoutSeconds } = checked.value;
  return {
    product,
    appVersion,
    trust,
    ...(directory !== undefined && { directory }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
  };
}

function jsonOf(bytes: Uint8Array): object | null | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as object | null;
  } catch {
    return undefined;
  }
}
