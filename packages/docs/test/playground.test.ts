import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { implicitAssertion, seal } from '@offline-activation/codec';
import { encodePublicKey, keyPairOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inRepository } from '../site/places.js';
import { buildPlayground } from '../site/playground.js';
import { samples } from '../site/samples.js';
import { type Browser, canBrowse, launch } from './browser.js';

const example = (name: string) =>
  JSON.parse(readFileSync(inRepository(`spec/examples/${name}.json`), 'utf8'));

// The page is opened as a file: it needs no server.
describe.runIf(canBrowse('the playground in a browser'))('the playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oap-playground-'));
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    await buildPlayground(folder);
    browser = await launch();
    page = await browser.context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    page.on('request', (request) => /^https?:/.test(request.url()) && faults.push(`asks ${request.url()}`));
  });

  beforeEach(async () => {
    faults.length = 0;
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.waitForSelector('#results[data-turn]');
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Does something, and waits until the page has judged anew. */
  async function judged(act: () => Promise<unknown>): Promise<void> {
    const before = await page.getAttribute('#results', 'data-turn');
    await act();
    await page.waitForSelector(`#results[data-turn]:not([data-turn="${before}"])`);
  }

  const paste = (text: string) => judged(() => page.fill('#artifact', text));
  const choose = (id: string) => judged(() => page.click(`[data-sample="${id}"]`));
  const clock = (now: string) => judged(() => page.fill('#now', now));
  const verdictOf = (step: string) => page.getAttribute(`[data-step="${step}"]`, 'data-verdict');
  const failure = async () => ({
    code: await page.textContent('.step.bad .code'),
    step: await page.getAttribute('.step.bad', 'data-step'),
    section: await page.textContent('.step.bad .section'),
  });

  test.each(['machine-code', 'token', 'deactivation', 'receipt'])(
    'reads the %s of the examples',
    async (kind) => {
      await clock('2026-03-02T00:00:00Z');
      await paste(example(kind).envelope);
      expect(await page.textContent('.verdict.good')).toContain(kind);
      expect(await page.locator('.step.bad').count()).toBe(0);
      expect(await verdictOf('signature')).toBe('good');
      const payload = JSON.parse((await page.textContent('.payload')) ?? '');
      expect(payload).toEqual(JSON.parse(example(kind).steps.payload));
      expect(faults).toEqual([]);
    },
  );

  test('reads a license file, and says how it was carried', async () => {
    await clock('2026-03-02T00:00:00Z');
    await paste(example('license-file').text);
    expect(await page.textContent('.verdict.good')).toContain('token');
    expect(await page.textContent('#parts')).toContain('a file in XML, root License');
  });

  test.each([
    ['wrong-kind', 'wrong-kind', 'kind', '§3.5'],
    ['cut-off', 'malformed', 'structure', '§7'],
    ['tampered', 'signature-invalid', 'signature', '§3.3'],
    ['other-product', 'product-mismatch', 'product', '§3.5'],
    ['other-machine', 'machine-key-mismatch', 'machine-key', '§3.5'],
    ['superseded', 'generation-superseded', 'generation', '§5.2'],
    ['expired', 'expired', 'clock', '§5.3'],
  ])('the sample %s fails with %s at its step', async (sample, code, step, section) => {
    await choose(sample);
    expect(await failure()).toEqual({ code, step, section });
    expect(faults).toEqual([]);
  });

  test('what is too large fails at the size', async () => {
    await paste('x'.repeat(65_537));
    expect(await failure()).toEqual({ code: 'too-large', step: 'size', section: '§3.5' });
  });

  test('another header fails at the structure, another ver at the version', async () => {
    await paste(example('token').envelope.replace('v4.public.', 'v3.public.'));
    expect(await failure()).toMatchObject({ code: 'version-unsupported', step: 'structure' });
    await paste(withPayload({ kind: 'machine-code', ver: 2 }));
    expect(await failure()).toEqual({ code: 'version-unsupported', step: 'version', section: '§3.5' });
  });

  test('a payload without a kind fails at the kind', async () => {
    await paste(withPayload({ ver: 1 }));
    expect(await failure()).toMatchObject({ code: 'malformed', step: 'kind' });
  });

  test('an unknown, a revoked and a broken key fail at the key', async () => {
    await judged(() => page.fill('#anchors', ''));
    expect(await failure()).toEqual({ code: 'key-unknown', step: 'key', section: '§3.4' });
    await judged(() => page.fill('#anchors', `${example('token').steps.publicKey} revoked`));
    expect(await failure()).toMatchObject({ code: 'key-revoked', step: 'key' });
    await paste(withPayload({ kind: 'machine-code', ver: 1, machine: { key: 'none' } }));
    expect(await failure()).toMatchObject({ code: 'claims-invalid', step: 'key' });
  });

  test('claims of a wrong form fail at the claims', async () => {
    await paste(await signedCode({ ...example('machine-code').inputs.claims, app: { version: '' } }));
    expect(await failure()).toEqual({ code: 'claims-invalid', step: 'claims', section: '§4' });
  });

  test('the clock moved over the end shows expired, and only there', async () => {
    await choose('lease');
    await clock('2026-03-15T09:29:59Z');
    expect(await verdictOf('clock')).toBe('good');
    await judged(() => page.click('#moments button:text-is("exp")'));
    expect(await failure()).toEqual({ code: 'expired', step: 'clock', section: '§5.3' });
    expect(await verdictOf('generation')).toBe('good');
    await clock('2026-02-28T09:24:59Z');
    expect(await failure()).toMatchObject({ code: 'not-yet-valid', step: 'clock' });
  });

  test('facts that change drift, then do not match, with the score', async () => {
    await choose('token');
    const drift = () => page.textContent('.drift');
    expect(await drift()).toContain('match · score 9 of 9, quorum 5');
    await judged(() => page.fill('[aria-label="os.install-id.1"]', 'ffff3c1a9b8e4d7f8a6b0c1d2e3f4a5b'));
    expect(await drift()).toContain('drifted · score 8 of 9');
    expect(await page.getAttribute('[data-component="os.install-id.1"]', 'data-fate')).toBe('changed');
    expect(await verdictOf('fingerprint')).toBe('good');
    await judged(() => page.fill('[aria-label="hw.smbios-uuid.1"]', '11111111-2222-3333-4444-555555555555'));
    await judged(() => page.fill('[aria-label="hw.board-serial.1"]', 'OTHERBOARD42'));
    expect(await drift()).toContain('mismatch · score 3 of 9');
    expect(await failure()).toEqual({ code: 'machine-mismatch', step: 'fingerprint', section: '§8.3' });
  });

  test('facts that cannot be read leave it open, until the grace', async () => {
    await choose('token');
    for (const name of ['hw.smbios-uuid.1', 'hw.board-serial.1', 'net.mac.1'])
      await judged(() => page.uncheck(`[data-name="${name}"] .readable`));
    expect(await page.textContent('.drift')).toContain(
      'indeterminate · score 3 of 9, quorum 5, unreadable 6',
    );
    expect(await failure()).toMatchObject({ code: 'machine-indeterminate', step: 'fingerprint' });
    await judged(() => page.check('#grace'));
    expect(await verdictOf('fingerprint')).toBe('good');
  });

  test.each(['x (1).oalic.xml', 'download', 'Lizenz für Ada’s.txt'])(
    'a file named %s reads when dropped',
    async (name) => {
      await clock('2026-03-02T00:00:00Z');
      await paste('');
      await judged(() => drop(name, example('license-file').text));
      expect(await page.textContent('.verdict.good')).toContain('token');
      expect(await page.textContent('#file-name')).toContain(name);
    },
  );

  test('a file reads when it is chosen', async () => {
    const file = join(folder, 'x (1).oalic.xml');
    writeFileSync(file, example('license-file').text);
    await paste('');
    await judged(() => page.setInputFiles('#file', file));
    expect(await page.textContent('#parts')).toContain('a file in XML');
  });

  test('markup in a label and in a name stays text', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const { claims } = example('machine-code').inputs;
    const code = await signedCode({ ...claims, machine: { ...claims.machine, label: markup } });
    await paste(code);
    expect(await page.textContent('.verdict.good')).toContain('machine-code');
    expect(await page.textContent('.payload')).toContain(JSON.stringify(markup));
    await judged(() => drop(`${markup}.oareq`, code));
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toBe('Playground | Offline Activation Protocol');
    expect(faults).toEqual([]);
  });

  test('every sample that is called wrong fails, and no other', async () => {
    for (const { id, name } of (await samples()).samples) {
      await choose(id);
      expect(`${id}: ${(await page.locator('.step.bad').count()) > 0}`).toBe(
        `${id}: ${name.startsWith('✗')}`,
      );
    }
  });

  async function drop(name: string, content: string): Promise<void> {
    const transfer = await page.evaluateHandle(`(() => {
      const made = new DataTransfer();
      made.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
      return made;
    })()`);
    await page.dispatchEvent('#artifact', 'drop', { dataTransfer: transfer });
  }
});

/** An envelope around a payload, with a signature that nobody has made. */
function withPayload(payload: object): string {
  const body = Buffer.concat([Buffer.from(JSON.stringify(payload)), Buffer.alloc(64)]);
  return `v4.public.${body.toString('base64url')}`;
}

/** A machine code with whatever claims, rightly signed by the key that it carries. */
async function signedCode(claims: { readonly machine: object }): Promise<string> {
  const { secretKey, publicKey } = await keyPairOf(new Uint8Array(32), ed25519);
  const payload = { ...claims, machine: { ...claims.machine, key: encodePublicKey(publicKey) } };
  const assertion = implicitAssertion('machine-code');
  const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secretKey);
  return seal({ payload: Buffer.from(JSON.stringify(payload)), assertion }, { sign });
}
