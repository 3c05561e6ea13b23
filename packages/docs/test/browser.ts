/**
 * Starts Debian's Chromium for tests of pages.
 *
 * Where there is no browser on the PATH the tests cannot run: they say so loudly, and with `CI=true` that is a failure.
 */
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** The browser's program; undefined where there is none. */
export const CHROMIUM: string | undefined = ['chromium', 'chromium-browser']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(isProgram);

/** Whether tests of pages can run here. Says what does not run where they cannot. @throws Error with `CI=true` */
export function canBrowse(tests: string): boolean {
  if (CHROMIUM !== undefined) return true;
  const message = `NOT RUN: ${tests}: no chromium on the PATH (apt-get install chromium)`;
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`\n${message}\n\n`);
  return false;
}

/** A browser with a profile of its own, and how to end both. */
export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error where there is no browser. */
export async function launch(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no chromium');
  const profile = await mkdtemp(join(tmpdir(), 'oap-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    ...options,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
