import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8 } from '../../../oracle/bytes.js';
import { openCarrier } from '../../../oracle/carrier.js';
import { fileName } from '../../../oracle/carrier-file.js';
import type { JsonObject } from '../../../oracle/json.js';
import type { Kind } from '../../../oracle/kinds.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { leave } from '../../steps/bench.js';
import { type Life, lifeCase } from '../../steps/example.js';
import { errorOf, judgeRefused, offersOf, oneJudge, outcomeOf, sameList } from '../../steps/judge.js';
import { nowOf } from '../../steps/params.js';

type Artifact = 'machine-code' | 'deactivation';

const save = ({ bench }: Life, artifact: Artifact, params: JsonObject = {}) =>
  bench.driver.call('save', { ...nowOf(bench), artifact, ...params });

/** The client that has saved, and who decides. */
interface Saved {
  readonly bench: Pick<Life['bench'], 'product'>;
  readonly t: Pick<Life['t'], 'that'>;
}

/** Judges a file that was saved: name, form, content, and where it is. */
export async function judgeSaved(
  { bench, t }: Saved,
  id: Id,
  kind: Kind,
  envelope: string | undefined,
  folder: string | undefined,
  got: JsonObject,
): Promise<void> {
  t.that(id, errorOf(got) === undefined, 'done', outcomeOf(got), 'save');
  const name = fileName(kind, bench.product);
  t.that('FILE-6', got['name'] === name, name, got['name'], 'name');
  const content = String(got['content']);
  // XML of our namespace, and in it the envelope: what is a file and no bare text.
  const isXml = /^\s*</.test(content);
  t.that(id, isXml, 'the file carrier', content.slice(0, 40), 'content');
  const opened = openCarrier(utf8(content));
  t.that(id, opened.ok, 'a file that reads well', opened.ok || opened.code, 'content');
  // What was shown may have had other text around it.
  const shown = openCarrier(envelope ?? '');
  const wanted = shown.ok ? shown.envelope : envelope;
  if (opened.ok) t.that(id, opened.envelope === wanted, wanted, opened.envelope, 'content');
  if (folder === undefined) {
    t.that(id, got['path'] === undefined, 'no path', got['path'], 'path');
    return;
  }
  const path = join(folder, name);
  t.that(id, got['path'] === path, path, got['path'], 'path');
  const written = await readFile(path).catch(() => undefined);
  t.that(id, written?.equals(Buffer.from(content)) ?? false, content, written?.toString(), 'the file');
}

