import { parsePublicKey } from '@offline-activation/keys';
import { type Check, isMachineSigned } from '../decode/check.js';
import { type Inspection, inspect } from '../decode/inspect.js';
import { rowsOf } from '../decode/rows.js';
import { readInput } from '../read-input.js';
import { EXIT, Stop } from '../stop.js';
import { print, printJson, style } from '../terminal/print.js';
import { printable, table } from '../terminal/text.js';

interface DecodeOptions {
  readonly key?: string;
  readonly json?: boolean;
}

const NAMES = {
  'machine-code': 'Machine code',
  token: 'Activation token',
  deactivation: 'Deactivation code',
  receipt: 'Receipt',
} as const;

/** Shows what an artifact says, and what of it was verified. Exit code 1 where something checked is wrong. */
export async function decode(file: string, { key, json }: DecodeOptions): Promise<void> {
  if (key !== undefined) requirePublicKey(key);
  if (file === '-' && process.stdin.isTTY) throw new Stop('name a file, or pipe an artifact to oap decode');
  const found = await inspect(await readInput(file), key);
  const ok = found.checks.every(({ verdict }) => verdict !== 'bad');
  if (json) printJson({ ok, ...found });
  else printInspection(found);
  if (!ok) process.exitCode = EXIT.failed;
}

function requirePublicKey(text: string): void {
  try {
    parsePublicKey(text);
  } catch (cause) {
    throw new Stop('--key is no k4.public text', undefined, { cause });
  }
}

function printInspection({ carrier, kind, payload, footer, checks }: Inspection): void {
  const from = carrier
    ? `${carrier.characters} characters, ${carrier.form === 'xml' ? 'in a file' : 'as text'}`
    : '';
  print(`${style.bold(kind ? NAMES[kind] : 'No artifact')}${from && style.dim(`  ${from}`)}`);
  if (payload) {
    print('\nSays');
    const said = kind ? rowsOf(kind, payload) : [['payload', JSON.stringify(payload)] as const];
    const signer = footer === undefined ? [] : [['issuer key', signerIn(footer)] as const];
    const rows = [...said, ...signer].map(([label, text]) => [printable(label), printable(text)] as const);
    print(table(rows, { paint: style.dim }));
  }
  section('Checked', checks.filter(({ verdict }) => verdict !== 'unchecked').map(line));
  const unread = checks.filter(({ verdict }) => verdict === 'unchecked').map(line);
  const refused = checks.some(({ verdict }) => verdict === 'bad');
  section(
    'Not checked',
    kind && !refused ? [...unread, lineOf(MARKS.unchecked, 'otherwise', ELSEWHERE[kind])] : unread,
  );
  if (kind && !isMachineSigned(kind) && unread.length > 0) {
    print('\nNothing here is authentic until the signature is checked.');
  }
}

/** The key that a footer names; the footer as it is where it names none. */
const signerIn = (footer: string): string => /^\{"kid":"([^"\\]*)"\}$/.exec(footer)?.[1] ?? footer;

const MARKS = { good: style.green('✓'), bad: style.red('✗'), unchecked: style.dim('–') } as const;
const STEP_WIDTH = 9;

function section(title: string, lines: readonly string[]): void {
  if (lines.length > 0) print(`\n${title}\n${lines.join('\n')}`);
}

const line = ({ step, verdict, says }: Check): string => lineOf(MARKS[verdict], step, printable(says));

const lineOf = (mark: string, step: string, says: string): string =>
  table([[step.padEnd(STEP_WIDTH), says]], { indent: 4 }).replace(/^ {4}/, `  ${mark} `);

/** What nobody can tell from the artifact alone. */
const ELSEWHERE = {
  'machine-code': 'what a server makes of it: license, seat, challenge',
  token: 'product, machine key, fingerprint and generation, which only the machine can judge; and the clock',
  deactivation: 'whether it proves anything: that is by the baseline which the server has',
  receipt: 'whether it answers a deactivation of yours',
} as const;
