import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileNameOf, LIMITS } from '@offline-activation/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeClaims } from '../src/code/own-code.js';
import { fileStorage, readChosen, saveFile } from '../src/node.js';
import { NOW, PRODUCT, refused, worldOf } from './world.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oap-client-'));
});
afterEach(() => rm(folder, { recursive: true }));

const clientIn = (stateDirectory: string) => worldOf({ storage: fileStorage(stateDirectory) }).client;

describe('a state in files', () => {
  test('is made when there is something to keep, one file, for its owner only (STORE-9)', async () => {
    const state = join(folder, 'a', 'b');
    const client = clientIn(state);
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'unactivated' });
    expect(await readdir(folder)).toEqual([]);
    await client.machineCode({ now: NOW });
    expect(await readdir(state)).toEqual(['state']);
    expect((await stat(state)).mode & 0o777).toBe(0o700);
    expect((await stat(join(state, 'state'))).mode & 0o777).toBe(0o600);
  });

  test('STORE-2: is there for the next client', async () => {
    const code = await clientIn(folder).machineCode({ now: NOW });
    expect(await clientIn(folder).machineCode({ now: NOW })).toBe(code);
  });

  test('STORE-1: what a write left unfinished is not looked at, and goes with the next', async () => {
    const code = await clientIn(folder).machineCode({ now: NOW });
    await writeFile(join(folder, 'state.new'), 'half of');
    const client = clientIn(folder);
    expect(await client.machineCode({ now: NOW })).toBe(code);
    await client.machineCode({ now: NOW, new: 'code' });
    expect(await readdir(folder)).toEqual(['state']);
  });

  test('STORE-5: damaged bytes are kept aside, each under a name of its own', async () => {
    for (const [n, damaged] of ['one', 'two'].entries()) {
      await writeFile(join(folder, 'state'), damaged);
      const client = clientIn(folder);
      expect(await client.status({ now: NOW })).toMatchObject({ state: 'storage-corrupt' });
      await client.machineCode({ now: NOW, new: 'key' });
      expect(await readFile(join(folder, `damaged-${n + 1}`), 'utf8')).toBe(damaged);
      expect(await client.status({ now: NOW })).toMatchObject({ state: 'pending' });
    }
  });

  test('a folder in the place of the state is damage too, and is kept aside', async () => {
    await mkdir(join(folder, 'state', 'inner'), { recursive: true });
    const client = clientIn(folder);
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'storage-corrupt' });
    expect(await refused(client.machineCode({ now: NOW }))).toMatchObject({ code: 'storage-corrupt' });
  });

  test('STORE-6: a place where nothing can be written is refused, and nothing is left there', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const client = clientIn(join(file, 'state'));
    expect(await client.status({ now: NOW })).toMatchObject({ state: 'unactivated' });
    expect(await refused(client.machineCode({ now: NOW }))).toMatchObject({ code: 'storage-unwritable' });
    expect(await readdir(folder)).toEqual(['file']);
  });
});

describe('the lock', () => {
  test('lets one write at a time, and none is lost', async () => {
    const clients = Array.from({ length: 8 }, () => clientIn(folder));
    await clients[0]?.machineCode({ now: NOW });
    const codes = await Promise.all(clients.map((client) => client.machineCode({ now: NOW, new: 'code' })));
    expect(codes).toContain(await clientIn(folder).machineCode({ now: NOW }));
    expect(new Set(codes.map((code) => codeClaims(code).machine.key)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['state']);
  });

  test('of a process that has ended is taken over', async () => {
    // No process has this id: Linux counts to 4,194,304 at most.
    await writeFile(join(folder, 'lock'), '4194305 owner');
    await clientIn(folder).machineCode({ now: NOW });
    expect(await readdir(folder)).toEqual(['state']);
  });

  test.each([
    ['long ago', -3_600],
    ['in the future', 3_600],
  ])(
    'that was taken %s, by a process that still runs or an unknown one, is taken over',
    async (_name, seconds) => {
      for (const owner of [`${process.pid} owner`, '']) {
        await writeFile(join(folder, 'lock'), owner);
        const then = new Date(Date.now() + seconds * 1000);
        await utimes(join(folder, 'lock'), then, then);
        await clientIn(folder).machineCode({ now: NOW, new: 'code' });
        expect(await readdir(folder)).toEqual(['state']);
      }
    },
  );
});

describe('saved files', () => {
  const name = fileNameOf(PRODUCT, 'machine-code');

  test('SAVE-1: have the canonical name, and the code that is shown as text', async () => {
    const { client } = worldOf();
    const file = await client.save({ now: NOW, artifact: 'machine-code' });
    const path = await saveFile(file, { folder });
    expect(path).toBe(join(folder, 'example-editor.oareq'));
    expect(await readFile(path, 'utf8')).toBe(file.text);
    expect(file.text).toContain(`<Token>${await client.machineCode({ now: NOW })}</Token>`);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('SAVE-2: a file in the way stays unless the person agrees', async () => {
    await writeFile(join(folder, name), 'mine');
    expect(await refused(saveFile({ name, text: 'new' }, { folder }))).toMatchObject({
      code: 'storage-unwritable',
      exists: true,
    });
    expect(await readFile(join(folder, name), 'utf8')).toBe('mine');
    await saveFile({ name, text: 'new' }, { folder, overwrite: true });
    expect(await readFile(join(folder, name), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual([name]);
  });

  test('SAVE-3: what cannot be written leaves nothing behind', async () => {
    const nowhere = saveFile({ name, text: 'new' }, { folder: join(folder, 'missing') });
    expect(await refused(nowhere)).toMatchObject({ code: 'storage-unwritable', exists: false });
    await mkdir(join(folder, name, 'inner'), { recursive: true });
    const inTheWay = saveFile({ name, text: 'new' }, { folder, overwrite: true });
    expect(await refused(inTheWay)).toMatchObject({ code: 'storage-unwritable' });
    expect(await readdir(folder)).toEqual([name]);
  });
});

describe('a file that is chosen', () => {
  test.each([0, 1, LIMITS.carrierBytesMax, LIMITS.carrierBytesMax + 1])(
    'of %i bytes is read whole',
    async (length) => {
      const path = join(folder, 'license (1).txt');
      await writeFile(path, new Uint8Array(length).fill(0x41));
      expect(await readChosen(path)).toHaveLength(length);
    },
  );

  test('that is longer is read as far as shows that it is', async () => {
    const path = join(folder, 'film.oalic');
    await writeFile(path, new Uint8Array(1_000_000));
    const carrier = await readChosen(path);
    expect(carrier).toHaveLength(LIMITS.carrierBytesMax + 1);
    expect(await refused(worldOf().client.load({ now: NOW, carrier }))).toMatchObject({ code: 'too-large' });
  });
});
