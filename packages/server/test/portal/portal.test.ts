import type { Outbox, PortalLicenses } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { licenseOf, OTHER_KEY, replyOf, type Vendor, vendorOf } from '../vendor.js';

const DAY = 86_400;
const policy = (changes: Record<string, unknown>) => ({ profile: 'text-3-seats', ...changes }) as const;
const vendorWith = (changes: Record<string, unknown> = {}) =>
  vendorOf({
    licenses: [
      licenseOf({ policy: policy(changes) }),
      licenseOf({ id: 'lic-2', key: OTHER_KEY, email: 'grace@example.com' }),
    ],
  });

const as = (session: string) => ({ Authorization: `Bearer ${session}` });
const listed = async (vendor: Vendor, session: string) =>
  replyOf<PortalLicenses>(
    await vendor.fetch(
      new Request(vendor.directory.resources.portalLicenses ?? '', { headers: as(session) }),
    ),
  );
const release = async (vendor: Vendor, url: string | undefined, session: string) =>
  replyOf<{ releaseClass: string }>(
    await vendor.fetch(new Request(url ?? '', { method: 'DELETE', headers: as(session) })),
  );
async function firstDevice(vendor: Vendor, session: string) {
  const { body } = await listed(vendor, session);
  return body.licenses[0]?.activations[0]?.release;
}

describe('portal links', () => {
  it('are answered alike for every address, and mailed to known ones only', async () => {
    const vendor = await vendorWith();
    const ask = (email: string) => vendor.post(vendor.directory.resources.portalLinks, { email });
    const [known, unknown] = [await ask(' ADA@example.com '), await ask('eve@example.com')];
    expect([known.status, known.text, known.headers]).toEqual([202, '{}', unknown.headers]);
    expect([unknown.status, unknown.text]).toEqual([202, '{}']);
    const { mails } = (await vendor.command<Outbox>('GET', '/outbox')).body;
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.com']);
    expect(mails[0]?.text).toContain(mails[0]?.link);
  });

  it('open one session, within 900 seconds', async () => {
    const vendor = await vendorWith();
    const { portalLinks, portalSessions } = vendor.directory.resources;
    const mailed = async () => {
      await vendor.post(portalLinks, { email: 'ada@example.com' });
      return (await vendor.command<Outbox>('GET', '/outbox')).body.mails.at(-1)?.link;
    };
    const [first, second] = [await mailed(), await mailed()];
    await vendor.advance(899);
    const opened = await vendor.post(portalSessions, { link: first });
    expect(opened).toMatchObject({ status: 201, body: { expiresAt: '2026-03-01T10:14:59Z' } });
    expect(await vendor.post(portalSessions, { link: first })).toMatchObject({
      status: 401,
      body: { code: 'unauthorized' },
    });
    await vendor.advance(1);
    for (const link of [second, 'unknown', '']) {
      expect((await vendor.post(portalSessions, { link })).status).toBe(401);
    }
  });

  it('open one session, however many ask at once', async () => {
    const vendor = await vendorWith();
    const { portalLinks, portalSessions } = vendor.directory.resources;
    await vendor.post(portalLinks, { email: 'ada@example.com' });
    const { mails } = (await vendor.command<Outbox>('GET', '/outbox')).body;
    const all = await Promise.all(
      Array.from({ length: 8 }, () => vendor.post(portalSessions, { link: mails[0]?.link })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 401)]);
  });
});

