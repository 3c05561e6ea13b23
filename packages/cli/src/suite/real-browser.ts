import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { RealBrowser } from '@offline-activation/conformance';
import type { Locator, Page } from 'playwright-core';
import { Stop } from '../stop.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge'];
/** Nothing that talks to anybody else. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Forms that a page may ask one after the other. */
const FORMS_MAX = 5;
const TIMEOUT_MS = 10_000;

/**
 * Starts a browser for the cases that need one.
 *
 * @param program - Its path, or true for one on the PATH.
 * @throws Stop where there is none, or the package that drives it is not installed.
 */
export async function openRealBrowser(
  program: string | true,
): Promise<RealBrowser & { close(): Promise<void> }> {
  const executablePath = program === true ? browserOnPath() : program;
  if (executablePath === undefined)
    throw new Stop('--browser: there is no Chromium on the PATH; name its program');
  const { chromium } = await import('playwright-core').catch((cause: unknown) => {
    throw new Stop('--browser needs the package playwright-core: npm install playwright-core', undefined, {
      cause,
    });
  });
  const browser = await chromium.launch({ executablePath, args: FLAGS }).catch((cause: Error) => {
    throw new Stop(`--browser ${executablePath}: ${cause.message.split('\n')[0]}`, undefined, { cause });
  });
  return {
    async download({ url, typed, scripts }) {
      const context = await browser.newContext({ javaScriptEnabled: scripts, acceptDownloads: true });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(TIMEOUT_MS);
        await page.goto(url);
        const file = await pageWithFile(page, typed);
        if (file === undefined) return undefined;
        const [saved] = await Promise.all([page.waitForEvent('download'), file.click()]);
        return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
      } catch (error) {
        // A page that does not get that far is the page's fault; the cases over HTTP say why.
        if (error instanceof Error && error.name === 'TimeoutError') return undefined;
        throw error;
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
}

/** Sends form after form, until a page has a way to the file; answers what to click. */
async function pageWithFile(
  page: Page,
  typed: Readonly<Record<string, string>>,
): Promise<Locator | undefined> {
  for (let left = FORMS_MAX; left > 0; left -= 1) {
    const marked = page.locator('[data-oap-file]').first();
    if ((await marked.count()) > 0) {
      const isForm = (await page.locator('form[data-oap-file]').count()) > 0;
      return isForm ? buttonIn(marked) : marked;
    }
    const form = await filled(page, typed);
    if (form === undefined) return undefined;
    await buttonIn(form).click();
  }
  return undefined;
}

/** Fills the first form that asks for something that can be typed. */
async function filled(page: Page, typed: Readonly<Record<string, string>>): Promise<Locator | undefined> {
  let form: Locator | undefined;
  for (const [name, text] of Object.entries(typed)) {
    const around = form ?? page.locator('form', { has: page.locator(fieldOf(name)) }).first();
    const field = around.locator(fieldOf(name)).first();
    if ((await field.count()) === 0) continue;
    await field.fill(text);
    form = around;
  }
  return form;
}

const fieldOf = (name: string): string => `:is(input:not([type=hidden]), textarea)[name="${name}"]`;

const buttonIn = (form: Locator): Locator =>
  form.locator('button:not([type=button]):not([type=reset]), input[type=submit]').first();

/** The path of a Chromium that is installed. */
export function browserOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}
