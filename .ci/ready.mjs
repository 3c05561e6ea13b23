/**
 * Makes a checkout ready to use: installs what the lockfile names, then compiles.
 *
 * Runs before `npm start` and `npm test`, on a fresh clone too, so it imports nothing but Node's built-ins.
 * Installs only when the lockfile, the Node version or the platform is not the one of the last install;
 * that state is a line of hex in `node_modules/.oap-ready`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockfile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.oap-ready');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Prints the reason and ends with a failure.
 *
 * @param {string} reason
 * @returns {never}
 */
function stop(reason) {
  console.error(`oap: ${reason}`);
  process.exit(1);
}

/** The C library, by npm's name for it: npm installs other binaries on musl than on glibc. */
const libc = readLibc();
function readLibc() {
  if (process.platform !== 'linux') return '';
  /** @type {any} */
  const report = process.report.getReport();
  return report.header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** What the installed files depend on, as one hash. */
function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(lockfile));
  for (const part of [process.version, process.platform, process.arch, libc]) hash.update(`\n${part}`);
  return hash.digest('hex');
}

/** True when the installed files are those that this lockfile, Node and platform ask for. */
function isInstalled() {
  const stamped = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
  if (stamped === wantedStamp()) return true;
  if (!installedByNpm()) return false;
  writeFileSync(stampFile, `${wantedStamp()}\n`);
  return true;
}

/**
 * True when someone has run `npm install` since the last stamp, and npm's own record of it names all that the
 * lockfile does, development tools and this platform's binaries included: then nothing is left to install.
 */
function installedByNpm() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(stampFile) && statSync(stampFile).mtimeMs >= statSync(record).mtimeMs) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true; // the workspaces themselves
    const { optional = false, os = [], cpu = [], libc: libcs = [libc] } = entry;
    const forHere = os.includes(process.platform) && cpu.includes(process.arch) && libcs.includes(libc);
    const found = installed[path];
    if (found === undefined) return optional && !forHere;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // npm names its own script to the scripts it runs; calling that needs no shell, on Windows either.
  const self = process.env.npm_execpath ?? '';
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: 'inherit' };
  const result = self.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error !== undefined) stop(`npm did not start: ${result.error.message}`);
  if (result.status !== 0) stop('npm ci failed; its message is above');
  writeFileSync(stampFile, `${wantedStamp()}\n`);
}

/** Compiles every package through turbo, which skips the work when no input changed. */
function compile() {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const args = [turbo, 'run', 'compile', '--output-logs=errors-only', '--log-prefix=none'];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  const result = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (result.error !== undefined) stop(`the build did not start: ${result.error.message}`);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    stop('the build failed; its messages are above');
  }
}

/**
 * Runs one step, then prints what it did and how long it took.
 *
 * @param {string} done
 * @param {() => void} step
 */
function timed(done, step) {
  const start = performance.now();
  step();
  console.log(`oap: ${done}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`needs Node ${manifest.engines.node}, and this is ${process.version}`);
}
if (!existsSync(lockfile)) stop('package-lock.json is missing; take it from the repository');

if (!isInstalled()) {
  console.log('oap: installing dependencies (once for each lockfile, Node version and platform)');
  timed('installed', install);
}
timed('built', compile);
