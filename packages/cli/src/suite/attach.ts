import {
  type Fixtures,
  readFixtures,
  type ServerTarget,
  serverFixtures,
  serverHttp,
} from '@offline-activation/conformance';
import { Stop } from '../stop.js';

/** Where a server under test is, and by what it can be commanded. */
export interface Attachment {
  readonly directory: string;
  readonly control?: { readonly url: string; readonly token: string };
  /** Single-use licenses, where there is no control interface. */
  readonly fixtures?: Fixtures;
  /** Milliseconds that an answer may take. */
  readonly timeoutMs?: number;
}

/** Attaches the server over HTTP. @throws Unmeasured where it cannot be used. */
export function attach({ directory, control, fixtures, timeoutMs }: Attachment): Promise<ServerTarget> {
  const bounds = timeoutMs === undefined ? {} : { bounds: { timeoutMs } };
  if (control) return serverHttp({ directory, control, ...bounds });
  return serverFixtures({ directory, ...(fixtures && { fixtures }), ...bounds });
}

/** Reads a file of fixtures. */
export function fixturesIn(file: string): Fixtures {
  try {
    return readFixtures(file);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new Stop(`--fixtures ${file}: ${why}`, undefined, { cause });
  }
}
