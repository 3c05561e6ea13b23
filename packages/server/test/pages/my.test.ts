import { describe, expect, it } from 'vitest';
import { licenseOf, OTHER_KEY, vendorOf } from '../vendor.js';
import { personAt } from './person.js';

const unlocked = licenseOf({ policy: { profile: 'text-3-seats', lock: null } });

describe('the page my', () => {
  it('lists devices with their locks, and refuses to release a locked one with the date', async () => {
    const vendor = await vendorOf();
    await vendor.activate(await (await vendor.machine('laptop')).code({ label: 'Läptop' }));
    const person = personAt(vendor);
    const list = await person.signIn();
    expect(list.text).toContain('1 of 3 seats in use.');
    expect(list.text).toContain('Läptop Linux, (offline activation), since 1 March 2026 at 09:30 UTC');
    const fields = person.filled('activation');
    await person.send('/my/release', fields);
    const refused = await person.send('/my/release', person.filled('confirm'));
    expect([refused.status, refused.all('data-oap-code')]).toEqual([409, ['device-locked']]);
    expect(refused.all('datetime')).toEqual(['2026-09-01T09:30:00Z']);
  });

  it('releases after it has asked', async () => {
    const vendor = await vendorOf({ licenses: [unlocked] });
    await vendor.activate(await (await vendor.machine('laptop')).code());
    const person = personAt(vendor);
    await person.signIn();
    const asked = await person.send('/my/release', person.filled('activation'));
    expect(asked.text).toContain('Deactivate this device?');
    expect((await vendor.ledger()).activations[0]).toMatchObject({ state: 'live' });
    const done = await person.send('/my/release', person.filled('confirm'));
    expect(done.all('data-oap-released')).toEqual(['forced']);
    expect((await vendor.ledger()).activations.filter(({ state }) => state === 'live')).toEqual([]);
  });

  it('takes forms of its own session only', async () => {
    const vendor = await vendorOf({ licenses: [unlocked] });
    await vendor.activate(await (await vendor.machine('laptop')).code());
    const [mine, other] = [personAt(vendor), personAt(vendor)];
    await mine.signIn();
    const fields = { ...mine.filled('activation'), confirm: 'yes' };
    await other.signIn();
    const without = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'formKey'));
    for (const forged of [without, { ...fields, formKey: '' }]) {
      expect((await mine.send('/my/release', forged)).status).toBe(403);
    }
    expect((await other.send('/my/release', fields)).status).toBe(403);
    expect((await personAt(vendor).send('/my/release', fields)).status).toBe(401);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await mine.send('/my/release', fields, headers)).status).toBe(403);
    }
    expect((await vendor.ledger()).activations[0]).toMatchObject({ state: 'live' });
    expect((await mine.send('/my/release', fields, { origin: 'http://worlds.test' })).status).toBe(200);
  });

  it('finds no device of another person, confirmed or not', async () => {
    const mine = licenseOf({ id: 'lic-2', key: OTHER_KEY, email: 'grace@example.com' });
    const vendor = await vendorOf({ licenses: [unlocked, mine] });
    await vendor.activate(await (await vendor.machine('laptop')).code());
    await vendor.activate(await (await vendor.machine('desk')).code(), {
      licenseKey: OTHER_KEY,
      email: mine.email,
    });
    const theirs = (await vendor.ledger('lic-2')).activations[0]?.id ?? '';
    const person = personAt(vendor);
    await person.signIn();
    const { formKey = '' } = person.filled('activation');
    for (const more of [{}, { confirm: 'yes' }]) {
      const page = await person.send('/my/release', {
        formKey,
        license: 'lic-2',
        activation: theirs,
        ...more,
      });
      expect([page.status, page.all('data-oap-code')]).toEqual([404, ['activation-not-found']]);
    }
  });

  it('signs out: the session is over, for whoever still has it', async () => {
    const vendor = await vendorOf();
    const person = personAt(vendor);
    const list = await person.signIn();
    expect(list.text).toContain('Sign out');
    const { formKey = '' } = person.filled('formKey');
    expect((await person.send('/my/session/end', { formKey: 'x' })).status).toBe(403);
    const out = await person.send('/my/session/end', { formKey });
    expect(out.text).toContain('Mail me a link');
  });

  it('keeps sessions of worlds apart, and ends them with their time', async () => {
    const vendor = await vendorOf();
    const person = personAt(vendor);
    await person.send('/my/link', { email: 'ada@example.com' });
    await person.signIn();
    await vendor.advance(1800);
    expect((await person.open(vendor.directory.pages?.my ?? '')).text).toContain('Mail me a link');
  });

  it('takes a deactivation code without a session, and gives the receipt again', async () => {
    const vendor = await vendorOf();
    const laptop = await vendor.machine('laptop');
    await vendor.activate(await laptop.code());
    const code = await laptop.deactivation();
    const person = personAt(vendor);
    const page = await person.send('/my/deactivation', { code });
    const receipt = page.textOf('data-oap-receipt');
    expect(await vendor.deactivate(code)).toMatchObject({
      status: 200,
      body: { receipt, releaseClass: 'proved' },
    });
    const file = await person.send('/pages/file', { artifact: receipt ?? '' });
    expect(file.headers.get('content-disposition')).toContain('filename="example-editor.oarec"');
    const wrong = await person.send('/my/deactivation', { code: await laptop.code() });
    expect([wrong.status, wrong.all('data-oap-code')]).toEqual([400, ['wrong-kind']]);
  });
});

describe('a form', () => {
  it('of another type, coded, or that is none is refused as a page', async () => {
    const vendor = await vendorOf();
    const url = vendor.directory.pages?.offline ?? '';
    const post = async (headers: Record<string, string>, body: string) =>
      vendor.fetch(new Request(url, { method: 'POST', headers, body }));
    const form = 'application/x-www-form-urlencoded';
    for (const [headers, body, status] of [
      [{ 'content-type': 'application/json' }, '{}', 415],
      [{ 'content-type': form, 'content-encoding': 'gzip' }, 'code=x', 415],
      [{ 'content-type': 'multipart/form-data; boundary=x' }, 'no parts', 400],
      [{ 'content-type': 'multipart/form-data' }, 'no boundary', 400],
      [{ 'content-type': form }, `code=${'x'.repeat(131_072)}`, 413],
    ] as const) {
      const response = await post(headers, body);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        'text/html; charset=utf-8',
      ]);
    }
    expect((await post({ 'content-type': form }, 'code=x&code=y')).status).toBe(400);
  });
});
