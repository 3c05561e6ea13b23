/**
 * Looks at the packages as those who install them get them: packs each, has publint look at the tarball, installs all of
 * them in an empty folder, compiles the code of their READMEs there, and runs the packed command.
 *
 * Usage: packed.mjs. The build must be there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oap-packed-'));
const faults = /** @type {string[]} */ ([]);

/** @typedef {{name: string, private?: boolean, exports?: Record<string, unknown>, peerDependencies?: Record<string, string>}} Manifest */

try {
  const packages = workspaces().map((at) => ({ at, ...manifestOf(at) }));
  const published = packages.filter((one) => !one.private);
  const tarballs = pack(published.map(({ at }) => at));
  for (const [index, { at, name }] of published.entries()) {
    const tarball = tarballs[index] ?? '';
    faults.push(...(await lint(at, name, tarball)));
    if (!listOf(tarball).some((file) => /\/README\.md$/.test(file))) faults.push(`${name}: has no README.md`);
    if (!listOf(tarball).some((file) => /\/LICENSE/.test(file))) faults.push(`${name}: has no licence`);
  }
  install(tarballs, published);
  compileReadmes(published);
  runCommand();
  console.log(`packed: ${published.length} packages, ${faults.length} faults`);
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/**
 * Folders of all workspaces.
 *
 * @returns {string[]}
 */
function workspaces() {
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((/** @type {string} */ pattern) => expand(pattern))
    .filter((/** @type {string} */ at) => manifestOf(at).name !== undefined);
}

/** @returns {string[]} */
function expand(/** @type {string} */ pattern) {
  const all = execFileSync('git', ['ls-files', `${pattern}/package.json`], { cwd: ROOT, encoding: 'utf8' });
  return all
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((file) => file.replace(/\/package\.json$/, ''));
}

/** @returns {Manifest} */
function manifestOf(/** @type {string} */ at) {
  return JSON.parse(readFileSync(join(ROOT, at, 'package.json'), 'utf8'));
}

/**
 * Packs workspaces.
 *
 * @returns {string[]} paths of the tarballs, in the same order.
 */
function pack(/** @type {readonly string[]} */ workspaces) {
  const asked = workspaces.flatMap((at) => ['--workspace', at]);
  const out = npm(['pack', '--json', '--pack-destination', folder, ...asked], ROOT);
  const packed = /** @type {{name: string, filename: string}[]} */ (JSON.parse(out.slice(out.indexOf('['))));
  return workspaces.map((at) => {
    const { name } = manifestOf(at);
    const filename = packed.find((one) => one.name === name)?.filename;
    if (filename === undefined) throw new Error(`npm packed no ${name}`);
    return join(folder, filename);
  });
}

function listOf(/** @type {string} */ tarball) {
  return execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');
}

async function lint(/** @type {string} */ at, /** @type {string} */ name, /** @type {string} */ tarball) {
  const bytes = readFileSync(tarball);
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages } = await publint({
    pack: { tarball: content },
    level: 'warning',
  });
  const manifest = manifestOf(at);
  return messages.map((message) => `${name}: ${formatMessage(message, manifest, { color: false })}`);
}

function install(/** @type {string[]} */ tarballs, /** @type {readonly Manifest[]} */ published) {
  writeFileSync(join(folder, 'package.json'), '{"name": "empty", "private": true, "type": "module"}');
  const peers = Object.assign({}, ...published.map(({ peerDependencies }) => peerDependencies));
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const others = ['typescript', '@types/node'].map((name) => `${name}@${devDependencies[name]}`);
  npm(
    [
      'install',
      // What the checkout has been set up with is at hand.
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      ...tarballs,
      ...Object.entries(peers).map(([n, v]) => `${n}@${v}`),
      ...others,
    ],
    folder,
  );
}

/** Type checks, as strictly as may be, the code of every README and an import of every entry. */
function compileReadmes(/** @type {readonly (Manifest & {at: string})[]} */ published) {
  const codes = published.flatMap(({ at, name, exports = {} }) => {
    const text = readFileSync(join(ROOT, at, 'README.md'), 'utf8');
    const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => `${code}\nexport {};\n`);
    const entries = Object.entries(exports).filter(([, target]) => typeof target !== 'string');
    const imports = entries.map(
      ([entry], index) => `export * as entry${index} from '${name}${entry.slice(1)}';`,
    );
    return [...blocks, imports.join('\n')];
  });
  for (const [index, code] of codes.entries()) writeFileSync(join(folder, `code-${index}.ts`), code);
  const base = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['node'],
  };
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = { ...base, module, moduleResolution, skipLibCheck: false };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['code-*.ts'] }));
    try {
      execFileSync(process.execPath, [join(folder, 'node_modules/typescript/bin/tsc'), '-p', '.'], {
        cwd: folder,
        encoding: 'utf8',
      });
    } catch (error) {
      faults.push(`${moduleResolution}:\n${/** @type {{stdout: string}} */ (error).stdout}`);
    }
  }
}

/** The packed command, in the empty folder, as somebody who has installed it. */
function runCommand() {
  const bin = join(folder, 'node_modules/.bin/oap');
  for (const [args, wanted] of /** @type {[string[], RegExp][]} */ ([
    [['--version'], /^\d+\.\d+\.\d+$/m],
    [['explain', 'SEAT-4'], /SEAT-4/],
    [['start', '--only', 'seats/limit-1'], /1 pass/],
    [['vectors', 'generate', '--out', 'mine', '--seed', '7'], /vectors/],
    [['vectors', 'lint', 'mine'], /./],
    [['driver', 'scaffold', 'driver'], /driver/],
  ])) {
    try {
      const out = execFileSync(bin, args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      if (!wanted.test(out))
        faults.push(`oap ${args.join(' ')} printed ${JSON.stringify(out.slice(0, 500))}`);
    } catch (error) {
      const { status, stderr, stdout } = /** @type {{status: number, stderr: string, stdout: string}} */ (
        error
      );
      faults.push(`oap ${args.join(' ')} ended with ${status}: ${stderr}${stdout}`.slice(0, 1000));
    }
  }
}

function npm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const windows = process.platform === 'win32';
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
