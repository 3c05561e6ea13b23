import type { Row, RowBreach } from '../runner/row.js';
import type { WireExchange } from '../transcript.js';
import { colourOf, type Paint } from './paint.js';
import { printable } from './printable.js';
import { shown } from './report.js';
import { STATUS_WORDS } from './words.js';

const EXCHANGES_SHOWN = 2;
const BODY_CHARS = 600;
const VALUE_CHARS = 1200;

/** One case that did not pass, in full: what was asked, what came, and how to see it again. */
export function failureText(row: Row, paint: Paint): string {
  const lines = [
    `${colourOf(row.status, paint)(STATUS_WORDS[row.status])} ${paint.strong(row.case)}`,
    `  ${row.title}`,
  ];
  if (row.breach) lines.push('', ...breachLines(row.breach, row.status === 'blocked', paint));
  if (row.why !== undefined) lines.push('', indented(printable(row.why), '  '));
  if (row.intermittent !== undefined)
    lines.push('', `  seen in ${row.intermittent.replace('/', ' of ')} repetitions`);
  const wire = (row.transcript ?? []).slice(-EXCHANGES_SHOWN);
  if (wire.length > 0) lines.push('', ...wire.flatMap((exchange) => exchangeLines(exchange, paint)));
  if (row.replay !== undefined) lines.push('', `  ${paint.dim('replay')}    ${row.replay}`);
  return `${lines.join('\n')}\n`;
}

function breachLines(
  { id, sentence, expected, got, at }: RowBreach,
  isBlocker: boolean,
  paint: Paint,
): string[] {
  const value = (name: string, what: unknown) =>
    `  ${paint.dim(name.padEnd(9))} ${indented(cut(printable(shown(what)), VALUE_CHARS), ' '.repeat(12)).trimStart()}`;
  return [
    `  ${isBlocker ? 'blocked by ' : ''}${paint.strong(id)}  ${sentence}`,
    ...(at === '' ? [] : [value('at', at)]),
    value('expected', expected),
    value('got', got),
  ];
}

function exchangeLines(exchange: WireExchange, paint: Paint): string[] {
  const { method, url, requestBody, status, headers, body, fault, took } = exchange;
  const came = fault === undefined ? String(status) : fault;
  const type = headers?.['content-type'] === undefined ? '' : ` ${headers['content-type']}`;
  const lines = [
    `  ${printable(`${method} ${url}`)} ${paint.dim('→')} ${printable(came + type)} ${paint.dim(`(${took} ms)`)}`,
  ];
  if (requestBody !== '')
    lines.push(paint.dim(indented(cut(printable(abridged(requestBody)), BODY_CHARS), '    > ')));
  if (body !== undefined && body !== '')
    lines.push(indented(cut(printable(abridged(body)), BODY_CHARS), '    < '));
  return lines;
}

/** Envelopes are long, and nobody reads them here. */
const abridged = (text: string) =>
  text.replace(
    /v4\.public\.[\w.-]{48,}/g,
    (envelope) => `${envelope.slice(0, 26)}… (${envelope.length} characters)`,
  );

const indented = (text: string, by: string) => text.replace(/^/gm, by);
const cut = (text: string, max: number) => (text.length > max ? `${text.slice(0, max)}…` : text);