describe('a session', () => {
  it('is good for 1,800 seconds', async () => {
    const vendor = await vendorWith();
    const session = await vendor.session();
    await vendor.advance(1799);
    expect((await listed(vendor, session)).status).toBe(200);
    await vendor.advance(1);
    expect(await listed(vendor, session)).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect((await listed(vendor, 'unknown')).status).toBe(401);
    expect(
      (await vendor.fetch(new Request(vendor.directory.resources.portalLicenses ?? ''))).headers.get(
        'www-authenticate',
      ),
    ).toBe('Bearer');
  });

  it('lists the devices and exposures of its own person', async () => {
    const vendor = await vendorWith();
    const old = await vendor.machine('old', 'same');
    await vendor.activate(await old.code());
    await vendor.activate(await (await vendor.machine('fresh', 'same')).code({ label: 'Laptop' }));
    await vendor.activate(await (await vendor.machine('grace')).code(), {
      licenseKey: OTHER_KEY,
      email: 'grace@example.com',
    });
    const { body } = await listed(vendor, await vendor.session());
    expect(body.licenses).toMatchObject([
      {
        id: 'lic-1',
        product: 'example-editor',
        state: 'active',
        limit: 3,
        inUse: 1,
        activations: [
          {
            state: 'live',
            mode: 'offline',
            generation: 2,
            unlockAt: '2026-09-01T09:30:00Z',
            device: { platform: 'linux', label: 'Laptop' },
          },
        ],
        exposures: [{ cause: 'rekeyed', since: '2026-03-01T09:30:00Z' }],
      },
    ]);
  });

  it("does not reach another person's device", async () => {
    const vendor = await vendorWith();
    await vendor.activate(await (await vendor.machine('a')).code());
    const url = await firstDevice(vendor, await vendor.session());
    const foreign = await vendor.session('grace@example.com');
    expect(await release(vendor, url, foreign)).toMatchObject({
      status: 404,
      body: { code: 'activation-not-found' },
    });
    expect(await release(vendor, url?.replace(/[^/]+$/, 'act-none'), foreign)).toMatchObject({
      status: 404,
      body: { code: 'activation-not-found' },
    });
    expect((await vendor.fetch(new Request(url ?? '', { method: 'DELETE' }))).status).toBe(401);
    expect((await vendor.ledger()).activations).toHaveLength(1);
  });
});

describe('a release', () => {
  it('is refused exactly until the lock is over, then forced within the budget', async () => {
    const vendor = await vendorWith();
    for (const name of ['a', 'b']) await vendor.activate(await (await vendor.machine(name)).code());
    const at = async (time: string) => {
      await vendor.advanceTo(time);
      const session = await vendor.session();
      return release(vendor, await firstDevice(vendor, session), session);
    };
    expect(await at('2026-09-01T09:29:59Z')).toMatchObject({
      status: 409,
      body: { code: 'device-locked', unlockAt: '2026-09-01T09:30:00Z' },
    });
    expect(await at('2026-09-01T09:30:00Z')).toMatchObject({ status: 200, body: { releaseClass: 'forced' } });
    expect(await vendor.ledger()).toMatchObject({
      exposures: [{ cause: 'forced' }],
      counted: [{ kind: 'forced', at: '2026-09-01T09:30:00Z' }],
    });
    expect(await at('2026-09-01T09:30:00Z')).toMatchObject({
      status: 409,
      body: { code: 'reissue-limit-reached', retryAt: '2027-09-01T09:30:00Z' },
    });
    expect((await at('2027-09-01T09:30:00Z')).body.releaseClass).toBe('forced');
    expect((await vendor.activate(await (await vendor.machine('c')).code())).status).toBe(201);
  });

  it('lapses inside the lock, and ends what has an exp', async () => {
    const vendor = await vendorWith({ offlineToken: 'P10D', lock: 'P5D' });
    await vendor.activate(await (await vendor.machine('a')).code());
    await vendor.advance(5 * DAY);
    const session = await vendor.session();
    const url = await firstDevice(vendor, session);
    expect((await release(vendor, url, session)).body.releaseClass).toBe('ending');
    expect((await release(vendor, url, session)).body.releaseClass).toBe('ending');
    expect(await vendor.ledger()).toMatchObject({ activations: [{ state: 'ending' }] });
    await vendor.advance(6 * DAY + 299);
    expect((await vendor.ledger()).activations).toHaveLength(1);
    await vendor.advance(1);
    expect(await vendor.ledger()).toMatchObject({ activations: [], exposures: [], counted: [] });
    expect((await release(vendor, url, await vendor.session())).body.code).toBe('activation-not-found');

    await vendor.license({ policy: policy({ offlineToken: 'P1D' }) });
    await vendor.activate(await (await vendor.machine('b')).code());
    await vendor.advance(2 * DAY + 300);
    const later = await vendor.session();
    expect((await release(vendor, await firstDevice(vendor, later), later)).body.releaseClass).toBe('lapsed');
  });

  it('is refused where the policy refuses it', async () => {
    const vendor = await vendorWith({ lock: null, forcedRelease: 'refused' });
    await vendor.activate(await (await vendor.machine('a')).code());
    const session = await vendor.session();
    expect(await release(vendor, await firstDevice(vendor, session), session)).toMatchObject({
      status: 409,
      body: { code: 'token-outstanding' },
    });
  });
});
