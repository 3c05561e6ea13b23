import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('../dist/lane/sync-files.js', import.meta.url).href;

/** What a script prints, in a process of its own: files are done with otherwise from then on in the whole of it. */
const printed = (script: string, prepare = 'doFilesAtOnce();'): unknown => {
  const source = `
    import { link, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
    import { tmpdir } from 'node:os';
    import { join } from 'node:path';
    import { doFilesAtOnce } from ${JSON.stringify(MODULE)};
    ${prepare}
    const folder = await mkdtemp(join(tmpdir(), 'oap-at-once-'));
    const path = join(folder, 'file');
    const codeOf = (work) => work.then(() => 'done', ({ code }) => code);
    try { ${script} } finally { await rm(folder, { recursive: true }); }
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' }),
  );
};
const tell = (what: string) => `console.log(JSON.stringify(${what}));`;

describe('files that are done with at once', () => {
  const overtaken = `
    await writeFile(path, 'text');
    let isOvertaken = false;
    setImmediate(() => { isOvertaken = true; });
    await readFile(path);
    ${tell('isOvertaken')}
  `;

  it('go through no other thread', () => {
    expect(printed(overtaken)).toBe(false);
    expect(printed(overtaken, '')).toBe(true);
  });

  it('are read as they were written, by handles too', () => {
    const script = `
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(Buffer.from('some text'));
      await file.sync();
      await file.close();
      const { mode } = await stat(path);
      const again = await open(path);
      const bytes = Buffer.alloc(4);
      const { bytesRead } = await again.read(bytes, 0, 4, 5);
      await again.close();
      ${tell("[await readFile(path, 'utf8'), mode & 0o777, bytesRead, bytes.toString()]")}
    `;
    expect(printed(script)).toEqual(['some text', 0o600, 4, 'text']);
  });

  it('refuse as they do otherwise: by a promise, with a code', () => {
    const script = `
      await writeFile(path, 'text');
      ${tell(`[
        await codeOf(readFile(join(folder, 'none'))),
        await codeOf(open(path, 'wx')),
        await codeOf(writeFile(path, 'more', { flag: 'wx' })),
        await codeOf(link(path, path)),
      ]`)}
    `;
    expect(printed(script)).toEqual(['ENOENT', 'EEXIST', 'EEXIST', 'EEXIST']);
  });
});
