import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '@offline-activation/codec';
import { describe, expect, it } from 'vitest';
import { artifacts } from './artifacts.js';
import { oap, scratch } from './oap.js';

const folder = scratch();
const { issuerKey, otherKey, code, token, deactivation, receipt } = await artifacts();

describe('oap decode', () => {
  it('shows a machine code out of mail, and checks it with its own key', async () => {
    const mail = code.envelope.replaceAll(/.{70}/g, (line) => `> ${line}\r\n`);
    const { code: exit, stdout, stderr } = await oap(['decode'], { input: `Dear vendor,\n\n${mail}\n\nAda` });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^Machine code +\d+ characters, as text\n/);
    expect(stdout).toMatch(/label +Ada's laptop\n/);
    expect(stdout).toMatch(/hw\.smbios-uuid\.1 {2}[\w-]{22}\n/);
    expect(stdout).toMatch(/✓ signature +made with the key that it carries\n/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('shows a token out of a file of any name, and says that nobody has checked the signature', async () => {
    const file = join(folder, 'download (1).txt');
    writeFileSync(file, writeFile({ kind: 'token', token: token.envelope, product: 'example-editor' }).text);
    const { code: exit, stdout } = await oap(['decode', file]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^Activation token +\d+ characters, in a file\n/);
    expect(stdout).toMatch(/expires +never\n/);
    expect(stdout).toMatch(/– signature +so anybody may have written this\n/);
    expect(stdout).toContain('Nothing here is authentic until the signature is checked.');
    expect(stdout).not.toContain('✓ signature');
  });

  it("checks an issuer's signature with the key given", async () => {
    for (const { envelope } of [token, receipt]) {
      const good = await oap(['decode', '--key', issuerKey, '--json'], { input: envelope });
      expect(good.code).toBe(0);
      const { checks } = JSON.parse(good.stdout);
      expect(checks.map(({ verdict }: { verdict: string }) => verdict)).toEqual(Array(6).fill('good'));
      const bad = await oap(['decode', '--key', otherKey], { input: envelope });
      expect(bad.code).toBe(1);
      expect(bad.stdout).toMatch(/✗ key +key-unknown\n/);
      expect(bad.stdout).toMatch(/– signature +because of the key\n/);
    }
  });

  it('refuses what was changed on the way, and shows it all the same', async () => {
    const at = deactivation.envelope.length - 10;
    const other = deactivation.envelope[at] === 'A' ? 'B' : 'A';
    const input = deactivation.envelope.slice(0, at) + other + deactivation.envelope.slice(at + 1);
    const { code: exit, stdout } = await oap(['decode'], { input });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^Deactivation code/);
    expect(stdout).toMatch(/✗ signature +signature-invalid\n/);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a web page', '<!DOCTYPE html><html></html>', 'html'],
    ['prose', 'Dear vendor, my code is lost.', 'no-token'],
    ['half of an envelope', 'v4.public.AAAA', 'malformed'],
  ])('says why %s is no artifact', async (_, input, reason) => {
    const { code: exit, stdout } = await oap(['decode'], { input });
    expect(exit).toBe(1);
    expect(stdout).toContain(reason);
    expect(stdout).toContain('No artifact');
  });

  it('keeps the terminal harmless', async () => {
    const { hostile } = await artifacts();
    const { stdout } = await oap(['decode'], { input: hostile });
    expect(stdout).toContain('<U+202E>');
    expect(stdout).not.toContain('\u202e');
  });

  it('is exit code 2 for a file that is not there, and for a key that is none', async () => {
    const missing = await oap(['decode', join(folder, 'nowhere')]);
    expect(missing).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^oap: .*no such file\n$/),
    });
    const noKey = await oap(['decode', '--key', 'k4.public.AA'], { input: token.envelope });
    expect(noKey).toEqual({ code: 2, stdout: '', stderr: 'oap: --key is no k4.public text\n' });
  });
});
