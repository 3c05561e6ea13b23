import { isObject, type Json } from '../../oracle/json.js';
import { toPlain } from '../../plain.js';
import type { Row, RowBreach, RowStep } from '../../runner/row.js';
import type { WireExchange } from '../../transcript.js';
import type { Role } from '../../verdict/requirement-verdict.js';
import { type Account, accountOf } from '../account.js';
import { baselineText } from '../baseline-text.js';
import { clockMoves } from '../clock-moves.js';
import { count, duration, STATUS_WORDS } from '../words.js';
import { mark, toneOf } from './marks.js';
import { type Markup, markup } from './markup.js';

/** One case: a line that opens to all that is known of it. Failures are open from the start. */
export function caseEntry(row: Row, isOpen: boolean, role: Role = 'server'): Markup {
  const { why, expectedBy } = row;
  const account = accountOf(row);
  return markup`
<details class="case ${toneOf(row.status)}" id="case-${row.case}" data-status="${row.status}" data-search="${searchable(row)}"${isOpen && markup` open`}>
<summary>${mark(row.status)}<span class="case-id">${row.case}</span> <span class="case-title">${titled(row.title)}</span>
<span class="case-of">${account?.id}</span></summary>
<div class="case-body">
${row.blames !== undefined && markup`<p class="headline">The ${row.blames} has broken it.</p>`}
${account && accountText(account)}
${row.told && row.told.length > 0 && markup`<h4>What happened</h4><ul>${row.told.map((said) => markup`<li>${said}</li>`)}</ul>`}
${expectedBy && markup`<p class="why">${baselineText(expectedBy, row.status)}</p>`}
${why !== undefined && markup`<p class="why">${why}</p>`}
${row.intermittent !== undefined && markup`<p class="why">Seen in ${row.intermittent.replace('/', ' of ')} repetitions.</p>`}
${row.played && row.played.length > 0 && stepsOf(row.played, row.breach, account)}
${row.transcript && row.transcript.length > 0 && wireOf(row.transcript, role)}
${row.replay !== undefined && markup`<h4>${role === 'server' ? 'Replay' : 'Again by'}</h4><pre class="command">${row.replay}</pre>`}
<p class="small">${STATUS_WORDS[row.status].toLowerCase()} · declares ${row.asserts.map((id, i) => markup`${i > 0 && ', '}<a href="#${id}">${id}</a>`)} ·
${role === 'server' ? figuresOf(row) : count(row.requests, 'call')}, ${duration(row.tookMs)}${row.steps > 0 && row.runs > 1 && ` · ${(row.steps / row.runs).toFixed(1)} steps a world`}</p>
</div>
</details>`;
}

const figuresOf = ({ runs, steps, requests }: Row): string =>
  `${runs} worlds, ${steps} steps, ${requests} requests`;

const searchable = (row: Row): string =>
  [row.case, row.title, row.status, row.breach?.id ?? '', ...row.asserts].join(' ');

function accountText({ id, sentence, onTheWay, headline, expected, got, at }: Account): Markup {
  return markup`
${headline !== undefined && markup`<p class="headline">${headline}</p>`}
<blockquote>${onTheWay && ON_THE_WAY[onTheWay]}<a href="#${id}">${id}</a> ${sentence}</blockquote>
<dl class="difference">
${at !== '' && markup`<dt>at</dt><dd><code>${at}</code></dd>`}
<dt>expected</dt><dd><pre>${expected}</pre></dd>
<dt>got</dt><dd><pre class="got">${got}</pre></dd>
</dl>`;
}

const ON_THE_WAY = { failed: 'Met on the way: ', blocked: 'Blocked by ' };

function stepsOf(
  steps: readonly RowStep[],
  breach: RowBreach | undefined,
  account: Account | undefined,
): Markup {
  const last = steps.length - 1;
  return markup`
<h4>Steps</h4>
<div class="wide"><table class="steps">
<thead><tr><th>#</th><th>step</th><th>at</th><th>expected</th><th>observed</th></tr></thead>
<tbody>${steps.map((step, index) => {
    const fails = account !== undefined && index === last;
    const { expected, observed } =
      fails && isOf(breach, step) ? { expected: account.expected, observed: account.got } : step;
    return markup`
<tr${fails && markup` class="failed"`}><td>${index + 1}</td><td><b>${step.step.op}</b> ${details(step)}</td>
<td class="time">${step.at}</td><td>${step.skipped === undefined ? facts(expected) : markup`<i>skipped: ${step.skipped}</i>`}</td>
<td>${facts(observed)}</td></tr>`;
  })}</tbody></table></div>`;
}

/** Whether a step ended in a breach, which is told already as far as it differs. */
const isOf = (breach: RowBreach | undefined, { expected, observed }: RowStep): boolean =>
  breach !== undefined &&
  JSON.stringify([breach.expected, breach.got]) === JSON.stringify([expected, observed]);

/** The members of a step but its `op`, as `machine A license L`. */
function details({ step }: RowStep): Markup {
  const { op: _, ...members } = step;
  return facts(toPlain(members));
}

/** JSON as people read it: `status 201, token (generation 1, mode offline)`. */
function facts(value: Json): Markup {
  if (value === null) return markup``;
  if (Array.isArray(value)) return joined((value as readonly Json[]).map(facts));
  if (!isObject(value)) return markup`${String(value)}`;
  return joined(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== false)
      .map(([name, member]) => {
        const inner = facts(member);
        return markup`<span class="member">${name}</span> ${isObject(member) ? markup`(${inner})` : inner}`;
      }),
  );
}

const joined = (parts: readonly Markup[]): Markup =>
  markup`${parts.map((part, i) => markup`${i > 0 && ', '}${part}`)}`;

/** A title, in which back quotes mark code. */
const titled = (title: string): Markup =>
  markup`${title.split('`').map((part, i) => (i % 2 === 1 ? markup`<code>${part}</code>` : part))}`;

const HEADS: Readonly<Record<Role, string>> = {
  server: 'On the wire',
  client: 'Calls of the driver',
  pair: 'Calls of the driver, and on the wire',
  vectors: 'Calls of the driver',
};

function wireOf(exchanges: readonly WireExchange[], role: Role): Markup {
  const moves = clockMoves(exchanges);
  return markup`
<h4>${HEADS[role]}</h4>
${exchanges.map((exchange, index) => [
  moves[index] !== undefined && markup`<p class="clock small">clock: ${moves[index]}</p>`,
  exchangeOf(exchange, index === exchanges.length - 1),
])}`;
}

function exchangeOf(exchange: WireExchange, isOpen: boolean): Markup {
  const { method, url, requestHeaders, requestBody, status, headers, body, outcome, fault, took } = exchange;
  return markup`
<details class="exchange"${isOpen && markup` open`}><summary><b>${method}</b> ${url} → <b${fault !== undefined && markup` class="bad"`}>${fault ?? outcome ?? String(status)}</b> <span class="small">${took} ms</span></summary>
<pre>${parts(requestHeaders, requestBody)}</pre>
${(headers ?? body) !== undefined && markup`<pre class="answer">${parts(headers ?? {}, body)}</pre>`}
</details>`;
}

/** Headers and body; calls of a driver have no headers. */
const parts = (headers: Readonly<Record<string, string>>, body = ''): string =>
  [headerLines(headers), body].filter((part) => part !== '').join('\n');

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
