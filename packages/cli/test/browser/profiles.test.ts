import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Directory } from '@offline-activation/protocol';
import { startServer } from '@offline-activation/server/node';
import { type Browser, chromium, type Download, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLAGS } from '../../src/suite/real-browser.js';
import { oap, scratch } from '../oap.js';
import { chromiumPath } from './chromium.js';

const executablePath = chromiumPath();
const folder = scratch();
const app = join(folder, 'app.json');
const mails: { readonly text: string }[] = [];
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let directory: Directory;

/** Any machine that can run this is good enough. */
const BINDING = {
  components: [
    { name: 'hw.cpu.1', class: 'hardware', weight: 1 },
    { name: 'os.version-major.1', class: 'os', weight: 1 },
  ],
  quorum: 1,
  required: [],
};
const licenseOf = (profile: string) => ({
  id: profile,
  key: `key of ${profile}`,
  product: 'example-editor',
  state: 'active',
  editions: ['standard', 'pro'],
  limit: 3,
  email: 'ada@example.com',
  policy: { profile, keyFormat: 'opaque', binding: BINDING },
});

/** What browsers and people make of a file's name. */
const RENAMED = [
  'example-editor.oalic',
  'example-editor (1).oalic',
  'example-editor.oalic.xml',
  'example-editor.txt',
  'license',
];

/** The offline machine: a folder, and the client in it. */
function machine(name: string) {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  const run = (command: string, args: readonly string[] = [], input = '') =>
    oap(['client', command, ...args, '--app', app, '--state', join(home, 'state')], { cwd: home, input });
  return { home, run };
}

/** A page of the vendor's, without scripts where that is asked for. */
async function pageAt(url: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, acceptDownloads: true })).newPage();
  await page.goto(url);
  return page;
}

async function typed(page: Page, profile: string): Promise<void> {
  await page.fill('[name=email]', 'ada@example.com');
  await page.fill('[name=licenseKey]', `key of ${profile}`);
  await page.locator('form:has([name=licenseKey]) button').click();
}

async function downloaded(page: Page): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[data-oap-file] button').click(),
  ]);
  return download;
}

// Skipped loudly where there is no browser, and a failure in CI: see `chromiumPath`.
describe.skipIf(executablePath === undefined)('in a browser', () => {
  beforeAll(async () => {
    const file = join(folder, 'licenses.json');
    const products = [{ id: 'example-editor', name: 'Example Editor', editions: ['standard', 'pro'] }];
    writeFileSync(
      file,
      JSON.stringify({ products, licenses: [licenseOf('text-3-seats'), licenseOf('file-strict')] }),
    );
    server = await startServer({ licensesFile: file, mail: async (mail) => void mails.push(mail) });
    directory = (await (await fetch(server.directoryUrl)).json()) as Directory;
    const trust = directory.keys.map(({ key, status }) => ({ key, status }));
    writeFileSync(app, JSON.stringify({ product: 'example-editor', appVersion: '2.4.0', trust }));
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('text-3-seats: code in, token out, listed, locked, given up by a deactivation code', async () => {
    const { run } = machine('laptop');
    const code = (await run('machine-code', ['--label', "Ada's laptop"])).stdout.trim();
    const page = await pageAt(server.pages.offline);
    await page.fill('[name=code]', `Dear vendor,\n\n> ${code}\n\nAda`);
    await page.locator('form:has([name=code]) button').click();
    expect(await page.locator('[data-oap-device]').textContent()).toContain("Ada's laptop");
    await typed(page, 'text-3-seats');
    const token = (await page.locator('[data-oap-token]').inputValue()).trim();
    await page.locator('button[data-copy]').click();
    await expect.poll(() => page.locator('[role=status].hint').textContent()).toBe('Copied.');
    expect(await run('load', [], token)).toMatchObject({ code: 0, stderr: '' });

    await page.goto(server.pages.my);
    await page.fill('[name=email]', 'ada@example.com');
    await page.locator('form:has([name=email]) button').click();
    await page.goto(/http\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '');
    await page.locator('form:has([name=link]) button').click();
    expect(page.url()).toBe(server.pages.my);
    expect(await page.locator('[data-oap-mode=offline]').textContent()).toBe('(offline activation)');
    await page.locator('form:has([name=activation]) button').click();
    await page.locator('form:has([name=confirm]) button').click();
    expect(await page.locator('[data-oap-code]').getAttribute('data-oap-code')).toBe('device-locked');
    expect(await page.locator('[data-oap-code] time').count()).toBe(1);

    const proof = (await run('deactivate', ['--yes'])).stdout;
    await page.goto(server.pages.my);
    await page.fill('[name=code]', proof);
    await page.locator('form:has([name=code]) button').click();
    const receipt = await page.locator('[data-oap-receipt]').inputValue();
    expect(await run('load', [], receipt)).toMatchObject({ code: 0 });
    await page.goto(server.pages.my);
    expect(await page.locator('[data-oap-device]').count()).toBe(0);
  });

  it('file-strict, without scripts: request up, license down, loaded under every name', async () => {
    const { home, run } = machine('workstation');
    expect(await run('request-file')).toMatchObject({ code: 0 });
    const page = await pageAt(server.pages.offline, false);
    await page.setInputFiles('[name=file]', join(home, 'example-editor.oareq'));
    await page.locator('form:has([name=file]) button').click();
    await page.selectOption('[name=edition]', 'pro');
    await typed(page, 'file-strict');
    const download = await downloaded(page);
    expect(download.suggestedFilename()).toBe('example-editor.oalic');
    const desk = join(home, 'downloads');
    mkdirSync(desk);
    const saved = join(desk, basename(download.suggestedFilename()));
    await download.saveAs(saved);
    expect(readFileSync(saved, 'utf8')).toContain(
      (await page.locator('[data-oap-token]').inputValue()).trim(),
    );
    for (const name of RENAMED) {
      if (join(desk, name) !== saved) copyFileSync(saved, join(desk, name));
      const loaded = await run('load', [join(desk, name)]);
      expect({ name, code: loaded.code, stderr: loaded.stderr }).toEqual({ name, code: 0, stderr: '' });
      expect(loaded.stdout).toContain('edition pro');
    }
    const request = await run('load', [join(home, 'example-editor.oareq')]);
    expect(request).toMatchObject({ code: 1, stderr: expect.stringMatching(/wrong-kind/) });
  });

  it('no script of a label runs, and no page breaks its own policy', async () => {
    const { run } = machine('hostile');
    const label = '<img src=x onerror=document.title=1>';
    const code = (await run('machine-code', ['--label', label])).stdout;
    const page = await pageAt(server.pages.offline);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.fill('[name=code]', code);
    await page.locator('form:has([name=code]) button').click();
    await typed(page, 'text-3-seats');
    await page.locator('summary').click();
    expect(await page.locator('svg').isVisible()).toBe(true);
    expect(await page.title()).not.toBe('1');
    expect(await page.locator('body').textContent()).toContain(label);
    expect(said.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
  });
});
