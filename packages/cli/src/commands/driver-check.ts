import { checkDriver, type Finding } from '@offline-activation/conformance';
import { EXIT } from '../stop.js';
import { driverCommandOf } from '../suite/driver-command.js';
import { stopOnInterrupt } from '../suite/interruption.js';
import { commandWords } from '../suite/judge-client.js';
import { print, style } from '../terminal/print.js';
import { paragraph, printable } from '../terminal/text.js';

interface DriverCheckOptions {
  readonly cmd?: string;
  readonly timeout?: number;
}

/** Says what is wrong with a driver, before the suite runs. */
export async function driverCheck(
  words: readonly string[],
  { cmd, timeout }: DriverCheckOptions,
): Promise<void> {
  const command = driverCommandOf(words, cmd);
  const release = stopOnInterrupt(async () => {});
  try {
    const findings: Finding[] = [];
    for await (const finding of checkDriver(command, timeout === undefined ? {} : { silenceMs: timeout })) {
      findings.push(finding);
      tell(finding);
    }
    const first = findings.find(({ status }) => status !== 'good');
    print();
    if (first) print(paragraph(`${CONCLUSIONS[first.status]} Next: ${nextOf(first)}`));
    else print(`The driver is ready: oap test client ${commandWords(command)}`);
    process.exitCode = exitCodeOf(findings);
  } finally {
    release();
  }
}

const WORDS: Readonly<Record<Finding['status'], string>> = {
  good: 'good',
  odd: 'ODD',
  bad: 'BAD',
  unasked: 'not asked',
  dead: 'DEAD',
};

const WIDTH = 9;

function tell({ what, status, says, id }: Finding): void {
  const word = WORDS[status].padEnd(WIDTH);
  const paint = status === 'good' ? style.green : status === 'unasked' ? style.dim : style.red;
  print(`${paint(word)} ${style.bold(what)}${id === undefined ? '' : `  ${id}`}`);
  for (const line of says.split('\n')) print(paragraph(printable(line), WIDTH + 1));
}

const CONCLUSIONS: Readonly<Record<Finding['status'], string>> = {
  good: '',
  odd: 'The driver speaks as it must; the client does not do yet what is asked.',
  bad: 'The driver has a fault of its own.',
  unasked: 'Not everything could be asked.',
  dead: 'The driver does not answer its first call.',
};

function nextOf({ what, next, id }: Finding): string {
  const method = what.split(':', 1)[0];
  const where = id === undefined ? 'chapter 17.3 of the specification' : `oap explain ${id}`;
  return `${method}. ${next ?? ''} See ${where}.`.replace('. .', '.');
}

function exitCodeOf(findings: readonly Finding[]): number {
  if (findings.some(({ status }) => status === 'dead')) return EXIT.unmeasured;
  return findings.every(({ status }) => status === 'good') ? EXIT.conformant : EXIT.failed;
}
