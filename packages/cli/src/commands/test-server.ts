import { casesInBrowser, type Started, startServer } from '@offline-activation/conformance';
import type { RunOptions } from '../program/options.js';
import { Stop } from '../stop.js';
import { type Attachment, fixturesIn } from '../suite/attach.js';
import { baselineOf } from '../suite/baseline-file.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { judge } from '../suite/judge.js';
import { openRealBrowser } from '../suite/real-browser.js';
import { selectCases } from '../suite/select.js';
import { shellWord } from '../suite/shell-word.js';

/** Options that say which server is meant. */
export interface ServerOptions {
  readonly control?: string;
  readonly controlToken?: string;
  readonly fixtures?: string;
  readonly cmd?: string;
  readonly timeout?: number;
  /** A browser's program, or true for one that is found. */
  readonly browser?: string | true;
}

/** Where traces of failures go, unless somebody says otherwise. */
export const TRACES = '.oap/traces';

/** Judges somebody's server. */
export async function testServer(
  directory: string | undefined,
  options: ServerOptions & RunOptions,
): Promise<void> {
  const place = placeOf(directory, options);
  const browser = options.browser === undefined ? undefined : await openRealBrowser(options.browser);
  const stop = async () => {
    await started?.stop();
    await browser?.close();
  };
  let started: Awaited<ReturnType<typeof opened>> | undefined;
  const release = stopOnInterrupt(stop);
  try {
    const chosen = selectCases(options, browser ? casesInBrowser(browser) : []);
    const baseline = baselineOf(options, 'server');
    started = await opened(place, options);
    const { attachment } = started;
    process.exitCode = await judge({
      attachment,
      chosen,
      options,
      baseline,
      reports: options.report ?? {},
      traces: options.traces ?? TRACES,
      replayCommand: (trace) => `oap replay ${shellWord(trace)} ${targetWords(place, options)}`,
    });
  } finally {
    release();
    await stop();
  }
}

/** Either a URL or a command that says one. */
export type Place = { readonly directory: string } | { readonly cmd: string };

export function placeOf(directory: string | undefined, { cmd, control }: ServerOptions): Place {
  if (directory !== undefined && cmd !== undefined) throw new Stop('give a DIRECTORY-URL or --cmd, not both');
  if (directory !== undefined) return { directory };
  if (cmd === undefined) throw new Stop('give a DIRECTORY-URL, or --cmd "…" that starts a server');
  if (control !== undefined)
    throw new Stop('with --cmd the ready line names the control interface, not --control');
  return { cmd };
}

/** Starts the server where that is asked for, and says where everything is. */
export async function opened(place: Place, options: ServerOptions) {
  const { fixtures, timeout } = options;
  const more = {
    ...(fixtures !== undefined && { fixtures: fixturesIn(fixtures) }),
    ...(timeout !== undefined && { timeoutMs: timeout }),
  };
  if ('directory' in place) {
    const attachment: Attachment = { directory: place.directory, ...controlOf(options), ...more };
    return { attachment, stop: async () => {} };
  }
  const started: Started = await startServer(place.cmd);
  const { directory, control } = started;
  return { attachment: { directory, ...(control && { control }), ...more }, stop: () => started.stop() };
}

function controlOf({ control, controlToken }: ServerOptions): Pick<Attachment, 'control'> {
  if (control === undefined) return {};
  const token = controlToken ?? process.env['OAP_CONTROL_TOKEN'];
  if (!token) throw new Stop('--control needs its bearer token: --control-token T, or OAP_CONTROL_TOKEN');
  return { control: { url: control, token } };
}

/** The words of a command line that mean the same server. A token is never printed. */
function targetWords(place: Place, { control, fixtures }: ServerOptions): string {
  const words = 'cmd' in place ? ['--cmd', shellWord(place.cmd)] : [shellWord(place.directory)];
  if (control !== undefined) words.push('--control', shellWord(control));
  if (fixtures !== undefined) words.push('--fixtures', shellWord(fixtures));
  return words.join(' ');
}
