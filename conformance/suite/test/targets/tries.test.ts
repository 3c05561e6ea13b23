import { describe, expect, it } from 'vitest';
import type { Directory, HttpReply, KnownLicense } from '../../src/target.js';
import { countedTries, UNCOUNTED } from '../../src/targets/tries.js';
import { usedUp } from '../../src/targets/used-up.js';

const ACTIVATIONS = 'http://vendor.test/activations';
const directory = { resources: { activations: ACTIVATIONS } } as unknown as Directory;
const known = (profile: 'text-3-seats' | 'file-strict'): KnownLicense => ({
  id: profile,
  key: `key of ${profile}`,
  email: 'a@example.com',
  product: 'example-editor',
  plan: { policy: { profile } },
});
const of = { directory, licenses: { L: known('text-3-seats'), M: known('file-strict') } };
const reply = (body: object): HttpReply => ({
  status: 400,
  headers: {},
  body: Buffer.from(JSON.stringify(body)),
});
const notFound = async () => reply({ code: 'license-not-found' });
const post = (body: object | string, url = ACTIVATIONS) => ({
  method: 'POST',
  url,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const wrong = post({ licenseKey: 'no such key' });
const tooMany = { name: 'Untestable', cap: 'seed', message: expect.stringContaining('at most 9 of them') };

describe('tries with wrong credentials on a server that counts them', () => {
  it('end before the server would refuse everything, and go on when its window has moved', async () => {
    let now = 1_000_000;
    const tries = countedTries(usedUp(['k']), () => now);
    for (let i = 0; i < 9; i++) await tries.send(wrong, of, notFound);
    await expect(tries.send(wrong, of, notFound)).rejects.toMatchObject(tooMany);
    now += 601;
    await expect(tries.send(wrong, of, notFound)).resolves.toMatchObject({ status: 400 });
  });

  it('count while they are under way, and afterwards only where they were refused as such', async () => {
    const tries = countedTries(usedUp(['k']));
    const malformed = async () => reply({ code: 'malformed' });
    for (let i = 0; i < 20; i++) await tries.send(wrong, of, malformed);
    const sent = Array.from({ length: 12 }, () => tries.send(wrong, of, notFound));
    const ended = await Promise.allSettled(sent);
    expect(ended.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 9 }, () => 'fulfilled'),
      ...Array.from({ length: 3 }, () => 'rejected'),
    ]);
  });

  it('are told from requests with the credentials of a license, and from others', async () => {
    const used = usedUp(['k']);
    for (let i = 0; i < 9; i++) used.noteFailure(Math.floor(Date.now() / 1000));
    const tries = countedTries(used);
    const right = [
      post({ licenseKey: 'key of text-3-seats', email: 'a@example.com' }),
      post({ licenseKey: 'key of file-strict' }),
      post({ machineCode: 'only' }),
      post('{'),
      post({ licenseKey: 'no such key' }, 'http://vendor.test/elsewhere'),
      { method: 'GET', url: ACTIVATIONS },
    ];
    for (const request of right) {
      await expect(tries.send(request, of, async () => reply({}))).resolves.toBeDefined();
    }
    for (const body of [
      { licenseKey: 'key of text-3-seats' },
      { licenseKey: 'key of text-3-seats', email: 'b@example.com' },
    ]) {
      await expect(tries.send(post(body), of, notFound)).rejects.toMatchObject(tooMany);
    }
    await expect(UNCOUNTED.send(wrong, of, notFound)).resolves.toBeDefined();
  });
});
