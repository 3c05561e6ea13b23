import { casesInBrowser, type RealBrowser, run, serverInProcess } from '@offline-activation/conformance';
import { expect, test } from 'vitest';
import { referenceServer } from '../src/index.js';

/** What the cases say of a browser that saves this. */
async function statuses(saves: Awaited<ReturnType<RealBrowser['download']>>): Promise<string[]> {
  const target = await serverInProcess(referenceServer());
  const cases = casesInBrowser({ download: async () => saves });
  const seen: string[] = [];
  for await (const { status, breach } of run(cases, target, { seed: 5n }))
    seen.push(breach ? `${status} ${breach.id} ${breach.at}` : status);
  await target.close();
  return seen;
}

const noLicense = new TextEncoder().encode('<html>');

test('that no file is saved fails them', async () => {
  expect(await statuses(undefined)).toEqual(Array(2).fill('fail PAGE-8 download'));
});

test('that a file has another name than the canonical one fails them', async () => {
  const seen = await statuses({ name: 'example-editor.oalic.xml', content: noLicense });
  expect(seen).toEqual(Array(2).fill('fail PAGE-8 name of the saved file'));
});

test('that what is saved is no license file fails them', async () => {
  const names: string[] = [];
  const target = await serverInProcess(referenceServer());
  const cases = casesInBrowser({ download: async () => ({ name: 'x', content: noLicense }) });
  for await (const { breach } of run(cases, target, { seed: 5n })) names.push(String(breach?.expected));
  await target.close();
  expect(await statuses({ name: names[0] ?? '', content: noLicense })).toContain('fail PAGE-8 saved file');
});
