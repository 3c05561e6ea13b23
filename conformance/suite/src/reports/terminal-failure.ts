import type { Row } from '../runner/row.js';
import type { WireExchange } from '../transcript.js';
import { type Account, accountOf } from './account.js';
import { baselineText } from './baseline-text.js';
import { blameLines } from './blame.js';
import { clockMoves } from './clock-moves.js';
import { cut } from './cut.js';
import { colourOf, type Paint } from './paint.js';
import { printable } from './printable.js';
import { STATUS_WORDS } from './words.js';
import { chopped, prose } from './wrap.js';

const EXCHANGES_SHOWN = 2;
const BODY_CHARS = 600;
const VALUE_CHARS = 1200;

/** Characters in a line, where nobody knows the terminal's. */
export const COLUMNS = 80;

/** One case that did not pass, in full: what was asked, what came, and how to see it again. */
export function failureText(row: Row, paint: Paint, columns = COLUMNS): string {
  const account = accountOf(row);
  const lines = [headOf(row, account, paint), prose(row.title, columns, '  ')];
  if (account?.headline !== undefined)
    lines.push('', paint.strong(prose(printable(account.headline), columns, '  ')));
  if (account) lines.push('', ...accountLines(account, paint, columns));
  if (row.blames !== undefined) lines.push('');
  for (const said of blameLines(row)) lines.push(prose(printable(said), columns, '  '));
  if (row.expectedBy)
    lines.push('', prose(printable(baselineText(row.expectedBy, row.status)), columns, '  '));
  if (row.why !== undefined) lines.push('', prose(printable(row.why), columns, '  '));
  if (row.intermittent !== undefined)
    lines.push('', `  seen in ${row.intermittent.replace('/', ' of ')} repetitions`);
  const wire = (row.transcript ?? []).slice(-EXCHANGES_SHOWN);
  if (wire.length > 0) lines.push('');
  const moves = clockMoves(wire);
  for (const [index, exchange] of wire.entries()) {
    if (moves[index] !== undefined) lines.push(`  ${paint.dim('clock:')} ${moves[index]}`);
    // What was read on the way to the request that matters, the directory for one, is not told at length.
    const isAside = exchange.method === 'GET' && index < wire.length - 1;
    lines.push(...exchangeLines(exchange, paint, columns).slice(0, isAside ? 1 : undefined));
  }
  if (row.replay !== undefined) lines.push('', `  ${paint.dim('replay')}    ${row.replay}`);
  return `${lines.join('\n')}\n`;
}

/** The case that failed; or the requirement, where a case about something else met it broken. */
function headOf(row: Row, account: Account | undefined, paint: Paint): string {
  if (account?.onTheWay === 'failed') {
    return `${paint.bad(STATUS_WORDS.fail)} ${account.title.replace(account.id, paint.strong(account.id))}`;
  }
  return `${colourOf(row.status, paint)(STATUS_WORDS[row.status])} ${paint.strong(row.case)}`;
}

function accountLines(
  { id, sentence, title, onTheWay, expected, got, at }: Account,
  paint: Paint,
  columns: number,
): string[] {
  const value = (name: string, what: string) => {
    const text = cut(printable(what), VALUE_CHARS);
    return `  ${paint.dim(name.padEnd(9))} ${prose(text, columns, ' '.repeat(12)).trimStart()}`;
  };
  const head = onTheWay === 'blocked' ? `${title}  ` : `${id}  `;
  return [
    prose(head + sentence, columns, '  ').replace(id, paint.strong(id)),
    ...(at === '' ? [] : [value('at', at)]),
    value('expected', expected),
    value('got', got),
  ];
}

function exchangeLines(exchange: WireExchange, paint: Paint, columns: number): string[] {
  const { method, url, requestBody, status, headers, body, outcome, fault, took } = exchange;
  const came = fault ?? outcome ?? String(status);
  const type = headers?.['content-type'] === undefined ? '' : ` ${headers['content-type']}`;
  const wire = (text: string, mark: string) =>
    chopped(cut(printable(abridged(text)), BODY_CHARS), columns, '      ').replace(/^ {4}. /, `    ${mark} `);
  const lines = [
    `  ${printable(`${method} ${url}`)} ${paint.dim('→')} ${printable(came + type)} ${paint.dim(`(${took} ms)`)}`,
  ];
  if (requestBody !== '') lines.push(paint.dim(wire(requestBody, '>')));
  if (body !== undefined && body !== '') lines.push(wire(body, '<'));
  return lines;
}

/** Envelopes are long, and nobody reads them here. */
const abridged = (text: string) =>
  text.replace(
    /v4\.public\.[\w.-]{48,}/g,
    (envelope) => `${envelope.slice(0, 26)}… (${envelope.length} characters)`,
  );
