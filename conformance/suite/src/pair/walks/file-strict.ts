import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeCode } from '../../made-code.js';
import { fileName, writeFile as fileOf } from '../../oracle/carrier-file.js';
import { COMMON_NAMES } from '../courier/names.js';
import { wrongly } from '../courier/wrong.js';
import type { Device } from '../device.js';
import type { Pair } from '../pair.js';
import { worldOf } from '../plan.js';
import { walkOf } from '../walk.js';

/** What the stations share. */
interface Scene {
  request: string;
  /** Content of the newest license file. */
  license: string;
  code: MadeCode | undefined;
}

const FILES = { client: ['files'] } as const;
/** A strict machine does not survive a change of either. */
const INSTALL = 'os.install-id.1';
const SYSTEM = 'os.version-major.1';

/** Saves the request of a machine, uploads it, and keeps the license file that comes. */
async function apply(pair: Pair, scene: Scene, device: Device): Promise<string | undefined> {
  scene.request = await device.save(await pair.folder());
  scene.code = await device.show();
  const request = pair.carryFile('machine-code', `the request of ${device.name}`, scene.request, 'text');
  const { token, refused } = await pair.office.activate(scene.code, request, 'license-file');
  if (token !== undefined) scene.license = token;
  return refused;
}

/** Loads the license file, as it arrives under a name. */
async function load(pair: Pair, scene: Scene, device: Device, nth?: number): Promise<void> {
  await device.load(pair.carryFile('token', 'the license file', scene.license, 'bytes', nth));
  await device.play();
}

/** The flow of §1.4: a request file and a license file, under a strict fingerprint. @spec 1.4 */
export const FILE_STRICT = walkOf<Scene>({
  name: 'file-strict',
  title: 'A workstation behind a proxy, activated by files',
  plan: worldOf('file-strict'),
  begin: () => ({ request: '', license: '', code: undefined }),
  stations: [
    {
      name: 'no-network',
      title: 'Online activation fails at a closed port: the client says why, and offers manual activation.',
      asserts: ['NET-11', 'TELL-3'],
      needs: { client: ['feature:online'] },
      async play(pair) {
        await pair.gateway.cut();
        const w = await pair.device('W');
        await w.activateInVain();
        await w.play();
      },
    },
    {
      name: 'unwritable',
      title:
        'The request cannot be saved where nothing can be written: the client says so, and keeps the code.',
      asserts: ['SAVE-3', 'CODE-3'],
      needs: FILES,
      async play(pair) {
        const w = await pair.device('W');
        await w.show();
        const file = join(await pair.folder(), 'a-file');
        await writeFile(file, 'no folder');
        await w.saveInVain(join(file, 'requests'), 'SAVE-3');
        await w.show();
        pair.tell('the folder lay below a regular file');
      },
    },
    {
      name: 'request',
      title:
        'The request is saved under its canonical name; a second time the file in the way is left alone.',
      asserts: ['SAVE-1', 'SAVE-2', 'FILE-6'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.device('W');
        const folder = await pair.folder();
        scene.request = await w.save(folder);
        const path = join(folder, fileName('machine-code', pair.license.product));
        await writeFile(path, 'mine');
        await w.saveInVain(folder, 'SAVE-2', true);
        const left = await readFile(path, 'utf8');
        w.judge.that('SAVE-2', left === 'mine', 'mine', left, 'the file in the way');
      },
    },
    {
      name: 'license',
      title: 'The request file is uploaded under whatever name it has by now, and a license file comes back.',
      asserts: ['ROW-15', 'HTTP-31', 'HTTP-32'],
      needs: FILES,
      async play(pair, scene) {
        await apply(pair, scene, await pair.device('W'));
      },
    },
    {
      name: 'wrong-file',
      title: 'The request is chosen in place of the license, then a sign-in page: each is refused by name.',
      asserts: ['READ-2', 'STATE-2'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.device('W');
        const page = '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>';
        pair.tell('chosen: the request file; a web page saved as the license; half a license file');
        await w.load(wrongly('the request', scene.request, fileName('machine-code', pair.license.product)));
        await w.load(wrongly('a web page', page, fileName('token', pair.license.product)));
        await w.load(wrongly('half a file', scene.license.slice(0, 400), 'download.part'));
        await w.play();
      },
    },
    {
      name: 'load',
      title: 'The license file is taken under every name that browsers and people make of it.',
      asserts: ['CARR-1', 'LOAD-1', 'LOAD-3', 'STATE-2'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.device('W');
        for (let nth = 0; nth < COMMON_NAMES; nth++) await load(pair, scene, w, nth);
        for (let more = 0; more < 3; more++) await load(pair, scene, w);
      },
    },
    {
      name: 'other-machine',
      title: 'Another workstation is given the same license file, and refuses it.',
      asserts: ['READ-4', 'STATE-2'],
      needs: FILES,
      async play(pair, scene) {
        const other = await pair.device('X');
        await other.show();
        pair.tell('chosen on X: the license file of W');
        await other.load(wrongly('the license of W', scene.license, fileName('token', pair.license.product)));
        await other.play();
      },
    },
    {
      name: 'reformat',
      title: 'The system disk is erased: the client names what changed, and the server refuses the old key.',
      asserts: ['STATE-6', 'TELL-7', 'MATCH-2', 'ROW-9'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.device('W');
        await w.play({ op: 'facts', change: [INSTALL] });
        pair.tell(`the page says ${await apply(pair, scene, w)}`);
        await w.load(wrongly('the old license', scene.license, fileName('token', pair.license.product)));
        pair.tell('the old disk is put back');
        await w.play({ op: 'facts', restore: true });
      },
    },
    {
      name: 'lost-state',
      title: 'The application is installed anew: its new key takes over the seat, no second one is used.',
      asserts: ['ROW-12', 'ASK-1', 'LOAD-1'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.reinstalled('W');
        await apply(pair, scene, w);
        await load(pair, scene, w);
      },
    },
    {
      name: 'major-update',
      title: 'A new major version of the system: the client names it, and one trip gets a new license.',
      asserts: ['STATE-6', 'TELL-7', 'MATCH-2', 'LOAD-1'],
      needs: FILES,
      async play(pair, scene) {
        const w = await pair.device('W');
        await w.play({ op: 'facts', change: [SYSTEM] });
        const proofs = pair.bothClaim('proofs');
        const given = proofs ? await w.giveUp() : undefined;
        if (given === undefined) await w.show({ new: 'key' });
        else {
          const product = pair.license.product;
          const file = fileOf('deactivation', given, { product, created: pair.world.now().max });
          const receipt = await pair.office.deactivate(
            pair.carryFile('deactivation', 'the deactivation of W', file, 'text'),
          );
          await w.loadReceipt(pair.carryText('receipt', 'the receipt of W', receipt));
        }
        const refused = await apply(pair, scene, w);
        if (refused !== undefined) return pair.tell(`the page says ${refused}`);
        await load(pair, scene, w);
      },
    },
  ],
});