/** Request and deactivation files. @spec 16.4 */
export const SAVING: readonly ClientCase[] = [
  lifeCase(
    'client-saving/request-file',
    'The request file has the canonical name and carries the code that is shown as text.',
    ['SAVE-1', 'FILE-6', 'CODE-3'],
    async (life) => {
      const { bench, t, arrange, play } = life;
      await arrange({ op: 'code' });
      const folder = await t.folder();
      const got = await save(life, 'machine-code', { folder });
      await judgeSaved(life, 'SAVE-1', 'machine-code', bench.codes[0]?.text, folder, got);
      t.that('SAVE-1', (await readdir(folder)).length === 1, 'one file', await readdir(folder), 'the folder');
      await play({ op: 'code' });
    },
    ['files'],
  ),
  lifeCase(
    'client-saving/makes-the-code',
    'Saving first makes the code that is shown as text afterwards.',
    ['SAVE-1', 'FILE-6', 'ASK-1'],
    async (life) => {
      const { bench, t, arrange } = life;
      await arrange({ op: 'open' });
      const folder = await t.folder();
      const got = await save(life, 'machine-code', { folder });
      t.that('ASK-1', errorOf(got) === undefined, 'done', outcomeOf(got), 'save');
      const shown = await bench.driver.call('machineCode', nowOf(bench));
      await judgeSaved(life, 'SAVE-1', 'machine-code', String(shown['machineCode']), folder, got);
    },
    ['files'],
  ),
  lifeCase(
    'client-saving/without-a-folder',
    'Without a folder nothing is written, and name and content are told.',
    ['SAVE-1', 'FILE-6'],
    async (life) => {
      const { bench, arrange } = life;
      await arrange({ op: 'code' });
      const got = await save(life, 'machine-code');
      await judgeSaved(life, 'SAVE-1', 'machine-code', bench.codes[0]?.text, undefined, got);
    },
  ),
  lifeCase(
    'client-saving/file-in-the-way',
    'A file in the way stays as it is until the person agrees.',
    ['SAVE-2', 'TELL-3', 'FILE-6', 'SAVE-1'],
    async (life) => {
      const { bench, t, arrange } = life;
      await arrange({ op: 'code' });
      const folder = await t.folder();
      const path = join(folder, fileName('machine-code', bench.product));
      const named = await save(life, 'machine-code');
      t.that('FILE-6', path === join(folder, String(named['name'])), path, named['name'], 'name');
      await writeFile(path, 'mine');
      for (const overwrite of [undefined, false]) {
        const got = await save(life, 'machine-code', { folder, ...(overwrite === false && { overwrite }) });
        judgeRefused(oneJudge(t, 'SAVE-2'), got, 'storage-unwritable', 'SAVE-2');
        const error = errorOf(got);
        t.that('SAVE-2', error?.['exists'] === true, true, error?.['exists'], 'error.exists');
        const offers = offersOf('storage-unwritable');
        t.that('TELL-3', sameList(error?.['offers'], offers), offers, error?.['offers'], 'error.offers');
        const left = await readFile(path, 'utf8');
        t.that('SAVE-2', left === 'mine', 'mine', left, 'the file');
        const names = await readdir(folder);
        t.that('SAVE-2', names.length === 1, 'one file', names, 'the folder');
      }
      const got = await save(life, 'machine-code', { folder, overwrite: true });
      await judgeSaved(life, 'SAVE-1', 'machine-code', bench.codes[0]?.text, folder, got);
    },
    ['files'],
  ),
  lifeCase(
    'client-saving/no-such-folder',
    'A folder that is none is refused, and nothing is there afterwards.',
    ['SAVE-3', 'CODE-3'],
    async (life) => {
      const { t, arrange, play } = life;
      await arrange({ op: 'code' });
      const file = join(await t.folder(), 'a-file');
      await writeFile(file, 'no folder');
      const got = await save(life, 'machine-code', { folder: file });
      judgeRefused(oneJudge(t, 'SAVE-3'), got, 'storage-unwritable', 'SAVE-3');
      t.that('SAVE-3', errorOf(got)?.['exists'] !== true, false, errorOf(got)?.['exists'], 'error.exists');
      t.that(
        'SAVE-3',
        (await readFile(file, 'utf8')) === 'no folder',
        'no folder',
        'other bytes',
        'the file',
      );
      await play({ op: 'code' }, { op: 'status' });
    },
    ['files'],
  ),
  lifeCase(
    'client-saving/full-disk',
    'On a full disk no part of the file stays under its name.',
    ['SAVE-3'],
    async (life) => {
      const { bench, t, arrange } = life;
      await arrange({ op: 'code' }, { op: 'close' });
      bench.driver = await t.start({ fileBytes: 512 });
      await arrange({ op: 'open' });
      const folder = await t.folder();
      const got = await save(life, 'machine-code', { folder });
      judgeRefused(oneJudge(t, 'SAVE-3'), got, 'storage-unwritable', 'SAVE-3');
      const names = await readdir(folder);
      const name = fileName('machine-code', bench.product);
      t.that('SAVE-3', !names.includes(name), 'no such file', names, 'the folder');
      // A file in the way that may be replaced is whole afterwards: the old one.
      await writeFile(join(folder, name), 'mine');
      const over = await save(life, 'machine-code', { folder, overwrite: true });
      judgeRefused(oneJudge(t, 'SAVE-3'), over, 'storage-unwritable', 'SAVE-3');
      await leave(bench);
    },
    ['files', 'storage'],
  ),
  lifeCase(
    'client-saving/deactivation-file',
    'The deactivation file carries the latest deactivation code without a receipt.',
    ['END-3', 'FILE-6', 'END-6'],
    async (life) => {
      const { bench, t, activate, arrange } = life;
      await activate();
      await arrange({ op: 'deactivate' }, { op: 'code' });
      const folder = await t.folder();
      const got = await save(life, 'deactivation', { folder });
      await judgeSaved(life, 'END-3', 'deactivation', bench.deactivations[0]?.text, folder, got);
      await arrange({ op: 'receipt' });
      const none = await save(life, 'deactivation', { folder, overwrite: true });
      judgeRefused(oneJudge(t, 'END-6'), none, 'activation-not-found', 'END-6');
    },
    ['feature:proofs', 'files'],
  ),
];
