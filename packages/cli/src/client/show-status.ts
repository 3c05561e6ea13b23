import type { Status } from '@offline-activation/client';
import { STATES } from '@offline-activation/protocol';
import { print, style } from '../terminal/print.js';
import { count, paragraph, table } from '../terminal/text.js';
import { offersText } from './refused.js';

/** Prints what a client says of itself. */
export function showStatus(status: Status, folder: string): void {
  const { state, usable, code, remedy, offers } = status;
  const mark = usable ? style.green('✓') : style.red('✗');
  const named = code === undefined || code === state ? state : `${state}, ${code}`;
  print(`${mark} ${style.bold(STATES[state].title)}${style.dim(`  ${named}`)}`);
  print(paragraph(usable ? 'The application may run licensed.' : 'The application may not run licensed.', 2));
  print(paragraph(remedy, 2));
  print(`\n${table([...rowsOf(status), ['state in', folder]], { paint: style.dim })}`);
  if (offers.length > 0) print(`\n${offersText(offers)}`);
}

function rowsOf({ token, fingerprint, pending, graceEndsAt, checkInAt, deactivations = [] }: Status) {
  const rows: [string, string | undefined][] = [];
  if (token !== undefined) {
    const { license, mode, generation, exp, unlockAt, sub } = token;
    rows.push(
      ['license', `${license.id}, edition ${license.edition}`],
      ['entitlements', license.entitlements.join(', ') || 'none'],
      ['activation', `${sub}, ${mode}, generation ${generation}`],
      ['expires', exp ?? 'never'],
      ['locked until', unlockAt],
    );
  }
  if (fingerprint !== undefined) {
    const { verdict, score, total, changed, missing } = fingerprint;
    rows.push(
      ['machine', `${verdict}: ${score} of ${total}`],
      ['changed', changed.join(', ')],
      ['unreadable', missing.join(', ')],
    );
  }
  rows.push(
    ['grace ends', graceEndsAt],
    ['check-in due', checkInAt],
    ['waiting', pending === undefined ? undefined : `machine code ${pending}`],
    ['to be carried', carried(deactivations)],
  );
  return rows.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}

function carried({ length }: readonly string[]): string | undefined {
  if (length === 0) return undefined;
  return `${count(length, 'deactivation code')}; oap client request-file --deactivation saves the latest`;
}
