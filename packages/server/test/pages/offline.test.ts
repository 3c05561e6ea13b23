import { describe, expect, it } from 'vitest';
import { KEY, licenseOf, vendorOf } from '../vendor.js';
import { personAt } from './person.js';

const TYPED = { licenseKey: KEY, email: 'ada@example.com' };
const XML = 'application/vnd.offline-activation.license+xml';

describe('the page offline', () => {
  it('says what a code says, gives the token that the API gives, and the same again', async () => {
    const vendor = await vendorOf();
    const person = personAt(vendor);
    const code = await (await vendor.machine('laptop')).code({ label: "Ada's laptop" });
    const asked = await person.send('/offline', { code });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain("Ada's laptop ProductExample Editor, version 1.0 SystemLinux");
    expect((await vendor.ledger()).activations).toEqual([]);
    expect(person.filled('licenseKey')).toEqual({ code });

    const page = await person.send('/offline', { code, ...TYPED, edition: 'pro' });
    const token = page.textOf('data-oap-token');
    expect(page.text).toContain('Until 1 September 2026 at 09:30 UTC');
    const api = await vendor.activate(code, { edition: 'pro' });
    expect(api).toMatchObject({ status: 200, body: { token } });
    const again = await person.send('/offline', { code, ...TYPED, edition: 'pro' });
    expect(again.textOf('data-oap-token')).toBe(token);
    expect((await vendor.ledger()).activations).toHaveLength(1);
  });

  it('gives the license file of a token of its own, and of nothing else', async () => {
    const vendor = await vendorOf();
    const person = personAt(vendor);
    const code = await (await vendor.machine('laptop')).code();
    const token = (await vendor.activate(code)).body.token;
    const file = await person.send('/pages/file', { artifact: token });
    expect(file.headers.get('content-type')).toBe(XML);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="example-editor.oalic"; filename*=UTF-8''example-editor.oalic`,
    );
    expect(file.markup).toContain(`<Token>${token}</Token>`);
    const other = await vendorOf({ now: '2026-04-01T09:30:00Z' });
    const foreign = (await other.activate(await (await other.machine('laptop')).code())).body.token;
    for (const artifact of [code, foreign, '<script>', '']) {
      const refused = await person.send('/pages/file', { artifact });
      expect(refused.headers.get('content-disposition')).toBeNull();
      expect(refused.status).toBe(400);
    }
  });

  it('keeps what was typed after a refusal, and ties it to the field', async () => {
    const vendor = await vendorOf();
    const person = personAt(vendor);
    const code = await (await vendor.machine('laptop')).code();
    const typed = { licenseKey: 'WRONG"KEY', email: 'ada@example.com', edition: 'pro' };
    const page = await person.send('/offline', { code, ...typed });
    expect([page.status, page.all('data-oap-code')]).toEqual([404, ['license-not-found']]);
    expect(page.markup).toContain('value="WRONG&quot;KEY"');
    expect(page.markup).toContain('<option value="pro" selected>');
    expect(page.markup).toMatch(
      /name="licenseKey" aria-describedby="licenseKey-hint licenseKey-error" aria-invalid="true"/,
    );
    for (const [licenseKey, email] of [
      ['', 'ada@example.com'],
      ['x'.repeat(257), ''],
    ] as const) {
      const wrong = await person.send('/offline', { code, licenseKey, email });
      expect([wrong.status, wrong.all('data-oap-code')]).toEqual([400, ['malformed']]);
    }
  });

  it('says of a deactivation code where it belongs', async () => {
    const vendor = await vendorOf();
    const code = await (await vendor.machine('laptop')).deactivation();
    const page = await personAt(vendor).send('/offline', { code });
    expect(page.text).toContain('It is a deactivation code.');
    expect(page.all('href')).toContain(`${new URL(vendor.directory.pages?.my ?? '').pathname}`);
  });

  it('counts wrong keys against their source, and says how long to wait', async () => {
    const vendor = await vendorOf({ rateLimits: true });
    const person = personAt(vendor);
    const code = await (await vendor.machine('laptop')).code();
    for (let n = 0; n < 10; n++) await person.send('/offline', { code, ...TYPED, licenseKey: 'wrong' });
    const page = await person.send('/offline', { code, ...TYPED });
    expect([page.status, page.all('data-oap-code')]).toEqual([429, ['rate-limited']]);
    expect(page.headers.get('retry-after')).toBe('600');
  });

  it('shows no QR code of a token that is too long for one', async () => {
    const entitlements = Array.from({ length: 32 }, (_, n) => `a-rather-long-entitlement-${n}`);
    const vendor = await vendorOf({ licenses: [licenseOf({ entitlements })] });
    const code = await (await vendor.machine('laptop')).code();
    const page = await personAt(vendor).send('/offline', { code, ...TYPED });
    expect(page.textOf('data-oap-token')?.length).toBeGreaterThan(1809);
    expect(page.all('data-oap-qr')).toEqual([]);
    expect(page.text).toContain('too long for a QR code');
  });
});
