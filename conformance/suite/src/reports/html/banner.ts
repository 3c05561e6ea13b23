import type { JudgedBaseline } from '../../baseline/judged.js';
import { STATUSES } from '../../runner/row.js';
import { REQUIREMENT_STATUSES } from '../../verdict/requirement-verdict.js';
import type { Summary } from '../../verdict/summary.js';
import type { Report } from '../report.js';
import { ENTRY_WORDS, REQUIREMENT_WORDS, STATUS_WORDS } from '../words.js';
import { type Tone, toneOf, toneOfRequirement } from './marks.js';
import { type Markup, markup } from './markup.js';

const KICKERS = {
  server: 'conformance of a server',
  client: 'conformance of a client',
  pair: 'a client and a server together',
  vectors: 'answers to test vectors',
} as const;

/** What came of the run, in one sentence and in figures. */
export const banner = ({ info, summary }: Report): Markup => markup`
<header>
<p class="kicker">Offline Activation Protocol · ${KICKERS[info.role ?? 'server']}</p>
<h1 class="${toneOfVerdict(summary)}">${summary.headline}</h1>
<p class="target">${info.target}</p>
${bar(summary)}
<dl class="figures-list">
<dt>Requirements</dt><dd>${figures(REQUIREMENT_STATUSES, REQUIREMENT_WORDS, summary.requirements, toneOfRequirement)}</dd>
<dt>${info.role === 'pair' ? 'Stations' : 'Cases'}</dt><dd>${figures(STATUSES, STATUS_WORDS, summary.cases, toneOf)}</dd>
<dt>Claims</dt><dd>${info.claims.join(', ') || 'none'}</dd>
<dt>Capabilities</dt><dd>${info.capabilities.join(', ') || 'none'}</dd>
<dt>Run</dt><dd>seed ${info.seed}, ${info.role !== 'client' && info.role !== 'vectors' && `nonce ${info.nonce}, `}${info.role === 'pair' ? `${info.runs} of each walk` : `${info.runs} runs of each property, ${info.jobs} jobs`}</dd>
<dt>Revision</dt><dd>specification ${info.spec}, suite ${info.suite}</dd>
</dl>
${summary.blockers.length > 0 && blockers(summary)}
${summary.baseline && knownFailures(summary.baseline)}
</header>`;

function toneOfVerdict({ exitCode }: Summary): Tone {
  if (exitCode === 0) return 'good';
  return exitCode === 1 || exitCode === 5 ? 'bad' : 'odd';
}

/** Requirements as a line: the part of each tone is as long as it has requirements. */
function bar({ requirements, families }: Summary): Markup {
  const tones: readonly Tone[] = ['bad', 'odd', 'good', 'quiet'];
  const all = families.flatMap((family) => family.requirements);
  let x = 0;
  const parts = tones.map((tone) => {
    const width =
      (all.filter(({ status }) => toneOfRequirement(status) === tone).length /
        Math.max(requirements.total, 1)) *
      1000;
    const part = markup`<rect class="${tone}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`;
    x += width;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function figures<S extends string>(
  order: readonly S[],
  words: Readonly<Record<S, string>>,
  counts: Readonly<Record<S, number>>,
  tone: (status: S) => Tone,
): Markup {
  const seen = order.filter((status) => counts[status] > 0);
  if (seen.length === 0) return markup`none`;
  return markup`${seen.map((status, i) => markup`${i > 0 && ', '}<span class="${tone(status)}">${counts[status]} ${words[status].toLowerCase()}</span>`)}`;
}

const ENTRY_TONES = { 'expected-fail': 'odd', stale: 'bad', 'not-judged': 'quiet' } as const;

/** The failures that are expected, and what came of each. */
const knownFailures = ({ implementation, entries }: JudgedBaseline): Markup => markup`
<section aria-labelledby="baseline">
<h2 id="baseline">Known failures of ${implementation}</h2>
<ul>${entries.map(
  ({ id, reason, link, state }) => markup`
<li><a href="#${id.includes('/') && 'case-'}${id}">${id}</a> <b class="${ENTRY_TONES[state]}">${ENTRY_WORDS[state]}</b>
${reason} ${link !== undefined && markup`<a href="${link}" rel="noreferrer">${link}</a>`}</li>`,
)}</ul>
</section>`;

const blockers = (summary: Summary): Markup => markup`
<p class="blockers">In the way of other cases, so look at ${summary.blockers.length === 1 ? 'it' : 'them'} first:
${summary.blockers.slice(0, 6).map(({ id, cases }, i) => markup`${i > 0 && ', '}<a href="#${id}">${id}</a> (${cases})`)}.</p>`;
