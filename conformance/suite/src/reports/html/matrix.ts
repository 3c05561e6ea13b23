import type { Json } from '../../oracle/json.js';
import { REQUIREMENT_STATUSES, type RequirementVerdict } from '../../verdict/requirement-verdict.js';
import type { SeenPreparing } from '../../verdict/seen-preparing.js';
import type { FamilyVerdict, Summary } from '../../verdict/summary.js';
import { cut } from '../cut.js';
import { narrowed } from '../difference.js';
import { shown } from '../report.js';
import { count, REQUIREMENT_WORDS } from '../words.js';
import { requirementMark, toneOfRequirement } from './marks.js';
import { type Markup, markup } from './markup.js';

/** Every requirement by its status, in families: one cell each, which opens to the sentence. */
export const matrix = ({ families }: Summary): Markup => markup`
<section aria-labelledby="requirements">
<h2 id="requirements">Requirements</h2>
${families.map(family)}
<ul class="legend small" aria-hidden="true">${REQUIREMENT_STATUSES.map((status) => markup`<li>${requirementMark(status)}${REQUIREMENT_WORDS[status]}</li>`)}</ul>
</section>`;

function family({ name, title, chapters, requirements }: FamilyVerdict): Markup {
  const passed = requirements.filter(({ status }) => status === 'passed').length;
  const failed = requirements.filter(({ status }) => status === 'failed').length;
  const asked = requirements.filter(({ status }) => !QUIET.has(status)).length;
  const unjudged = requirements.filter(({ status }) => status === 'no-case').length;
  const rest = unjudged > 0 ? `, ${unjudged} not judged` : '';
  const figures = asked === 0 ? 'not judged' : `${passed} of ${asked} passed${rest}`;
  return markup`
<section class="family" aria-labelledby="family-${name}">
<h3 id="family-${name}">${title} <small>chapter ${chapters.join(', ')}</small></h3>
<p class="figures">${figures}${failed > 0 && markup` · <b class="bad">${failed} failed</b>`}</p>
<div class="cells">${requirements.map(cell)}</div>
</section>`;
}

/** Statuses in which nothing was asked of the server. */
const QUIET: ReadonlySet<string> = new Set(['not-applicable', 'no-case', 'excluded', 'derived']);

function cell({
  id,
  status,
  sentence,
  section,
  cases,
  level,
  seenPreparing = [],
}: RequirementVerdict): Markup {
  const words = REQUIREMENT_WORDS[status];
  return markup`
<details class="cell ${toneOfRequirement(status)}" id="${id}" data-search="${id} ${status} ${sentence}">
<summary title="${id}, ${words}: ${sentence}">${requirementMark(status)}${id}</summary>
<div class="cell-body"><p class="sentence">${sentence}</p>
<p class="small">${level} · ${section} · ${words}</p>
${cases.length > 0 && markup`<p class="small">Cases: ${cases.map((name, i) => markup`${i > 0 && ', '}<a href="#case-${name}">${name}</a>`)}</p>`}
${seenPreparing.slice(0, SEEN_MAX).map(seen)}
${seenPreparing.length > SEEN_MAX && markup`<p class="small">Met on the way in ${count(seenPreparing.length - SEEN_MAX, 'more case')}.</p>`}
</div></details>`;
}

const SEEN_MAX = 3;

function seen({ case: name, ...breach }: SeenPreparing): Markup {
  const { at, expected, got } = narrowed(breach);
  return markup`
<p class="small">Met on the way in <a href="#case-${name}">${name}</a>${at !== '' && markup` at <code>${at}</code>`}:
expected <code>${short(expected)}</code>, got <code class="got">${short(got)}</code></p>`;
}

const VALUE_CHARS = 200;
const short = (value: Json): string => (value === null ? 'nothing' : cut(shown(value), VALUE_CHARS));
